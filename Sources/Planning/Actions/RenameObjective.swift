import Dates
import Partnership
import Storage

/// What a priority is to come to. Its actions say how.
enum Objective {}

/// Says an objective in other words. Its actions stay under it.
struct RenameObjective: Sendable {
    var priority: ID<Priority>
    var objective: ID<Objective>
    /// The version that was looked at.
    var version: Int
    var text: String

    func run(_ writing: Writing) throws(StorageError) -> Written<PlannedAction> {
        let connection = writing.connection
        guard let priority = try Priority.find(priority, connection),
            let plan = try Plan.find(priority.plan, connection), writing.may(.see, plan.thing),
            writing.may(.change, priority.thing), writing.may(.add, priority.thing)
        else { return .notThere }
        // An objective is known of by its actions: whoever may see none of them does not know that it is there.
        let actions = try connection.all(
            """
            SELECT \(PlannedAction.columns) FROM \(PlannedAction.joined)
            WHERE  objective.id = \(objective) AND objective.priority = \(priority.id) ORDER BY planned_action.due_day, planned_action.id
            """, as: PlannedAction.self
        ).filter { writing.may(.see, $0.thing, [.title, .text]) }
        guard let one = actions.first else { return .notThere }
        guard one.objectiveVersion == version else { return .stale(one) }
        var faults: [Fault] = []
        faults.check(text, "objective", "the objective", most: 500)
        let same = try connection.value(
            """
            SELECT COUNT(*) FROM objective WHERE priority = \(priority.id) AND text = \(text) AND id <> \(objective)
            """, as: Int.self)
        if same != 0 {
            faults.append(Fault("objective", "There is an objective of these words. Change its actions to that one."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            "UPDATE objective SET text = \(text), version = \(version + 1) WHERE id = \(objective)")
        writing.note(.alteration, actions.map(\.thing.id), [.text], detail: "words of the objective")
        guard let now = try PlannedAction.find(one.id, connection) else { return .notThere }
        return .done(now)
    }
}
