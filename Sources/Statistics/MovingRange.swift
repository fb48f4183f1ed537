/// The step from each month to the next, without sign: what month-to-month variation is, and nothing else.
///
/// A step over a missing month, or one left out, is not one month's and does not count.
package struct MovingRange: Sendable {
    /// Every step there is.
    package let steps: [Double]

    package init(_ values: [Double?]) {
        steps = zip(values, values.dropFirst()).compactMap { one, other in
            guard let one, let other else { return nil }
            return abs(other - one)
        }
    }

    /// The mean step; nothing with fewer than two neighbouring months.
    package var mean: Double? { steps.isEmpty ? nil : steps.reduce(0, +) / Double(steps.count) }

    /// The mean step after those of 3.267 times the mean or more are dropped, once.
    ///
    /// Source: Nelson (1982), *Journal of Quality Technology* 14(3).
    package var screenedMean: Double? {
        guard let mean, mean > 0 else { return mean }
        let kept = steps.filter { $0 < 3.267 * mean }
        return kept.isEmpty ? mean : kept.reduce(0, +) / Double(kept.count)
    }

    package func mean(screened: Bool) -> Double? { screened ? screenedMean : mean }

    /// The upper limit of a chart of the steps themselves.
    package var upper: Double? { mean.map { 3.267 * $0 } }
}
