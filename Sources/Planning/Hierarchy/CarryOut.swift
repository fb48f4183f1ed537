import Partnership
import Storage

/// Says which priorities of its strategy a priority of an action plan carries out.
struct CarryOut: Sendable {
    var priority: ID<Priority>
    /// The version that was looked at.
    var version: Int
    /// Of the strategy.
    var carriesOut: Set<ID<Priority>>

    func run(_ writing: Writing) throws(StorageError) -> Written<Priority> {
        let connection = writing.connection
        guard let before = try Priority.find(priority, connection), let plan = try Plan.find(before.plan, connection),
            writing.may(.see, plan.thing), writing.may(.change, before.thing)
        else { return .notThere }
        guard before.version == version else { return .stale(before) }
        guard let strategy = try Plan.strategy(of: plan.id, writing) else {
            return .faults([Fault("carried-out", "Its plan is under no strategy: put it under one first.")])
        }
        // What may not be seen of the strategy is neither chosen nor taken away.
        let open = try connection.all(
            "SELECT \(Priority.columns) FROM priority WHERE plan = \(strategy.id)", as: Priority.self
        ).filter { writing.may(.see, $0.thing) }.map(\.id)
        guard carriesOut.isSubset(of: open) else {
            return .faults([Fault("carried-out", "Choose priorities of “\(strategy.name)”.")])
        }
        for one in open {
            try connection.execute(
                "DELETE FROM priority_carries_out WHERE priority = \(priority) AND carries_out = \(one)")
        }
        for one in open where carriesOut.contains(one) {
            try connection.execute(
                "INSERT INTO priority_carries_out (priority, carries_out) VALUES (\(priority), \(one))")
        }
        try connection.execute("UPDATE priority SET version = \(version + 1) WHERE id = \(priority)")
        writing.note(.alteration, [before.thing.id], [.text], detail: "carries out \(carriesOut.count)")
        guard let now = try Priority.find(priority, connection) else { return .notThere }
        return .done(now)
    }
}
