import Dates
import Partnership
import Planning
import Scrutiny
import Storage

/// What the invented committee recommends, on both clocks of the law: a responsible authority has 28 days and the executive two
/// months. One response is late, one is waited for in time, one is being carried out and one is complete. And who sits on it.
struct DemonstrationRecommendations {
    var committee: ID<Committee>
    var inquiry: ID<Inquiry>
    var council: ID<Agency>
    /// The latest meeting that was held.
    var latest: Day

    private static let review: Day = "2026-03-17"
    private static let autumn: Day = "2026-09-15"

    func fill(_ writing: Writing) throws {
        if let member = try seat("Scrutiny committee member", writing) {
            _ = try SitOnCommittee(committee: committee, seat: member.id, from: "2024-05-14").run(writing).kept()
        }
        guard let sergeant = try seat("Partnership sergeant", writing),
            let fire = try seat("Group manager, prevention", writing),
            let manager = try seat("Community safety manager", writing)
        else { return }
        let patrols = try recommend(
            "CSC 2026/1", "That the police tell the wardens each week where patrols are planned.", Self.review,
            .responsible, sergeant.agency, writing)
        let accepted = try move(
            patrols, .accept, "A list goes to the wardens each Monday.", seat: sergeant.id, due: "2027-03-31",
            on: "2026-04-08", writing)
        let begun = try move(accepted, .begin, on: "2026-05-04", writing)
        let actions = try writing.looking(as: writing.viewer).actionsOfPlans()
            .filter { $0.plan.name.utf8.starts(with: "Aldermouth action plan".utf8) }
        _ = try CarryOutRecommendation(
            recommendation: begun.id, version: begun.version, actions: Set(actions.prefix(2).map(\.id))
        ).run(writing).kept()
        let wardens = try recommend(
            "CSC 2026/2", "That a warden be on the quay on every evening of the summer.", Self.review, .executive,
            council, writing)
        try considered(wardens, "2026-04-14", "The portfolio holder", "Supported for Fridays to Sundays", writing)
        try considered(wardens, "2026-05-12", "Cabinet", "Agreed for Fridays to Sundays", writing)
        let agreed = try move(
            wardens, .acceptInPart, "A warden is on the quay from Friday to Sunday.",
            reason: "There is money for three evenings.", seat: manager.id, due: "2026-09-01", on: "2026-05-12",
            writing)
        _ = try move(agreed, .complete, evidence: "Rota of the wardens, June to August 2026", on: "2026-09-07", writing)
        _ = try recommend(
            "CSC 2026/3", "That the fire service look at moorings with the harbour before each winter.", Self.autumn,
            .responsible, fire.agency, writing)
        _ = try recommend(
            "CSC 2026/4", "That the council ask for a licence for boats that are lived in.", latest, .executive,
            council, writing)
    }

    private func recommend(
        _ reference: String, _ text: String, _ made: Day, _ addressee: Addressee, _ agency: ID<Agency>,
        _ writing: Writing
    ) throws -> Recommendation {
        try Recommend(
            committee: committee, inquiry: made == Self.review ? inquiry : nil, reference: reference,
            source: "\(DemonstrationReport.committee), \(made.said)", text: text, made: made, addressee: addressee,
            agency: agency
        ).run(writing).kept()
    }

    private func move(
        _ one: Recommendation, _ action: RecommendationWords.Action, _ response: String = "", reason: String = "",
        seat: ID<Seat>? = nil, due: Day? = nil, evidence: String = "", on: Day, _ writing: Writing
    ) throws -> Recommendation {
        try MoveRecommendation(
            id: one.id, version: one.version, action: action, response: response, reason: reason, seat: seat, due: due,
            evidence: evidence, on: on
        ).run(writing).kept()
    }

    private func considered(
        _ one: Recommendation, _ on: Day, _ body: String, _ outcome: String, _ writing: Writing
    ) throws {
        _ = try AddStep(recommendation: one.id, on: on, body: body, outcome: outcome).run(writing).kept()
    }

    private func seat(_ title: String, _ writing: Writing) throws -> Seat? {
        try writing.connection.first("SELECT \(Seat.columns) FROM seat WHERE title = \(title)", as: Seat.self)
    }
}
