import Glibc

/// What each month of a series would be expected to hold, and the range that ordinary variation keeps it in: the pale
/// band behind the small chart of every figure.
///
/// **24 usable months or more:** a quasi-Poisson season model, log mean = 1 + one wave a year (two from 36 months on),
/// so that a busy summer is not a signal every year. The range is 95%: mean ± 1.96·√(φ·mean + φ·(mean·se)²), with φ
/// Pearson's chi-square over its degrees of freedom, at least 1. There is no trend in the model, so none is ever
/// carried forward, and a lasting change shows as months outside the range.
/// **12 to 23 usable months:** XmR limits, mean ± 2.66 mean steps, steps of 3.267 times the mean or more dropped once.
/// **Fewer than 12:** nothing.
///
/// A usable month is one that was supplied, is not in a lockdown, and lies in the baseline if one is given. Every month
/// of the series gets a range, missing and lockdown months too. The lower end is never below zero.
package struct ExpectedRange: Hashable, Sendable {
    package enum Method: Hashable, Sendable { case season, ownVariation }

    package let method: Method
    /// One a month.
    package let expected: [Double]
    package let lower: [Double]
    package let upper: [Double]
    /// Variance over mean round the season, and at least 1; nothing for XmR limits.
    package let dispersion: Double?

    /// Whether the count of the month at `place` lies outside its range.
    package func isOutside(_ count: Double, at place: Int) -> Bool { count < lower[place] || count > upper[place] }
}

/// The expected value and 95% range of each month of a series; nothing with fewer than 12 usable months.
///
/// - Parameters:
///   - series: One count a month, nothing where it is missing.
///   - baseline: The places to learn from, when the months under examination should not speak for themselves.
/// - SeeAlso: ``ExpectedRange`` for the method.
package func expectedRange(series: MonthlySeries, baseline: Range<Int>? = nil) -> ExpectedRange? {
    let lockdowns = series.lockdownPlaces
    let usable = series.counts.indices.filter {
        series.counts[$0] != nil && !lockdowns.contains($0) && (baseline?.contains($0) ?? true)
    }
    if usable.count >= MonthlySeries.fewestMonths, let range = seasonRange(series, usable) { return range }
    guard usable.count >= 12,
        let chart = ControlChart.xmr(series.counts, baseline: baseline, leftOut: lockdowns),
        let limits = chart.points.first?.limits, let lower = limits.lower, let upper = limits.upper
    else { return nil }
    func each(_ value: Double) -> [Double] { Array(repeating: value, count: series.counts.count) }
    return ExpectedRange(
        method: .ownVariation, expected: each(chart.centre), lower: each(max(0, lower)), upper: each(upper),
        dispersion: nil)
}

private func seasonRange(_ series: MonthlySeries, _ usable: [Int]) -> ExpectedRange? {
    let harmonics = usable.count >= 36 ? 2 : 1
    let width = 1 + 2 * harmonics
    var columns: [Double] = []
    columns.reserveCapacity(usable.count * width)
    for place in usable { columns += yearRows[harmonics - 1][place % 12] }
    let counts = usable.map { series.counts[$0] ?? 0 }
    guard let model = try? PoissonRegression(columns: columns, width: width, counts: counts),
        let found = model.dispersion
    else { return nil }
    let phi = max(1, found)
    // The season repeats, so twelve predictions serve every month.
    let year = (0..<12).map { place -> (mean: Double, reach: Double) in
        let (mean, error) = model.predicted(yearRows[harmonics - 1][place][...])
        return (mean, usualZ * (phi * mean + phi * mean * mean * error).squareRoot())
    }
    let places = series.counts.indices.map { $0 % 12 }
    return ExpectedRange(
        method: .season, expected: places.map { year[$0].mean },
        lower: places.map { max(0, year[$0].mean - year[$0].reach) },
        upper: places.map { year[$0].mean + year[$0].reach }, dispersion: phi)
}

/// The constant, sines and cosines of the twelve months, with one wave a year and with two.
private let yearRows: [[[Double]]] = (1...2).map { harmonics in
    (0..<12).map { place in
        [1]
            + (1...harmonics).flatMap { k in
                let angle = 2 * Double.pi * Double(k * place) / 12
                return [sin(angle), cos(angle)]
            }
    }
}
