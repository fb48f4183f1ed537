import Dates
import Partnership
import Storage

/// Writes down what was counted of the parts of a priority in some months, puts it right, or takes it away.
struct KeepCounts: Sendable {
    var priority: ID<Priority>
    /// The version of the priority that was looked at.
    var version: Int
    /// The months whose counts are put right or taken away; nothing for new ones.
    var changed: Period?
    /// Nothing where they are taken away.
    var counted: CountedPeriod?

    func run(_ writing: Writing) throws(StorageError) -> Written<Priority> {
        let connection = writing.connection
        guard let before = try Priority.find(priority, connection), let plan = try Plan.find(before.plan, connection),
            writing.may(.see, plan.thing), writing.may(.change, before.thing),
            writing.may(.see, before.thing, [.title, .text])
        else { return .notThere }
        if let changed, try !isHeld(changed, connection) { return .notThere }
        guard before.version == version else { return .stale(before) }
        if let counted {
            var faults = counted.faults(of: try names(connection), today: writing.now.localDay)
            if counted.period != changed, try isHeld(counted.period, connection) {
                faults.append(Fault("upto", "There are counts of \(counted.period.said) already."))
            }
            guard faults.isEmpty else { return .faults(faults) }
        }
        if let changed {
            for table in ["priority_part_count", "priority_count"] as [SQL] {
                try connection.execute(
                    """
                    DELETE FROM \(table) WHERE priority = \(priority) AND from_month = \(changed.first)
                        AND upto_month = \(changed.last)
                    """)
            }
        }
        if let counted { try insert(counted, connection) }
        try connection.execute("UPDATE priority SET version = \(version + 1) WHERE id = \(priority)")
        let months = (counted?.period ?? changed)?.iso ?? ""
        writing.note(
            .alteration, [before.thing.id], [.text], detail: "counts of \(months)\(counted == nil ? " taken away" : "")"
        )
        guard let now = try Priority.find(priority, connection) else { return .notThere }
        return .done(now)
    }

    /// The parts that there are, and those whose counts are put right, by whatever name they went.
    private func names(_ connection: Connection) throws(StorageError) -> [String] {
        try connection.column(
            """
            SELECT name FROM priority_part WHERE priority = \(priority)
            UNION SELECT part FROM priority_part_count WHERE priority = \(priority) AND from_month = \(changed?.first)
                AND upto_month = \(changed?.last)
            """, as: String.self)
    }

    private func isHeld(_ period: Period, _ connection: Connection) throws(StorageError) -> Bool {
        try connection.value(
            """
            SELECT COUNT(*) FROM priority_count WHERE priority = \(priority) AND from_month = \(period.first)
                AND upto_month = \(period.last)
            """, as: Int.self) != 0
    }

    private func insert(_ one: CountedPeriod, _ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO priority_count (priority, from_month, upto_month, whole, is_several, source)
            VALUES (\(priority), \(one.period.first), \(one.period.last), \(one.whole), \(one.isSeveral), \(one.source))
            """)
        for (part, amount) in one.counts.sorted(by: { $0.key < $1.key }) {
            try connection.execute(
                """
                INSERT INTO priority_part_count (priority, from_month, upto_month, part, amount)
                VALUES (\(priority), \(one.period.first), \(one.period.last), \(part), \(amount))
                """)
        }
    }
}
