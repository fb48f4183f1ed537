/// A smooth line through evenly spaced points: at each place a small weighted regression on its neighbours.
///
/// Source: Cleveland, Cleveland, McRae and Terpenning (1990), *Journal of Official Statistics* 6(1), section 2.1; the
/// netlib program `stl`, whose treatment of ends, spans longer than the series and skipped places is followed.
struct Loess {
    /// How many neighbours weigh in.
    var span: Int
    /// 0 for a local mean, 1 for a local line.
    var degree: Int
    /// Fit at every `jump`-th place and draw straight lines between.
    var jump: Int

    /// The fitted value at each place.
    ///
    /// - Parameter robust: A weight for each point, from 0 for an outlier to 1; nothing for all alike.
    func smoothed(_ y: [Double], robust: [Double]?) -> [Double] {
        let n = y.count
        guard n > 1 else { return y }
        var fitted = [Double](repeating: 0, count: n)
        let step = min(jump, n - 1)
        var window = neighbours(of: 0, in: n, step: step)
        var place = 0
        var last = 0
        while place < n {
            window = neighbours(of: place, in: n, step: step)
            fitted[place] = value(at: Double(place), y, window, robust) ?? y[place]
            last = place
            place += step
        }
        guard step > 1 else { return fitted }
        for start in stride(from: 0, to: last, by: step) { join(&fitted, start, start + step) }
        if last != n - 1 {
            fitted[n - 1] = value(at: Double(n - 1), y, window, robust) ?? y[n - 1]
            join(&fitted, last, n - 1)
        }
        return fitted
    }

    private func join(_ fitted: inout [Double], _ start: Int, _ end: Int) {
        let slope = (fitted[end] - fitted[start]) / Double(end - start)
        for place in start + 1..<max(start + 1, end) { fitted[place] = fitted[start] + slope * Double(place - start) }
    }

    /// The span of points around a place, moved inwards at either end.
    private func neighbours(of place: Int, in n: Int, step: Int) -> ClosedRange<Int> {
        guard span < n else { return 0...n - 1 }
        let half = (span + 1) / 2
        let first = min(max(0, place + 1 - half), n - span)
        return first...first + span - 1
    }

    /// The fitted value at `x`, which may lie outside the points; nothing when no point has weight there.
    func value(at x: Double, _ y: [Double], _ window: ClosedRange<Int>, _ robust: [Double]?) -> Double? {
        let n = y.count
        var reach = max(x - Double(window.lowerBound), Double(window.upperBound) - x)
        if span > n { reach += Double((span - n) / 2) }
        var weights = [Double](repeating: 0, count: window.count)
        var total = 0.0
        for place in window {
            let distance = abs(Double(place) - x)
            guard distance <= 0.999 * reach else { continue }
            var weight = 1.0
            if distance > 0.001 * reach {
                let ratio = distance / reach
                let rest = 1 - ratio * ratio * ratio
                weight = rest * rest * rest
            }
            if let robust { weight *= robust[place] }
            weights[place - window.lowerBound] = weight
            total += weight
        }
        guard total > 0 else { return nil }
        for index in weights.indices { weights[index] /= total }
        if reach > 0, degree > 0 {
            var centre = 0.0
            for place in window { centre += weights[place - window.lowerBound] * Double(place) }
            var spread = 0.0
            for place in window {
                let d = Double(place) - centre
                spread += weights[place - window.lowerBound] * d * d
            }
            if spread.squareRoot() > 0.001 * Double(n - 1) {
                let slope = (x - centre) / spread
                for place in window { weights[place - window.lowerBound] *= slope * (Double(place) - centre) + 1 }
            }
        }
        var sum = 0.0
        for place in window { sum += weights[place - window.lowerBound] * y[place] }
        return sum
    }
}
