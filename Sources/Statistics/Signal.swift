/// Why a point of a control chart is more than ordinary month-to-month variation.
///
/// Four rules are enough: more of them only find more that is not there.
///
/// Source: NHS England, *Making Data Count*; the NHSRplotthedots package, `ptd_calculate_point_type`.
package struct Signal: Hashable, Sendable {
    package enum Rule: Int, Hashable, Sendable, CaseIterable, Comparable {
        /// A point beyond a limit.
        case beyondLimit
        /// Seven points, each above (or each below) the one before.
        case trend
        /// Two of three points more than two thirds of the way to the same limit, all three on that side.
        case twoOfThree
        /// Seven points on one side of the centre.
        case oneSide

        package static func < (one: Rule, other: Rule) -> Bool { one.rawValue < other.rawValue }
    }

    package let rule: Rule
    /// Whether it speaks for more: above the centre, or rising.
    package let isHigh: Bool

    package init(_ rule: Rule, isHigh: Bool) { (self.rule, self.isHigh) = (rule, isHigh) }

    /// The rule in words, for the sentence beside a chart.
    package var said: String {
        switch rule {
        case .beyondLimit: isHigh ? "above the upper limit" : "below the lower limit"
        case .trend: isHigh ? "seven months, each above the last" : "seven months, each below the last"
        case .twoOfThree: "two of three months near the \(isHigh ? "upper" : "lower") limit"
        case .oneSide: isHigh ? "seven months above the centre" : "seven months below the centre"
        }
    }
}

/// The signals of each point, the weightiest first.
///
/// A missing month, or one left out, breaks the line: no rule reads across it.
///
/// - Parameters:
///   - values: One a month; nothing where the month is missing or left out.
///   - lower: The lower limit at each month, and `upper` the upper one.
func signals(_ values: [Double?], centre: Double, lower: [Double], upper: [Double]) -> [[Signal]] {
    var found = [[Signal]](repeating: [], count: values.count)
    for run in unbrokenRuns(values) {
        let y = run.map { values[$0] ?? centre }
        let side = y.map { $0 > centre ? 1 : $0 < centre ? -1 : 0 }
        let outside = run.indices.map { y[$0 - run.lowerBound] > upper[$0] || y[$0 - run.lowerBound] < lower[$0] }
        let near = run.indices.map { index in
            let value = y[index - run.lowerBound]
            let high = centre + (upper[index] - centre) * 2 / 3
            let low = centre - (centre - lower[index]) * 2 / 3
            return !outside[index - run.lowerBound] && (value > high || value < low)
        }
        let trending = windows(of: 7, in: y.count) { start in
            let steps = (start..<start + 6).map { y[$0 + 1] - y[$0] }
            return steps.allSatisfy { $0 > 0 } || steps.allSatisfy { $0 < 0 }
        }
        let oneSided = windows(of: 7, in: y.count) { start in
            side[start] != 0 && side[start..<start + 7].allSatisfy { $0 == side[start] }
        }
        let twoOfThree = windows(of: 3, in: y.count) { start in
            side[start] != 0 && side[start..<start + 3].allSatisfy { $0 == side[start] }
                && near[start..<start + 3].count { $0 } >= 2
        }
        for place in y.indices {
            var own: [Signal] = []
            if outside[place] { own.append(Signal(.beyondLimit, isHigh: side[place] > 0)) }
            if trending[place] {
                let onwards = place + 1 < y.count && trending[place + 1]
                let step = onwards ? y[place + 1] - y[place] : y[place] - y[max(0, place - 1)]
                own.append(Signal(.trend, isHigh: step > 0))
            }
            if twoOfThree[place], near[place] { own.append(Signal(.twoOfThree, isHigh: side[place] > 0)) }
            if oneSided[place] { own.append(Signal(.oneSide, isHigh: side[place] > 0)) }
            found[run.lowerBound + place] = own
        }
    }
    return found
}

/// Which places lie in at least one window of `length` that `holds`.
private func windows(of length: Int, in count: Int, _ holds: (Int) -> Bool) -> [Bool] {
    var marked = [Bool](repeating: false, count: count)
    for start in stride(from: 0, through: count - length, by: 1) where holds(start) {
        for place in start..<start + length { marked[place] = true }
    }
    return marked
}

/// The stretches of neighbouring months that all have a value.
func unbrokenRuns(_ values: [Double?]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for index in 0...values.count {
        if index < values.count, values[index] != nil {
            start = start ?? index
        } else if let begun = start {
            runs.append(begun..<index)
            start = nil
        }
    }
    return runs
}
