/// A share of answers that were weighted, with what the weights cost.
///
/// Source: Lumley's `survey`, `svymean` with `deff = "replace"`; Kish (1965) for the effective number. Checked against
/// golden case `21_survey`.
package struct WeightedShare: Hashable, Sendable {
    /// The mean of the answers, each as much as its weight.
    package let mean: Double
    package let standardError: Double
    /// How many times the variance is that of as many answers without weights. The form with replacement: with weights
    /// that average 1 the other form divides by almost nothing.
    package let designEffect: Double
    /// As many answers without weights would be as sure, by the weights alone: (Σw)²/Σw².
    package let effectiveNumber: Double

    /// Nothing where there are fewer than two answers, or no weight.
    ///
    /// - Parameter answers: 0 or 1 for each who answered, or any number, with its weight above zero.
    package init?(_ answers: [(value: Double, weight: Double)]) {
        let (count, total) = (Double(answers.count), answers.reduce(0) { $0 + $1.weight })
        guard answers.count > 1, total > 0 else { return nil }
        let mean = answers.reduce(0) { $0 + $1.weight * $1.value } / total
        let correction = count / (count - 1)
        let variance =
            correction
            * answers.reduce(0) { sum, one in
                let residual = one.weight * (one.value - mean) / total
                return sum + residual * residual
            }
        let spread =
            correction * answers.reduce(0) { $0 + $1.weight * ($1.value - mean) * ($1.value - mean) } / total
        self.mean = mean
        standardError = variance.squareRoot()
        designEffect = variance / (spread / count)
        effectiveNumber = total * total / answers.reduce(0) { $0 + $1.weight * $1.weight }
    }
}
