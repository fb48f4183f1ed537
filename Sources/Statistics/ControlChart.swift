/// A series of months with a centre and limits drawn from its own month-to-month variation.
///
/// A missing month is nothing, and the line breaks there. Months left out (lockdowns, a recording change) are drawn,
/// but weigh on neither centre nor limits, and no rule reads them. The baseline is chosen by a person, with a written
/// reason; the whole series otherwise. Use the XmR chart or u′ for recorded crime: c and u limits are too narrow for it.
///
/// Source: Montgomery, *Introduction to Statistical Quality Control*; Laney (2002), *Quality Engineering* 14(4);
/// NHS England, *Making Data Count*. Checked against golden case `05_spc`.
package struct ControlChart: Sendable {
    package struct Point: Hashable, Sendable {
        /// The count, or the rate; nothing where the month is missing.
        package let value: Double?
        /// The limits at this month; nothing where they are not defined.
        package let limits: Interval
        /// Whether the month was left out of the limits.
        package let isLeftOut: Bool
        /// Why this is more than ordinary variation, the weightiest reason first.
        package let signals: [Signal]

        /// Whether the value lies beyond a limit.
        package var isBeyond: Bool { signals.contains { $0.rule == .beyondLimit } }
    }

    /// The mean of the baseline.
    package let centre: Double
    package let points: [Point]

    /// Puts the signals to values whose limits have been found; a place without limits is as if missing.
    private init(_ values: [Double?], centre: Double, leftOut: Set<Int>, limits: [Interval]) {
        self.centre = centre
        let read = values.indices.map {
            leftOut.contains($0) || limits[$0].lower == nil || limits[$0].upper == nil ? nil : values[$0]
        }
        let found = signals(
            read, centre: centre, lower: limits.map { $0.lower ?? centre }, upper: limits.map { $0.upper ?? centre })
        points = values.indices.map {
            Point(value: values[$0], limits: limits[$0], isLeftOut: leftOut.contains($0), signals: found[$0])
        }
    }
}

/// Which of two usual constants turns the mean step into limits.
package enum StepConstant: Hashable, Sendable {
    /// 2.66, as NHS England prints it.
    case rounded
    /// 3/1.128, as textbooks and R's qicharts2 compute it.
    case computed

    var limits: Double { self == .rounded ? 2.66 : 3 / 1.128 }
}

extension ControlChart {
    /// The XmR chart: limits at the centre plus and minus 2.66 mean steps. It asks nothing of the distribution.
    ///
    /// - Parameters:
    ///   - baseline: The places that centre and limits are drawn from; all when not given.
    ///   - leftOut: Places that are drawn but weigh on nothing.
    ///   - screened: Whether steps of 3.267 times the mean or more are dropped once. One outlier screened or not moves
    ///     the limits a lot: say which.
    /// - Returns: Nothing without a value in the baseline. Limits are nothing without two neighbouring months in it.
    package static func xmr(
        _ values: [Double?], baseline: Range<Int>? = nil, leftOut: Set<Int> = [], screened: Bool = true,
        constant: StepConstant = .rounded
    ) -> ControlChart? {
        let base = weighing(values, baseline, leftOut)
        guard let centre = mean(base) else { return nil }
        let reach = MovingRange(base).mean(screened: screened).map { $0 * constant.limits }
        let limits = Interval(lower: reach.map { centre - $0 }, upper: reach.map { centre + $0 })
        return ControlChart(
            values, centre: centre, leftOut: leftOut, limits: Array(repeating: limits, count: values.count))
    }

    /// The c chart: limits for counts of independent events, which recorded crimes are not.
    package static func c(
        _ values: [Double?], baseline: Range<Int>? = nil, leftOut: Set<Int> = []
    ) -> ControlChart? {
        guard let centre = mean(weighing(values, baseline, leftOut)), centre >= 0 else { return nil }
        let reach = 3 * centre.squareRoot()
        let limits = Interval(lower: max(0, centre - reach), upper: centre + reach)
        return ControlChart(
            values, centre: centre, leftOut: leftOut, limits: Array(repeating: limits, count: values.count))
    }

    /// The u chart: rates over an exposure that differs from month to month, with limits for independent events.
    package static func u(
        _ counts: [Double?], exposures: [Double?], baseline: Range<Int>? = nil, leftOut: Set<Int> = []
    ) -> ControlChart? {
        rates(counts, exposures, baseline, leftOut) { _ in 1 }
    }

    /// Laney's u′ chart: the u chart widened by how much months differ beyond independent events.
    ///
    /// - Parameter screened: Whether steps of 3.267 times the mean or more are dropped once.
    package static func uPrime(
        _ counts: [Double?], exposures: [Double?], baseline: Range<Int>? = nil, leftOut: Set<Int> = [],
        screened: Bool = true
    ) -> ControlChart? {
        rates(counts, exposures, baseline, leftOut) { z in
            MovingRange(weighing(z, baseline, leftOut)).mean(screened: screened).map { $0 / 1.128 }
        }
    }

    private static func rates(
        _ counts: [Double?], _ exposures: [Double?], _ baseline: Range<Int>?, _ leftOut: Set<Int>,
        spread: ([Double?]) -> Double?
    ) -> ControlChart? {
        let pairs: [(count: Double, exposure: Double)?] = counts.indices.map { index in
            guard let count = counts[index], index < exposures.count, let exposure = exposures[index], exposure > 0
            else { return nil }
            return (count, exposure)
        }
        let base = weighing(pairs, baseline, leftOut).compactMap { $0 }
        let exposure = base.reduce(0) { $0 + $1.exposure }
        guard exposure > 0 else { return nil }
        let centre = base.reduce(0) { $0 + $1.count } / exposure
        guard centre >= 0 else { return nil }
        let rates = pairs.map { $0.map { $0.count / $0.exposure } }
        let errors = pairs.map { $0.map { (centre / $0.exposure).squareRoot() } }
        let z = rates.indices.map { index -> Double? in
            guard let rate = rates[index], let error = errors[index] else { return nil }
            return error > 0 ? (rate - centre) / error : 0
        }
        let widened = spread(z)
        let limits = errors.map { error -> Interval in
            let reach = error.flatMap { error in widened.map { 3 * error * $0 } }
            return Interval(lower: reach.map { max(0, centre - $0) }, upper: reach.map { centre + $0 })
        }
        return ControlChart(rates, centre: centre, leftOut: leftOut, limits: limits)
    }
}

/// The values that weigh on centre and limits, the others nothing, so that steps are taken between neighbours only.
private func weighing<Value>(_ values: [Value?], _ baseline: Range<Int>?, _ leftOut: Set<Int>) -> [Value?] {
    values.indices.map { (baseline?.contains($0) ?? true) && !leftOut.contains($0) ? values[$0] : nil }
}

private func mean(_ values: [Double?]) -> Double? {
    let known = values.compactMap { $0 }
    return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
}
