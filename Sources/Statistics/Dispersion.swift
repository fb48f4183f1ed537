extension MonthlySeries {
    /// The fewest months from which dispersion is read.
    package static let fewestMonths = 24

    /// How much more the months differ than independent events would, once season, trend and lockdowns are allowed
    /// for: variance over mean, about 2.4 for recorded crime.
    ///
    /// The model: log mean = 1 + i/12 + sine and cosine of one and of two waves a year + a column a lockdown; Pearson's
    /// chi-square over its degrees of freedom.
    ///
    /// - Parameter fewest: Below this number of supplied months it is refused.
    ///
    /// Source: McCullagh and Nelder (1989), section 6.2.3. Checked against golden case `27_real_monthly`.
    package func dispersion(fewest: Int = fewestMonths) throws(Unusable) -> Double {
        let places = counts.indices.filter { counts[$0] != nil }
        guard places.count >= fewest else { throw .tooFew(found: places.count, needed: fewest) }
        let windows = lockdowns(in: places)
        let width = 6 + windows.count
        var columns: [Double] = []
        for place in places { columns += row(place, trend: true, harmonics: 2, lockdowns: windows) }
        let model = try PoissonRegression(columns: columns, width: width, counts: places.map { counts[$0] ?? 0 })
        guard let dispersion = model.dispersion else { throw .tooFew(found: places.count, needed: width + 1) }
        return dispersion
    }
}

/// Variance over mean of a series; nothing when it cannot be told. See ``MonthlySeries/dispersion(fewest:)``.
package func dispersion(of series: MonthlySeries) -> Double? { try? series.dispersion() }
