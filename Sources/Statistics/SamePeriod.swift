package import Dates

/// A period against the same months of the year before, over the months that both years have.
///
/// A month absent from either year drops out of both. A sum over a gap is never set against one that has none.
///
/// Checked against golden case `26_same_period`.
package struct SamePeriod: Hashable, Sendable {
    package let period: Period
    /// The months of the later year whose count is known in both years.
    package let matched: [Month]
    /// Months of the later year that are absent from it, and months of the year before absent from that.
    package let missing: [Month]
    /// Sums over the matched months; nothing when none match.
    package let before: Int?
    package let after: Int?

    /// - Parameter count: The count of a month; nothing when it was not supplied.
    package init(_ period: Period, count: (Month) -> Int?) {
        self.period = period
        var (matched, missing): ([Month], [Month]) = ([], [])
        var (before, after) = (0, 0)
        for month in period {
            let (earlier, later) = (count(month + -12), count(month))
            if earlier == nil { missing.append(month + -12) }
            if later == nil { missing.append(month) }
            guard let earlier, let later else { continue }
            matched.append(month)
            before += earlier
            after += later
        }
        self.matched = matched
        self.missing = missing.sorted()
        self.before = matched.isEmpty ? nil : before
        self.after = matched.isEmpty ? nil : after
    }

    package var monthsWanted: Int { period.count }
    package var isComplete: Bool { matched.count == monthsWanted }
    /// Whether fewer than half of the months match, so that the comparison is not to be printed.
    package var isWithheld: Bool { matched.count * 2 < monthsWanted }

    /// The change with its interval and tests, per day of the matched months; nothing when none match.
    package func change(dispersion: Double? = nil) -> RateChange? {
        guard let before, let after else { return nil }
        return RateChange(
            before: before, after: after,
            exposureBefore: Double(matched.reduce(0) { $0 + ($1 + -12).days }),
            exposureAfter: Double(matched.reduce(0) { $0 + $1.days }), dispersion: dispersion)
    }
}
