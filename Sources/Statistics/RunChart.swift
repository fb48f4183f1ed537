import Glibc

/// Months above and below their median: runs that are too long, or crossings that are too few, say that it moved.
///
/// Points on the median, missing months and months left out count neither way.
///
/// Source: Anhøj and Olesen (2014), *PLoS ONE* 9(11), with Schilling's longest run; R, qicharts2. Checked against
/// golden case `05_spc`.
package struct RunChart: Hashable, Sendable {
    package let median: Double?
    /// The most points in a row on one side; nothing when no point is off the median.
    package let longestRun: Int?
    /// A longer run than this is a signal.
    package let longestRunAllowed: Int?
    /// How often the line crosses the median.
    package let crossings: Int?
    /// Fewer crossings than this are a signal.
    package let fewestCrossingsAllowed: Int?

    package init(_ values: [Double?], leftOut: Set<Int> = []) {
        let known = values.indices.compactMap { leftOut.contains($0) ? nil : values[$0] }
        let middle = Statistics.median(known)
        median = middle
        let above = known.filter { $0 != middle }.map { $0 > middle ?? 0 }
        guard !above.isEmpty else {
            (longestRun, longestRunAllowed, crossings, fewestCrossingsAllowed) = (nil, nil, nil, nil)
            return
        }
        var (longest, current, crossed) = (1, 1, 0)
        for (one, next) in zip(above, above.dropFirst()) {
            current = one == next ? current + 1 : 1
            crossed += one == next ? 0 : 1
            longest = max(longest, current)
        }
        longestRun = longest
        longestRunAllowed = Int(log2(Double(above.count)).rounded(.toNearestOrEven)) + 3
        crossings = crossed
        fewestCrossingsAllowed = Binomial(trials: above.count - 1, chance: 0.5).quantile(0.05)
    }

    /// Whether the series moved.
    package var isSignal: Bool {
        guard let longestRun, let longestRunAllowed, let crossings, let fewestCrossingsAllowed else { return false }
        return longestRun > longestRunAllowed || crossings < fewestCrossingsAllowed
    }
}
