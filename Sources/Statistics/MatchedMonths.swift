package import Dates

/// The months that two periods both have, which alone are compared.
///
/// A month absent from either period drops out of both: a sum over a gap is never set against one that has none. With
/// fewer than half of the months matched nothing is compared, and what is missing is named.
///
/// Checked against golden case `26_same_period`.
package struct MatchedMonths: Hashable, Sendable {
    /// A month of the later period and its counterpart, each with its count; nothing where it was not supplied.
    package struct Pair: Hashable, Sendable {
        package let after: Month
        package let before: Month
        package let countAfter: Int?
        package let countBefore: Int?

        package init(after: Month, _ countAfter: Int?, before: Month, _ countBefore: Int?) {
            (self.after, self.before) = (after, before)
            (self.countAfter, self.countBefore) = (countAfter, countBefore)
        }

        var isMatched: Bool { countAfter != nil && countBefore != nil }
    }

    /// Every month of the periods, matched or not.
    package let pairs: [Pair]
    private let both: [Pair]

    package init(_ pairs: [Pair]) { (self.pairs, both) = (pairs, pairs.filter(\.isMatched)) }

    /// A period against the same months of the year before.
    ///
    /// - Parameter count: The count of a month; nothing when it was not supplied.
    package init(_ period: Period, count: (Month) -> Int?) {
        self.init(period.map { Pair(after: $0, count($0), before: $0 + -12, count($0 + -12)) })
    }

    package var wanted: Int { pairs.count }
    package var matched: Int { both.count }
    package var isComplete: Bool { matched == wanted }
    /// Whether enough months match for a comparison: half of them.
    package var isEnough: Bool { matched > 0 && 2 * matched >= wanted }

    package var countAfter: Int { both.reduce(0) { $0 + ($1.countAfter ?? 0) } }
    package var countBefore: Int { both.reduce(0) { $0 + ($1.countBefore ?? 0) } }
    /// Days of the matched months: a leap day counts.
    package var daysAfter: Int { both.reduce(0) { $0 + $1.after.days } }
    package var daysBefore: Int { both.reduce(0) { $0 + $1.before.days } }

    /// The months of either period that were not supplied, in order.
    package var missing: [Month] {
        let after = pairs.filter { $0.countAfter == nil }.map(\.after)
        return (after + pairs.filter { $0.countBefore == nil }.map(\.before)).sorted()
    }

    /// The change with its interval and tests, per day of the matched months.
    package func change(dispersion: Double? = nil) -> RateChange {
        RateChange(
            before: countBefore, after: countAfter, exposureBefore: Double(daysBefore),
            exposureAfter: Double(daysAfter), dispersion: dispersion)
    }
}
