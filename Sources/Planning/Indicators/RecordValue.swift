import Dates
import Figures
import Partnership
import Storage

/// Writes down what an indicator was with a month, or that there was no new data, which is not the same as nothing.
struct RecordValue: Sendable {
    var id: ID<Indicator>
    /// The version that was looked at.
    var version: Int
    var month: Month
    /// Nothing where there was no new data.
    var amount: Double?
    var text: String
    /// Whether it is meant to stand in place of what is written down for that month.
    var replaces = false
    /// From what it was taken; nothing where it is typed.
    var taken: Taken?

    /// What was counted, and what is known of it.
    struct Taken: Hashable, Sendable {
        var source: IndicatorSource
        var said: String
    }

    func run(_ writing: Writing) throws(StorageError) -> Written<Indicator> {
        let connection = writing.connection
        guard let before = try Indicator.find(id, connection), let plan = try Plan.find(before.plan, connection),
            writing.may(.see, plan.thing), writing.may(.change, before.thing)
        else { return .notThere }
        guard before.version == version else { return .stale(before) }
        var faults: [Fault] = []
        if text.utf8.count > 500 { faults.append(Fault("text", "Use fewer than 500 characters.")) }
        if month.first > writing.now.localDay {
            faults.append(Fault("upto", "Enter a month that has begun."))
        }
        if let amount, amount < 0, before.unit == .count {
            faults.append(Fault("amount", "A count is nought or more."))
        }
        let held = try connection.value(
            "SELECT COUNT(*) FROM indicator_value WHERE indicator = \(id) AND month = \(month)", as: Int.self)
        if held == 1, !replaces {
            faults.append(
                Fault(
                    "putright",
                    "\(month.said) is written down already. Choose another month, or say that it is put right."))
        }
        if let ended = before.ended, month.first > ended {
            faults.append(Fault("upto", "It was ended on \(ended.said): enter a month up to then."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute("DELETE FROM indicator_value WHERE indicator = \(id) AND month = \(month)")
        try connection.execute(
            """
            INSERT INTO indicator_value (indicator, month, amount, text, source, taken)
            VALUES (\(id), \(month), \(amount), \(text), \(taken?.source), \(taken?.said ?? ""))
            """)
        try connection.execute("UPDATE indicator SET version = \(version + 1) WHERE id = \(id)")
        let how = amount == nil ? " no new data" : taken == nil ? "" : " taken"
        writing.note(.alteration, [before.thing.id], [.figures], detail: "\(month.iso)\(how)")
        guard let now = try Indicator.find(id, connection) else { return .notThere }
        return .done(now)
    }
}
