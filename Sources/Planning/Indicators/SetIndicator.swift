import Dates
import Figures
import Partnership
import Storage

/// Sets what a priority is measured by: its baseline, its targets, and the rule by which its values are coloured.
struct SetIndicator: Sendable {
    var priority: ID<Priority>
    var name: String
    var unit: CitedNumber.Unit
    var decimals: Int
    var polarity: Indicator.Polarity
    var counting: Indicator.Counting
    var baseline: Double?
    var baselineText: String
    var lag: String
    var tolerance: Int?
    var seat: ID<Seat>?
    var targets: [IndicatorTarget]

    func run(_ writing: Writing) throws(StorageError) -> Written<Indicator> {
        let connection = writing.connection
        guard let priority = try Priority.find(priority, connection),
            let plan = try Plan.find(priority.plan, connection), writing.may(.see, plan.thing),
            writing.may(.see, priority.thing)
        else { return .notThere }
        let (id, owner) = (ID<Indicator>.new(), try Seat.found(seat, connection))
        let thing = Thing(.indicator, number: id.number, owner: owner?.agency, seat: owner?.id)
        guard writing.may(.add, thing) else { return .notThere }
        var faults: [Fault] = []
        faults.check(name, "name", "what is measured")
        for (text, field) in [(baselineText, "baseline-text"), (lag, "lag")] where text.utf8.count > 500 {
            faults.append(Fault(field, "Use fewer than 500 characters."))
        }
        if seat != nil, owner == nil { faults.append(Fault("seat", "Choose a seat of the partnership.")) }
        if let tolerance, !(0...10_000).contains(tolerance) {
            faults.append(Fault("tolerance", "Enter a number from 0 to 100."))
        }
        if tolerance != nil, polarity == .neither {
            faults.append(Fault("tolerance", "A colour needs a way that is better. Leave it empty."))
        }
        if Set(targets.map(\.month)).count < targets.count {
            faults.append(Fault("targets", "There are two targets for the same month."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            INSERT INTO indicator (id, priority, name, unit, decimals, polarity, counting, baseline, baseline_text, lag,
                tolerance, agency, seat, version)
            VALUES (\(id), \(priority.id), \(name), \(unit), \(decimals), \(polarity), \(counting), \(baseline),
                \(baselineText), \(lag), \(tolerance), \(owner?.agency), \(owner?.id), 1)
            """)
        for target in targets {
            try connection.execute(
                """
                INSERT INTO indicator_target (indicator, month, amount)
                VALUES (\(id), \(target.month), \(target.amount))
                """)
        }
        writing.note(.collection, [thing.id], [.title, .figures])
        guard let indicator = try Indicator.find(id, connection) else { return .notThere }
        return .done(indicator)
    }
}

/// Writes down what an indicator was with a month, or that there was no new data, which is not the same as nothing.
struct RecordValue: Sendable {
    var id: ID<Indicator>
    /// The version that was looked at.
    var version: Int
    var month: Month
    /// Nothing where there was no new data.
    var amount: Double?
    var text: String

    func run(_ writing: Writing) throws(StorageError) -> Written<Indicator> {
        let connection = writing.connection
        guard let before = try Indicator.find(id, connection), let plan = try Plan.find(before.plan, connection),
            writing.may(.see, plan.thing), writing.may(.change, before.thing)
        else { return .notThere }
        guard before.version == version else { return .stale(before) }
        var faults: [Fault] = []
        if text.utf8.count > 500 { faults.append(Fault("text", "Use fewer than 500 characters.")) }
        if month.first > writing.now.localDay {
            faults.append(Fault("month", "Enter a month that has begun."))
        }
        if let ended = before.ended, month.first > ended {
            faults.append(Fault("upto", "It was ended on \(ended.said): enter a month up to then."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute("DELETE FROM indicator_value WHERE indicator = \(id) AND month = \(month)")
        try connection.execute(
            """
            INSERT INTO indicator_value (indicator, month, amount, text)
            VALUES (\(id), \(month), \(amount), \(text))
            """)
        try connection.execute("UPDATE indicator SET version = \(version + 1) WHERE id = \(id)")
        writing.note(
            .alteration, [before.thing.id], [.figures], detail: "\(month.iso)\(amount == nil ? " no new data" : "")")
        guard let now = try Indicator.find(id, connection) else { return .notThere }
        return .done(now)
    }
}
