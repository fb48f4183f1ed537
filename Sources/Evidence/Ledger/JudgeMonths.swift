package import Dates
package import Figures

/// What is known of one month of one source.
package struct MonthHeld: Hashable, Sendable {
    package var rows: Int
    package var withoutPlace: Int
    package var categories: [String: Int]
    /// The rows of the file that this one replaced, when there was one with other counts.
    package var rowsBefore: Int?

    package init(rows: Int, withoutPlace: Int, categories: [String: Int], rowsBefore: Int? = nil) {
        (self.rows, self.withoutPlace, self.categories, self.rowsBefore) = (rows, withoutPlace, categories, rowsBefore)
    }
}

/// One line of the completeness ledger.
package struct LedgerLine: Hashable, Sendable {
    package var set: DataSet
    package var source: String
    package var month: Month
    package var state: MonthState
    /// Nothing where the month is absent.
    package var rows: Int?
    package var reason: String
}

/// Judges every month of one source from the first it has to `last`, the latest month that any source has.
///
/// - **absent**: no file is held. The reason says whether the publisher is known to have none, and how many other
///   forces have the month.
/// - **partial**: a category is missing that has 20 rows or more in the middle one of the neighbouring months.
/// - **suspect**: fewer than 60% of the rows of the middle one of the neighbouring months, no rows at all, or a share
///   without a place that is over 5% and more than twice the usual.
/// - **restated**: a later file has replaced one with other counts.
///
/// Neighbours are the six held months nearest in time, within a year; with fewer than three nothing is judged by them.
struct JudgeMonths {
    var set: DataSet
    var source: String
    var held: [Month: MonthHeld]
    var last: Month
    /// How many other sources have each month.
    var others: [Month: Int]

    static let lowShare = 0.6
    static let unplacedShare = 0.05
    static let rowsMissed = 20

    var lines: [LedgerLine] {
        guard let first = held.keys.min() else { return [] }
        return Period(first: first, last: max(last, first)).map { month in
            guard let one = held[month] else {
                return LedgerLine(
                    set: set, source: source, month: month, state: .absent, rows: nil, reason: absence(month))
            }
            let (state, reason) = judge(one, neighbours(month))
            return LedgerLine(set: set, source: source, month: month, state: state, rows: one.rows, reason: reason)
        }
    }

    private func absence(_ month: Month) -> String {
        if let known = PublisherGap.reason(source, month) { return known }
        let count = others[month] ?? 0
        let elsewhere =
            count == 0
            ? "" : count == 1 ? " One other source has this month." : " \(count) other sources have this month."
        return "No file of this month has been brought in." + elsewhere
    }

    private func neighbours(_ month: Month) -> [MonthHeld] {
        held.keys.filter { $0 != month && abs($0 - month) <= 12 }
            .sorted { (abs($0 - month), $0) < (abs($1 - month), $1) }
            .prefix(6).compactMap { held[$0] }
    }

    private func judge(_ one: MonthHeld, _ around: [MonthHeld]) -> (MonthState, String) {
        if one.rows == 0 { return (.suspect, "The file has no rows.") }
        if around.count >= 3 {
            let missing = missingCategories(one, around)
            if !missing.isEmpty { return (.partial, "There are no rows of \(missing.joined(separator: ", ")).") }
            let usual = middle(around.map { Double($0.rows) })
            if Double(one.rows) < Self.lowShare * usual {
                return (.suspect, "\(one.rows) rows, where the months around it have about \(Int(usual.rounded())).")
            }
            let share = Double(one.withoutPlace) / Double(one.rows)
            let usualShare = middle(around.map { $0.rows == 0 ? 0 : Double($0.withoutPlace) / Double($0.rows) })
            if set != .stopAndSearch, share > Self.unplacedShare, share > 2 * usualShare {
                return (
                    .suspect,
                    "\(perCent(share)) of its rows have no place, where \(perCent(usualShare)) is usual in the months around it."
                )
            }
        }
        if let before = one.rowsBefore {
            return (.restated, "A later file has \(one.rows) rows where the one before had \(before).")
        }
        return (.complete, "")
    }

    private func missingCategories(_ one: MonthHeld, _ around: [MonthHeld]) -> [String] {
        guard set == .street else { return [] }
        return Set(around.flatMap(\.categories.keys)).sorted().filter { category in
            (one.categories[category] ?? 0) == 0
                && middle(around.map { Double($0.categories[category] ?? 0) }) >= Double(Self.rowsMissed)
        }
    }

    private func middle(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let half = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
    }

    private func perCent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)%"
    }
}
