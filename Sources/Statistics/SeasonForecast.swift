/// What the months after a series would hold if its season repeated and nothing else changed.
///
/// No trend is carried forward: with the two or three years of open data that makes forecasts worse. The model: log
/// mean = 1 + one wave a year + a column for each lockdown in training.
///
/// Source: quasi-Poisson regression; the interval is for a month not yet seen. Checked against golden case
/// `27_real_monthly`.
package struct SeasonForecast: Sendable {
    package let expected: [Double]
    /// How far from the expected count 95 in 100 months should stay.
    package let reach: [Double]
    /// Variance over mean in training, and at least 1.
    package let dispersion: Double

    package var upper95: [Double] { zip(expected, reach).map(+) }
    /// Not below zero.
    package var lower95: [Double] { zip(expected, reach).map { max(0, $0 - $1) } }

    /// - Parameters:
    ///   - series: The months to learn from.
    ///   - count: How many months after its last to forecast.
    package init(after series: MonthlySeries, count: Int) throws(Unusable) {
        let places = series.counts.indices.filter { series.counts[$0] != nil }
        let windows = series.lockdowns(in: places)
        var columns: [Double] = []
        for place in places { columns += series.row(place, trend: false, harmonics: 1, lockdowns: windows) }
        let model = try PoissonRegression(
            columns: columns, width: 3 + windows.count, counts: places.map { series.counts[$0] ?? 0 })
        guard let found = model.dispersion else { throw .tooFew(found: places.count, needed: 4 + windows.count) }
        let phi = max(1, found)
        var (expected, reach): ([Double], [Double]) = ([], [])
        for place in series.counts.count..<series.counts.count + max(0, count) {
            let next = model.predicted(series.row(place, trend: false, harmonics: 1, lockdowns: windows)[...])
            expected.append(next.mean)
            reach.append(usualZ * (phi * next.mean + phi * next.mean * next.mean * next.squaredError).squareRoot())
        }
        (self.expected, self.reach, dispersion) = (expected, reach, phi)
    }
}

/// The mean size of the error of a forecast, over that of a year-on-year guess within training: below 1 is better.
///
/// - Returns: Nothing when no month can be compared or training never changed from year to year.
///
/// Source: Hyndman and Koehler (2006), *International Journal of Forecasting* 22(4).
package func scaledError(_ forecast: [Double?], actual: [Double?], training: [Double?], period: Int = 12) -> Double? {
    func meanGap(_ pairs: some Sequence<(Double?, Double?)>) -> Double? {
        let gaps = pairs.compactMap { one, other -> Double? in
            guard let one, let other else { return nil }
            return abs(one - other)
        }
        return gaps.isEmpty ? nil : gaps.reduce(0, +) / Double(gaps.count)
    }
    guard let error = meanGap(zip(forecast, actual)),
        let scale = meanGap(zip(training.dropFirst(period), training)), scale > 0
    else { return nil }
    return error / scale
}
