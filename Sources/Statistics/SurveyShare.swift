/// A share of those who answered a survey, with how many answers it is as sure as.
///
/// Where answers were weighted, or drawn in clusters, it is less sure than its number of answers: the effective base is
/// the base divided by the design effect.
///
/// Source: Kish (1965), *Survey Sampling*. Checked against golden case `21_survey`.
package struct SurveyShare: Hashable, Sendable {
    /// From 0 to 1.
    package let share: Double
    /// Those who answered.
    package let base: Double
    /// How many times the variance of a plain sample; 1 without weights.
    package let designEffect: Double

    /// Nothing where nobody answered, or a number is none.
    package init?(share: Double, base: Double, designEffect: Double = 1) {
        guard (0...1).contains(share), base > 0, base.isFinite, designEffect > 0, designEffect.isFinite else {
            return nil
        }
        (self.share, self.base, self.designEffect) = (share, base, designEffect)
    }

    package var effectiveBase: Double { base / designEffect }

    /// The 95% interval of Wilson (1927) on the effective base.
    package var interval: Interval {
        let (n, z) = (effectiveBase, usualZ)
        let middle = share + z * z / (2 * n)
        let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        let scale = 1 + z * z / n
        return Interval(
            lower: share == 0 ? 0 : (middle - half) / scale, upper: share == 1 ? 1 : (middle + half) / scale)
    }

    /// How much higher this share may well be than an earlier one of other people.
    ///
    /// Source: Newcombe (1998), “Interval estimation for the difference between independent proportions”, *Statistics in
    /// Medicine* 17, 873–890, method 10: from Wilson's intervals of both.
    package func difference(from earlier: SurveyShare) -> ShareDifference {
        let (now, then) = (interval, earlier.interval)
        let d = share - earlier.share
        func square(_ number: Double) -> Double { number * number }
        let below = square(share - (now.lower ?? 0)) + square((then.upper ?? 1) - earlier.share)
        let above = square((now.upper ?? 1) - share) + square(earlier.share - (then.lower ?? 0))
        return ShareDifference(
            difference: d, interval: Interval(lower: d - below.squareRoot(), upper: d + above.squareRoot()))
    }
}

/// The difference of two shares, from -1 to 1, and the range that it may well lie in.
package struct ShareDifference: Hashable, Sendable {
    package let difference: Double
    package let interval: Interval

    /// Whether no difference at all is outside what the answers are compatible with.
    package var isBeyondChance: Bool { !interval.contains(0) }
}
