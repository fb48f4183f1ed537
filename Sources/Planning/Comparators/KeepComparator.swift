import Dates
import Figures
import Partnership
import Storage

/// Sets a published figure beside an indicator, puts right what was written of one, or takes one away.
struct KeepComparator: Sendable {
    var indicator: ID<Indicator>
    /// The version of the indicator that was looked at.
    var version: Int
    /// The one that is put right or taken away; nothing for a new one.
    var number: Int?
    /// Nothing where it is taken away.
    var draft: ComparatorDraft?

    func run(_ writing: Writing) throws(StorageError) -> Written<Indicator> {
        let connection = writing.connection
        guard let before = try Indicator.find(indicator, connection), let plan = try Plan.find(before.plan, connection),
            writing.may(.see, plan.thing), writing.may(.change, before.thing),
            writing.may(.see, before.thing, [.title, .figures])
        else { return .notThere }
        let held = try connection.column(
            "SELECT number FROM indicator_comparator WHERE indicator = \(indicator) ORDER BY number", as: Int.self)
        if let number, !held.contains(number) { return .notThere }
        guard before.version == version else { return .stale(before) }
        if let draft {
            var faults = draft.faults(today: writing.now.localDay)
            let same = try connection.column(
                """
                SELECT number FROM indicator_comparator
                WHERE indicator = \(indicator) AND name = \(draft.name) AND from_month = \(draft.period.first)
                  AND upto_month = \(draft.period.last)
                """, as: Int.self)
            if same.contains(where: { $0 != number }) {
                faults.append(Fault("name", "There is a figure of that name for \(draft.period.said) already."))
            }
            guard faults.isEmpty else { return .faults(faults) }
        }
        if let number {
            try connection.execute(
                "DELETE FROM indicator_comparator WHERE indicator = \(indicator) AND number = \(number)")
        }
        if let draft { try insert(draft, number ?? (held.last ?? 0) + 1, connection) }
        try connection.execute("UPDATE indicator SET version = \(version + 1) WHERE id = \(indicator)")
        writing.note(
            .alteration, [before.thing.id], [.figures],
            detail: draft == nil ? "a published figure taken away" : "a published figure beside it")
        guard let now = try Indicator.find(indicator, connection) else { return .notThere }
        return .done(now)
    }

    private func insert(_ draft: ComparatorDraft, _ number: Int, _ connection: Connection) throws(StorageError) {
        let cited = draft.cited
        try connection.execute(
            """
            INSERT INTO indicator_comparator (indicator, number, name, from_month, upto_month, amount, decimals, base,
                body, document, dated_day, page, caveat)
            VALUES (\(indicator), \(number), \(draft.name), \(draft.period.first), \(draft.period.last),
                \(cited.amount), \(cited.decimals), \(cited.base), \(cited.body), \(cited.document), \(cited.dated),
                \(cited.page), \(cited.caveat))
            """)
    }
}
