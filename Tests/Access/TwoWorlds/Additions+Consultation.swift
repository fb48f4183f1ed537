import Partnership
import Storage

extension Additions {
    /// A further issue that a member raised.
    static let raised = Addition(
        name: "an issue that was raised",
        parts: [(Thing(.raisedIssue, number: 1831, seat: ID(World.seat(.official))), .subject)],
        put: { try World.addRaised(1831, $0) },
        takeAway: { try $0.execute("DELETE FROM raised_issue WHERE id = 1831") })

    /// A further survey with its waves. Everybody who has signed in sees surveys, so it is hidden from those whom a conflict
    /// of interest keeps from it.
    static let survey = Addition(
        name: "a survey", parts: [(Thing(.survey, number: 1821), .title)],
        put: { try World.addSurvey(1821, $0) },
        takeAway: {
            try World.clearConsultation($0)
            try World.addConsultation($0)
        })
}
