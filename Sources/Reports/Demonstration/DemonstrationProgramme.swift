import Dates
import Partnership
import Scrutiny
import Storage

/// What the invented committee looks at: something done, something booked, something put off, something put off and booked again, and something nobody asks for
/// any more.
struct DemonstrationProgramme {
    var committee: ID<Committee>
    /// A meeting of the last weeks, at which it recommended something.
    var latest: Day
    /// The days of the meetings to come.
    var published: Day
    var planned: Day

    private static let held: [Day] = ["2026-03-17", "2026-09-15"]

    /// - Returns: The meeting at which the review of the year was heard.
    func fill(_ writing: Writing) throws -> ID<CommitteeMeeting>? {
        var meetings: [Day: ID<CommitteeMeeting>] = [:]
        for day in Set(Self.held + [latest, published, planned]).sorted() {
            meetings[day] = try CallMeeting(committee: committee, day: day, address: "Guildhall").run(writing).kept().id
        }
        for (title, day) in [
            ("What the wardens did in 2025/26", published), ("Where the wardens are to walk in 2027", planned),
        ] {
            _ = try BookItem(committee: committee, title: title, meeting: meetings[day]).run(writing).kept()
        }
        try move(
            "The yearly review of the partnership", booked: meetings["2026-03-17"], .done, "", "2026-03-17", writing)
        let fires = try move(
            "Fires on boats", booked: meetings["2026-09-15"], .deferred,
            "The fire service was called away to a major incident that evening.", "2026-09-15", writing)
        _ = try MoveItem(
            committee: committee, item: fires.id, version: fires.version, state: .booked, meeting: meetings[planned],
            reason: "", on: "2026-09-22"
        ).run(writing).kept()
        try move(
            "Lamps on the canal path", booked: meetings["2026-09-15"], .deferred,
            "The survey of the lamps was not done yet.", "2026-09-15", writing)
        try move(
            "Cameras at the old bus station", .withdrawn, "The bus station was pulled down.", "2026-09-15", writing)
        return meetings["2026-03-17"]
    }

    @discardableResult
    private func move(
        _ title: String, booked meeting: ID<CommitteeMeeting>? = nil, _ state: ProgrammeItem.State, _ reason: String,
        _ day: Day, _ writing: Writing
    ) throws -> ProgrammeItem {
        let item = try BookItem(committee: committee, title: title, meeting: meeting).run(writing).kept()
        let move = MoveItem(
            committee: committee, item: item.id, version: item.version, state: state, reason: reason, on: day)
        return try move.run(writing).kept()
    }
}
