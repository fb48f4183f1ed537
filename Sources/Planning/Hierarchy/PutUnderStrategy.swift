import Partnership
import Storage

/// Puts a plan under a strategy, as the action plan of one council, or says that it is under none.
///
/// What its priorities carried out of another strategy, and what it shared there, stays written down and holds again when it
/// is put back.
struct PutUnderStrategy: Sendable {
    var id: ID<Plan>
    /// The version that was looked at.
    var version: Int
    /// Nothing where it is to be under none.
    var strategy: ID<Plan>?
    var council: String

    func run(_ writing: Writing) throws(StorageError) -> Written<Plan> {
        let connection = writing.connection
        guard let before = try Plan.find(id, connection), writing.may(.change, before.thing) else { return .notThere }
        guard before.version == version else { return .stale(before) }
        let faults = try faults(writing)
        guard faults.isEmpty else { return .faults(faults) }
        // A strategy that may not be seen is not taken away by saying that there is none.
        let known = try Plan.strategy(of: id, writing)
        if strategy != nil || known != nil {
            try connection.execute("DELETE FROM plan_under WHERE plan = \(id)")
        }
        if let strategy {
            try connection.execute(
                "INSERT INTO plan_under (plan, strategy, council) VALUES (\(id), \(strategy), \(council))")
        }
        try connection.execute("UPDATE plan SET version = \(version + 1) WHERE id = \(id)")
        writing.note(
            .alteration, [before.thing.id], [.terms], detail: strategy == nil ? "under none" : "under a strategy")
        guard let now = try Plan.find(id, connection) else { return .notThere }
        return .done(now)
    }

    private func faults(_ writing: Writing) throws(StorageError) -> [Fault] {
        guard let strategy else { return [] }
        var faults: [Fault] = []
        faults.check(council, "for-council", "the council whose action plan it is")
        guard let found = try Plan.find(strategy, writing.connection), writing.may(.see, found.thing) else {
            return faults + [Fault("strategy", "Choose a plan that is written down here.")]
        }
        if try stands(strategy, under: id, writing.connection) {
            faults.append(Fault("strategy", "A plan cannot be under itself, or under one that is under it."))
        }
        // A strategy that names no area says nothing of where it is for.
        let outside = try writing.connection.column(
            """
            SELECT area FROM plan_area WHERE plan = \(id)
              AND area NOT IN (SELECT area FROM plan_area WHERE plan = \(strategy))
              AND EXISTS (SELECT 1 FROM plan_area WHERE plan = \(strategy))
            ORDER BY area
            """, as: String.self)
        if !outside.isEmpty {
            let codes = outside.joined(separator: ", ")
            faults.append(
                Fault("strategy", "The areas of “\(found.name)” do not have \(codes), which this plan has."))
        }
        return faults
    }

    /// Whether the way up from a plan comes to another.
    private func stands(
        _ plan: ID<Plan>, under other: ID<Plan>, _ connection: Connection
    ) throws(StorageError) -> Bool {
        var (at, seen): (ID<Plan>?, Set<ID<Plan>>) = (plan, [])
        while let one = at, seen.insert(one).inserted {
            if one == other { return true }
            at = try connection.value("SELECT strategy FROM plan_under WHERE plan = \(one)", as: ID<Plan>.self)
        }
        return false
    }
}

extension Plan {
    /// The strategy that a plan is under, where the writer may know of it.
    static func strategy(of plan: ID<Plan>, _ writing: Writing) throws(StorageError) -> Plan? {
        let id = try writing.connection.value("SELECT strategy FROM plan_under WHERE plan = \(plan)", as: ID<Plan>.self)
        guard let id, let strategy = try find(id, writing.connection), writing.may(.see, strategy.thing) else {
            return nil
        }
        return strategy
    }
}
