import Dates
import Figures
import Partnership
import Storage

/// Sets what a priority is measured by: its baseline, its targets, and the rule by which its values are coloured; or sets
/// it otherwise. The values that are written down stay.
struct SetIndicator: Sendable {
    /// The one that is changed, with the version that was looked at; nothing for a new one.
    var changed: (id: ID<Indicator>, version: Int)?
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
    /// By name, each once.
    var sets: [String] = []

    func run(_ writing: Writing) throws(StorageError) -> Written<Indicator> {
        let connection = writing.connection
        guard let priority = try Priority.find(priority, connection),
            let plan = try Plan.find(priority.plan, connection), writing.may(.see, plan.thing),
            writing.may(.see, priority.thing)
        else { return .notThere }
        let before = try changed.flatMap { one throws(StorageError) in try Indicator.find(one.id, connection) }
        let owner = try writing.owner(named: seat, before: before.map { ($0.agency, $0.seat) })
        let id = changed?.id ?? .new()
        // Whoever holds its seat writes its values. What it is, is set by those who plan.
        guard writing.may(.add, Thing(.indicator, number: id.number, owner: owner.agency, seat: owner.seat)) else {
            return .notThere
        }
        if let changed {
            guard let before, before.priority == priority.id, writing.may(.change, before.thing),
                writing.may(.see, before.thing, [.title, .figures])
            else { return .notThere }
            guard before.version == changed.version else { return .stale(before) }
        }
        let faults = faults(isOwned: seat == nil || owner.seat == seat)
        guard faults.isEmpty else { return .faults(faults) }
        if before == nil { try insert(id, owner, connection) } else { try update(id, owner, connection) }
        try connection.execute("DELETE FROM indicator_target WHERE indicator = \(id)")
        for target in targets {
            try connection.execute(
                """
                INSERT INTO indicator_target (indicator, month, amount)
                VALUES (\(id), \(target.month), \(target.amount))
                """)
        }
        writing.note(
            before == nil ? .collection : .alteration, [ThingID(.indicator, id.number)], [.title, .figures],
            detail: before == nil ? "" : "settings")
        guard let indicator = try Indicator.find(id, connection) else { return .notThere }
        return .done(indicator)
    }

    /// As they are kept, a line each.
    private var inSets: String { sets.joined(separator: "\n") }

    private typealias Owner = (agency: ID<Agency>?, seat: ID<Seat>?)

    private func faults(isOwned: Bool) -> [Fault] {
        var faults: [Fault] = []
        faults.check(name, "name", "what is measured")
        for (text, field) in [(baselineText, "baseline-text"), (lag, "lag")] where text.utf8.count > 500 {
            faults.append(Fault(field, "Use fewer than 500 characters."))
        }
        faults.check(names: sets, "sets", "sets")
        if sets.contains(where: { $0.utf8.count > 100 }) {
            faults.append(Fault("sets", "Use fewer than 100 characters for the name of a set."))
        }
        if !isOwned { faults.append(Fault("seat", "Choose a seat of the partnership.")) }
        if let tolerance, !(0...10_000).contains(tolerance) {
            faults.append(Fault("tolerance", "Enter a number from 0 to 100."))
        }
        if tolerance != nil, polarity == .neither {
            faults.append(Fault("tolerance", "A colour needs a way that is better. Leave it empty."))
        }
        if Set(targets.map(\.month)).count < targets.count {
            faults.append(Fault("targets", "There are two targets for the same month."))
        }
        return faults
    }

    private func insert(_ id: ID<Indicator>, _ owner: Owner, _ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO indicator (id, priority, name, unit, decimals, polarity, counting, baseline, baseline_text, lag,
                tolerance, in_sets, agency, seat, version)
            VALUES (\(id), \(priority), \(name), \(unit), \(decimals), \(polarity), \(counting), \(baseline),
                \(baselineText), \(lag), \(tolerance), \(inSets), \(owner.agency), \(owner.seat), 1)
            """)
    }

    private func update(_ id: ID<Indicator>, _ owner: Owner, _ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            UPDATE indicator SET name = \(name), unit = \(unit), decimals = \(decimals), polarity = \(polarity),
                counting = \(counting), baseline = \(baseline), baseline_text = \(baselineText), lag = \(lag),
                tolerance = \(tolerance), in_sets = \(inSets), agency = \(owner.agency), seat = \(owner.seat), version = version + 1
            WHERE id = \(id)
            """)
    }
}
