import Glibc

/// How sure a limit is to hold the true value.
package enum Confidence: Hashable, Sendable, CaseIterable {
    /// 95 in 100, the usual interval.
    case usual
    /// 998 in 1,000, for the outer limits of a funnel or of a control chart.
    case wide

    /// The chance left in each tail.
    package var tail: Double { self == .usual ? 0.025 : 0.001 }
    /// Standard deviations from the middle to a limit: 1.959964 or 3.090232.
    package var z: Double { -normalQuantile(tail) }
}

/// The limits of a count by the exact chi-square method.
///
/// Source: R `poisson.test`. Checked against golden case `02_rate_interval`.
package func exactLimits(ofCount count: Int, _ confidence: Confidence = .usual) -> Interval {
    let x = Double(count)
    let lower = count > 0 ? chiSquareQuantile(confidence.tail, degrees: 2 * x) / 2 : 0
    return Interval(lower: lower, upper: chiSquareQuantile(1 - confidence.tail, degrees: 2 * x + 2) / 2)
}

/// The limits of a count by Byar's approximation; nothing for a count of zero.
///
/// Source: Breslow and Day (1987), *Statistical Methods in Cancer Research II*, page 69.
package func byarLimits(ofCount count: Int, _ confidence: Confidence = .usual) -> Interval? {
    guard count > 0 else { return nil }
    let (x, z) = (Double(count), confidence.z)
    let low = 1 - 1 / (9 * x) - z / (3 * x.squareRoot())
    let high = 1 - 1 / (9 * (x + 1)) + z / (3 * (x + 1).squareRoot())
    return Interval(lower: x * low * low * low, upper: (x + 1) * high * high * high)
}

/// The limits of a count as United Kingdom public health prints them: exact below 10, Byar's from 10.
///
/// Source: Office for Health Improvement and Disparities, Fingertips technical guidance, “Rates”.
package func limits(ofCount count: Int, _ confidence: Confidence = .usual) -> Interval {
    (count < 10 ? nil : byarLimits(ofCount: count, confidence)) ?? exactLimits(ofCount: count, confidence)
}
