/// Offences per 1,000 of a population, with the interval that goes with so few or so many.
///
/// The population must be named beside it: residents mislead where most people come from elsewhere.
/// Checked against golden case `02_rate_interval`.
package struct CrudeRate: Hashable, Sendable {
    package let count: Int
    /// Residents, or dwellings, or another denominator that the caption names.
    package let population: Double

    package init(count: Int, population: Double) { (self.count, self.population) = (count, population) }

    /// Nothing when there is no population.
    package var per1000: Double? { scale.map { Double(count) * $0 } }

    /// Limits per 1,000; nothing when there is no population.
    package func interval(_ confidence: Confidence = .usual) -> Interval? {
        guard let scale else { return nil }
        let found = limits(ofCount: count, confidence)
        return Interval(lower: found.lower.map { $0 * scale }, upper: found.upper.map { $0 * scale })
    }

    /// Whether the limits are Byar's, as they are from a count of 10.
    package var isByar: Bool { count >= 10 }

    private var scale: Double? { population > 0 && population.isFinite ? 1000 / population : nil }
}
