import Glibc

/// A count compared with the count of the period before: by how much it changed, and whether that is more than chance.
///
/// The two periods may differ in length: an exposure is the number of days, or of complete months, that each covers.
/// What is not defined, such as a percentage of nothing, is nothing, never zero or infinity.
///
/// Source: R `poisson.test`; Gu, Ng, Tang and Schucany (2008), *Biometrical Journal* 50(2). Checked against golden
/// case `01_poisson_change`.
package struct RateChange: Hashable, Sendable {
    package let before: Int
    package let after: Int
    package let exposureBefore: Double
    package let exposureAfter: Double
    /// Variance over mean of the monthly series, after season and trend; nothing when the series is too short to tell.
    package let dispersion: Double?

    /// - Parameters:
    ///   - before: Offences in the earlier period. Not negative.
    ///   - after: Offences in the later period. Not negative.
    ///   - exposureBefore: Days or complete months of the earlier period.
    ///   - exposureAfter: The same unit, of the later period.
    package init(
        before: Int, after: Int, exposureBefore: Double = 1, exposureAfter: Double = 1, dispersion: Double? = nil
    ) {
        self.before = before
        self.after = after
        self.exposureBefore = exposureBefore
        self.exposureAfter = exposureAfter
        self.dispersion = dispersion
    }

    package var difference: Int { after - before }

    /// Change in the count as a percentage of the earlier count; nothing when that was zero.
    package var percent: Double? { before > 0 ? 100 * Double(difference) / Double(before) : nil }

    /// Change in the count per day (or month), in per cent; nothing when the earlier count was zero.
    package var percentPerExposure: Double? { rateRatio.map { 100 * ($0 - 1) } }

    /// The later rate over the earlier rate; nothing when the earlier count was zero.
    package var rateRatio: Double? {
        guard before > 0, canBeTested else { return nil }
        return (Double(after) / exposureAfter / (Double(before) / exposureBefore)).ifDefined
    }

    /// Whether counts and exposures are such that chance can be worked out at all.
    var canBeTested: Bool {
        before >= 0 && after >= 0 && exposureBefore > 0 && exposureAfter > 0 && exposureBefore.isFinite
            && exposureAfter.isFinite
    }

    /// The later period's share of both exposures: of all offences, the share that no change would put there.
    var shareAfter: Double { exposureAfter / (exposureAfter + exposureBefore) }

    /// The variance over mean that tests allow for: never less than that of independent events.
    package var allowedDispersion: Double? { dispersion.map { max(1, $0) } }
}

extension RateChange {
    /// The 95% interval of the rate ratio to print: allowing for dispersion where it is known and both counts are
    /// above zero, and exact otherwise.
    package var interval95: Interval { adjustedInterval95 ?? exactInterval95 ?? Interval(lower: nil, upper: nil) }

    /// The chance of a difference this large with no change, to print: allowing for dispersion where it is known.
    package var p: Double? { adjustedP ?? squareRootP }

    /// The square-root test divided by the root of the dispersion; nothing when the dispersion is not known.
    package var adjustedP: Double? {
        guard let phi = allowedDispersion, let z = squareRootZ else { return nil }
        return twoSidedP(z / phi.squareRoot()).ifDefined
    }

    /// The interval of the rate ratio on the log scale, widened by the dispersion.
    package var adjustedInterval95: Interval? {
        guard let phi = allowedDispersion, let ratio = rateRatio, before > 0, after > 0 else { return nil }
        let reach = usualZ * (phi * (1 / Double(after) + 1 / Double(before))).squareRoot()
        return Interval(lower: ratio * exp(-reach), upper: ratio * exp(reach))
    }
}
