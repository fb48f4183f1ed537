import Partnership
import Planning
import Scrutiny
import Storage

/// Says which actions of plans carry a recommendation out.
struct CarryOutRecommendation: Sendable {
    var recommendation: ID<Recommendation>
    /// The version that was looked at.
    var version: Int
    var actions: Set<ID<PlannedAction>>

    func run(_ writing: Writing) throws(StorageError) -> Written<Recommendation> {
        let connection = writing.connection
        guard let one = try Recommendation.find(recommendation, connection), writing.may(.change, one.thing) else {
            return .notThere
        }
        guard one.version == version else { return .stale(one) }
        // What may not be seen is neither chosen nor taken away.
        let open = Set(try writing.looking(as: writing.viewer).actionsOfPlans().map(\.id))
        guard actions.isSubset(of: open) else {
            return .faults([Fault("carried-out-by", "Choose actions that are there.")])
        }
        let held = Set(
            try connection.column(
                "SELECT action FROM recommendation_action WHERE recommendation = \(one.id)", as: ID<PlannedAction>.self)
        ).intersection(open)
        for action in held.subtracting(actions) {
            try connection.execute(
                "DELETE FROM recommendation_action WHERE recommendation = \(one.id) AND action = \(action)")
        }
        for action in actions.subtracting(held) {
            try connection.execute(
                "INSERT INTO recommendation_action (recommendation, action) VALUES (\(one.id), \(action))")
        }
        let now = try one.written(connection)
        writing.note(.alteration, [one.thing.id], [.text], detail: "carried out by \(actions.count)")
        return .done(now)
    }
}
