import Dates
import Partnership
import Storage

/// Says when a quarter of a set of data came, what waits for it, and what was said about it.
struct KeyDelivery: Sendable {
    var supply: ID<Supply>
    var quarter: Quarter
    /// The version that was looked at; 0 where nothing was written of this quarter yet.
    var version: Int
    var received: Day?
    var holdsUp: [HeldUp]
    var note: String

    func run(_ writing: Writing) throws(StorageError) -> Written<Delivery> {
        let connection = writing.connection
        guard let supply = try Supply.find(supply, connection), writing.may(.change, supply.thing),
            supply.isAsked(in: quarter)
        else { return .notThere }
        for one in holdsUp where try !mayName(one, writing) { return .notThere }
        let before =
            try Delivery.find(supply.id, quarter, connection)
            ?? Delivery(supply: supply.id, agency: supply.agency, quarter: quarter)
        guard before.version == version else { return .stale(before) }
        var waits: [HeldUp] = []
        for one in holdsUp where !waits.contains(one) { waits.append(one) }
        // What this person may not know of stays named: they did not see it, and did not take it away.
        for one in before.holdsUp where try !mayName(one, writing) { waits.append(one) }
        let faults = faults(today: writing.now.localDay)
        guard faults.isEmpty else { return .faults(faults) }
        if version == 0 {
            try connection.execute(
                """
                INSERT INTO supply_delivery (supply, month, received_day, text, version)
                VALUES (\(supply.id), \(quarter), \(received), \(note), 1)
                """)
        } else {
            try connection.execute(
                """
                UPDATE supply_delivery SET received_day = \(received), text = \(note), version = \(version + 1)
                WHERE supply = \(supply.id) AND month = \(quarter)
                """)
        }
        try keep(waits, connection)
        writing.note(
            version == 0 ? .collection : .alteration, [supply.thing.id], [.text],
            detail: "\(quarter.first.iso)\(received.map { " received \($0.iso)" } ?? "")")
        guard let now = try Delivery.find(supply.id, quarter, connection) else { return .notThere }
        return .done(now)
    }

    private func keep(_ waits: [HeldUp], _ connection: Connection) throws(StorageError) {
        try connection.execute("DELETE FROM supply_wait WHERE supply = \(supply) AND month = \(quarter)")
        for (position, one) in waits.enumerated() {
            try connection.execute(
                """
                INSERT INTO supply_wait (supply, month, position, plan, action)
                VALUES (\(supply), \(quarter), \(position), \(one.plan), \(one.action))
                """)
        }
    }

    /// Whether what waits is there and may be seen.
    private func mayName(_ what: HeldUp, _ writing: Writing) throws(StorageError) -> Bool {
        switch what {
        case .plan(let id):
            let plan = try writing.connection.first(
                "SELECT \(Plan.columns) FROM plan WHERE id = \(id)", as: Plan.self)
            return plan.map { writing.may(.see, $0.thing) } ?? false
        case .action(let id):
            guard let action = try PlannedAction.find(id, writing.connection) else { return false }
            return writing.may(.see, action.thing)
                && writing.may(.see, Thing(.plan, number: action.plan.number))
        }
    }

    private func faults(today: Day) -> [Fault] {
        var faults: [Fault] = []
        if let received, received > today {
            faults.append(Fault("received", "Enter a day that is not in the future."))
        }
        if let received, received < quarter.first.first {
            faults.append(Fault("received", "The quarter begins on \(quarter.first.first.said)."))
        }
        if note.utf8.count > 1000 { faults.append(Fault("remark", "Use fewer than 1000 characters.")) }
        return faults
    }
}
