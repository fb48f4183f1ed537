package import Dates

/// The months that two periods both have, which alone are compared.
///
/// A month absent from either period is dropped from both. With fewer than half of the months matched, nothing is
/// compared and what is missing is named.
package struct MatchedMonths: Hashable, Sendable {
    /// Pairs of one month and its counterpart, both held.
    package var pairs: [(after: MonthCount, before: MonthCount)] { after.indices.compactMap(pair) }
    package let after: [MonthCount]
    package let before: [MonthCount]

    /// - Precondition: the periods have as many months, month for month.
    package init(after: [MonthCount], before: [MonthCount]) {
        let count = min(after.count, before.count)
        (self.after, self.before) = (Array(after.prefix(count)), Array(before.prefix(count)))
    }

    private func pair(_ position: Int) -> (after: MonthCount, before: MonthCount)? {
        let (one, other) = (after[position], before[position])
        guard one.state != .absent, other.state != .absent else { return nil }
        return (one, other)
    }

    package var wanted: Int { after.count }
    package var matched: Int { pairs.count }
    package var isComplete: Bool { matched == wanted }
    /// Whether enough months match for a comparison.
    package var isEnough: Bool { matched > 0 && 2 * matched >= wanted }

    package var countAfter: Int { pairs.reduce(0) { $0 + ($1.after.count ?? 0) } }
    package var countBefore: Int { pairs.reduce(0) { $0 + ($1.before.count ?? 0) } }
    /// Days of the matched months: a leap day counts.
    package var daysAfter: Int { pairs.reduce(0) { $0 + $1.after.month.days } }
    package var daysBefore: Int { pairs.reduce(0) { $0 + $1.before.month.days } }

    package var missing: [Month] { (after + before).filter { $0.state == .absent }.map(\.month) }

    /// Why nothing is compared.
    package var withheld: String {
        let lacking = "\(saidTogether(missing)) " + (missing.count == 1 ? "is not held." : "are not held.")
        guard wanted > 1 else { return "Not compared: \(lacking)" }
        return "Not compared: only \(matched) of \(wanted) months were published in both years. \(lacking)"
    }
}
