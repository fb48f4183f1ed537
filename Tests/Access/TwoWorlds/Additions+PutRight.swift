import Partnership
import Storage

extension Additions {
    /// What was said before somebody put it right, and who was asked to come, where somebody is kept from it.
    static let putRight: [Addition] = [actionBefore, groupBefore, waveBefore, matterBefore, attending]

    private static let actionBefore = Addition(
        name: "what an action said before", parts: [(World.undertakingThing, .text)],
        put: { try $0.execute("UPDATE undertaking_before SET text = 'Beside', because = 'Beside'") },
        takeAway: {
            try World.clearUndertakingHistory($0)
            try World.addUndertakingHistory($0)
        })

    private static let groupBefore = Addition(
        name: "what a group was called before", parts: [(World.groupThing, .name), (World.groupThing, .terms)],
        put: {
            try $0.execute("UPDATE group_before SET name = 'Beside', covers = 'Beside' WHERE in_group = \(World.group)")
        }, takeAway: { try World.addGroupsBefore($0) })

    private static let waveBefore = Addition(
        name: "what a wave said before", parts: [(World.surveyThing, .figures)],
        put: { try $0.execute("UPDATE survey_wave_before SET source = 'Beside', because = 'Beside'") },
        takeAway: { try $0.execute("UPDATE survey_wave_before SET source = 'A report', because = 'A digit'") })

    private static let matterBefore = Addition(
        name: "what a matter of a work programme was called before", parts: [(World.committeeThing, .terms)],
        put: { try $0.execute("UPDATE programme_item_before SET text = 'Beside', because = 'Beside'") },
        takeAway: { try $0.execute("UPDATE programme_item_before SET text = 'was-803', because = 'because'") })

    /// One more seat that came to a meeting of a committee.
    private static let attending = Addition(
        name: "who came to a meeting of a committee", parts: [(World.committeeThing, .terms)],
        put: {
            try $0.execute(
                """
                INSERT INTO committee_attendance (meeting, position, agency, seat, came)
                VALUES (\(World.committeeMeeting), 9, 2, 114, 'holder')
                """)
        }, takeAway: { try $0.execute("DELETE FROM committee_attendance WHERE position = 9") })
}
