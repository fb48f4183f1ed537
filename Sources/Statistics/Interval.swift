/// The lowest and highest values that the counts are compatible with. An end that is not defined is nothing.
package struct Interval: Hashable, Sendable {
    package var lower: Double?
    package var upper: Double?

    package init(lower: Double?, upper: Double?) {
        self.lower = lower?.ifDefined
        self.upper = upper?.ifDefined
    }

    package func contains(_ value: Double) -> Bool {
        (lower.map { $0 <= value } ?? true) && (upper.map { value <= $0 } ?? true)
    }
}

extension Double {
    /// Itself, or nothing when it is not a number or has no end.
    package var ifDefined: Double? { isFinite ? self : nil }
}
