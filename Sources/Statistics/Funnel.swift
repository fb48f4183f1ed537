/// Areas of different size against the rate of all of them together, with limits that widen where populations are small.
///
/// An area without a population has no place in a funnel: its values are nothing, and it is left out of the baseline.
///
/// Source: Spiegelhalter (2005), “Funnel plots for comparing institutional performance”, *Statistics in Medicine* 24.
/// Checked against golden case `03_funnel`.
package struct Funnel: Sendable {
    package let areas: [CrudeRate]
    /// The rate of all areas together, per person; nothing when there is no population at all.
    package let baseline: Double?
    /// How much more the areas differ than chance would make them: the mean squared z, its lowest and highest tenth
    /// pulled in.
    package let dispersion: Double?

    package init(_ areas: [CrudeRate]) {
        self.areas = areas
        let usable = areas.filter { $0.per1000 != nil }
        let population = usable.reduce(0) { $0 + $1.population }
        let rate = population > 0 ? usable.reduce(0) { $0 + Double($1.count) } / population : nil
        baseline = rate
        guard let rate else {
            dispersion = nil
            return
        }
        let z = usable.map { squareRootScore($0.count, expected: rate * $0.population) }
        let (low, high) = (sampleQuantile(z, 0.1), sampleQuantile(z, 0.9))
        dispersion =
            z.reduce(0) { sum, z in
                let held = min(max(z, low), high)
                return sum + held * held
            } / Double(z.count)
    }

    /// Whether limits should be widened by the root of ``dispersion``: it is beyond what chance gives so many areas.
    package var isOverdispersed: Bool? {
        let count = Double(areas.count { $0.per1000 != nil })
        return dispersion.map { $0 > 1 + 2 * (2 / count).squareRoot() }
    }

    /// Offences that the baseline rate would give an area; nothing without a population.
    package func expected(_ area: CrudeRate) -> Double? {
        guard area.per1000 != nil else { return nil }
        return baseline.map { $0 * area.population }
    }

    /// 2(√O − √E).
    package func squareRootZ(_ area: CrudeRate) -> Double? {
        expected(area).map { squareRootScore(area.count, expected: $0) }
    }

    /// (O − E)/√E; nothing when nothing is expected.
    package func pearsonZ(_ area: CrudeRate) -> Double? {
        expected(area).flatMap { $0 > 0 ? (Double(area.count) - $0) / $0.squareRoot() : nil }
    }

    /// The funnel's walls at an area's population, per 1,000, by the normal distribution.
    ///
    /// - Parameter widened: Whether to allow for ``dispersion``, when the areas are over-dispersed.
    package func normalLimits(_ area: CrudeRate, _ confidence: Confidence = .usual, widened: Bool = false) -> Interval?
    {
        guard let baseline, area.per1000 != nil else { return nil }
        let phi = widened && isOverdispersed == true ? dispersion ?? 1 : 1
        let reach = confidence.z * (phi * baseline / area.population).squareRoot()
        return Interval(lower: 1000 * (baseline - reach), upper: 1000 * (baseline + reach))
    }

    /// The funnel's walls at an area's population, in offences, by the Poisson distribution.
    package func countLimits(_ area: CrudeRate, _ confidence: Confidence = .usual) -> ClosedRange<Int>? {
        guard let expected = expected(area) else { return nil }
        let poisson = Poisson(mean: expected)
        return poisson.quantile(confidence.tail)...poisson.quantile(1 - confidence.tail)
    }

    /// Where an area stands: beyond a limit when the limits of its own count leave out what is expected.
    ///
    /// Source: UK Health Security Agency, PHEindicatormethods, `assign_funnel_significance` for crude rates.
    package func standing(_ area: CrudeRate) -> Standing? {
        guard let expected = expected(area) else { return nil }
        for confidence in [Confidence.wide, .usual] {
            let own = limits(ofCount: area.count, confidence)
            if let lower = own.lower, lower > expected { return confidence == .wide ? .farAbove : .above }
        }
        for confidence in [Confidence.wide, .usual] {
            let own = limits(ofCount: area.count, confidence)
            if let upper = own.upper, upper < expected { return confidence == .wide ? .farBelow : .below }
        }
        return .within
    }

    /// Where an area stands against the funnel's limits of 95 and 99.8 per cent.
    package enum Standing: Hashable, Sendable, CaseIterable { case farBelow, below, within, above, farAbove }
}

/// 2(√O − √E): near standard normal when the count is Poisson.
private func squareRootScore(_ count: Int, expected: Double) -> Double {
    2 * (Double(count).squareRoot() - expected.squareRoot())
}

extension Funnel {
    /// Fewer expected than this, and the normal limits do not serve: nothing is said of the area.
    package static let fewestExpected = 10.0

    /// Where an area's rate stands against the limits as a drawing has them, by the normal distribution and widened
    /// where the areas are over-dispersed; nothing where too few are expected to say.
    ///
    /// Source: Spiegelhalter (2005), section 5: limits widened by the root of the dispersion.
    package func drawnStanding(_ area: CrudeRate) -> Standing? {
        guard let expected = expected(area), expected >= Self.fewestExpected, let rate = area.per1000,
            let usual = normalLimits(area, widened: true), let wide = normalLimits(area, .wide, widened: true),
            let (low, high) = usual.ends, let (farLow, farHigh) = wide.ends
        else { return nil }
        if rate > farHigh { return .farAbove }
        if rate < farLow { return .farBelow }
        return rate > high ? .above : rate < low ? .below : .within
    }
}

extension Interval {
    fileprivate var ends: (Double, Double)? {
        guard let lower, let upper else { return nil }
        return (lower, upper)
    }
}
