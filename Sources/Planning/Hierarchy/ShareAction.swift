import Partnership
import Storage

/// Makes an action joint: says which other action plans of the same strategy share it. It stays written down once, and whose
/// it is stays.
struct ShareAction: Sendable {
    var id: ID<PlannedAction>
    /// The version that was looked at.
    var version: Int
    /// None where it is joint no longer.
    var plans: Set<ID<Plan>>

    func run(_ writing: Writing) throws(StorageError) -> Written<PlannedAction> {
        let connection = writing.connection
        guard let before = try PlannedAction.find(id, connection), let plan = try Plan.find(before.plan, connection),
            writing.may(.see, plan.thing), writing.may(.change, before.thing)
        else { return .notThere }
        guard before.version == version else { return .stale(before) }
        let open = try PlansSharing.open(to: before.plan, writing.connection).filter {
            writing.may(.change, Thing(.plan, number: $0.number))
        }
        guard plans.isSubset(of: open) else {
            return .faults([
                Fault("joint-with", "Choose action plans under the same strategy, which you may change.")
            ])
        }
        for one in open {
            try connection.execute("DELETE FROM planned_action_joint WHERE action = \(id) AND plan = \(one)")
        }
        for one in open where plans.contains(one) {
            try connection.execute("INSERT INTO planned_action_joint (action, plan) VALUES (\(id), \(one))")
        }
        try connection.execute("UPDATE planned_action SET version = \(version + 1) WHERE id = \(id)")
        writing.note(.alteration, [before.thing.id], [.text], detail: "joint with \(plans.count)")
        guard let now = try PlannedAction.find(id, connection) else { return .notThere }
        return .done(now)
    }
}

/// The action plans with which an action of a plan can be shared: under that plan, or beside it under the same strategy.
enum PlansSharing {
    static func open(to home: ID<Plan>, _ connection: Connection) throws(StorageError) -> [ID<Plan>] {
        try connection.column(
            """
            SELECT plan FROM plan_under
            WHERE plan <> \(home)
              AND (strategy = \(home) OR strategy = (SELECT own.strategy FROM plan_under own WHERE own.plan = \(home)))
            ORDER BY plan
            """, as: ID<Plan>.self)
    }
}
