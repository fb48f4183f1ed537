extension RateChange {
    /// The most offences in both periods together for which the E-test is worked out; above it, the square-root test
    /// says the same.
    package static let eTestLimit = 900

    /// The E-test of two Poisson rates: the chance, at the common rate, of counts at least as far apart.
    ///
    /// For each later count the earlier counts that lie closer form one run, found from a quadratic, so the work grows
    /// with the count and not with its square.
    ///
    /// - Returns: Nothing when the two counts together are above ``eTestLimit``.
    ///
    /// Source: Krishnamoorthy and Thomson (2004), *Journal of Statistical Planning and Inference* 119, with the score
    /// statistic; no offence in either period counts as no difference.
    package var eTestP: Double? {
        guard canBeTested, before + after <= RateChange.eTestLimit else { return nil }
        let (t1, t0) = (shareAfter, 1 - shareAfter)
        let total = Double(before + after)
        let apart = Double(after) * t0 - Double(before) * t1
        // As far apart as this, less a hair so that equal distances count.
        let bound = total > 0 ? apart * apart / total * (1 - 1e-11) : 0
        guard bound > 0, abs(apart) > 1e-12 * total else { return 1 }

        func isFar(_ i: Double, _ j: Double) -> Bool {
            let d = i * t0 - j * t1
            return i + j > 0 && d * d >= bound * (i + j)
        }
        let later = Poisson(mean: total * t1)
        let earlier = CumulativePoisson(mean: total * t0)
        var p = 0.0
        for count in 0...later.quantile(1 - 1e-15) + 30 {
            let mass = later.mass(count)
            guard mass > 1e-300 else { continue }
            let i = Double(count)
            let middle = i * t0 / t1 + bound / (2 * t1 * t1)
            let reach = (bound * (4 * i * t1 * (t0 + t1) + bound)).squareRoot() / (2 * t1 * t1)
            var first = max(0, Int((middle - reach).rounded(.down)))
            while first > 0, !isFar(i, Double(first - 1)) { first -= 1 }
            while Double(first) < middle, isFar(i, Double(first)) { first += 1 }
            var last = max(first, Int((middle + reach).rounded(.up)))
            while last >= first, isFar(i, Double(last)) { last -= 1 }
            while !isFar(i, Double(last + 1)) { last += 1 }
            // Counts from `first` to `last` are closer; all others are as far or farther.
            p += mass * (earlier.below(first) + earlier.above(last))
        }
        return min(1, p)
    }
}

/// The tails of a Poisson distribution, summed once.
private struct CumulativePoisson {
    private var lower: [Double] = [0]
    private var upper: [Double]

    init(mean: Double) {
        let poisson = Poisson(mean: mean)
        let masses = (0...poisson.quantile(1 - 1e-15) + 60).map(poisson.mass)
        for mass in masses { lower.append(lower[lower.count - 1] + mass) }
        upper = Array(repeating: 0, count: masses.count + 1)
        for index in masses.indices.reversed() { upper[index] = upper[index + 1] + masses[index] }
    }

    /// The chance of fewer than `count`.
    func below(_ count: Int) -> Double { lower[min(count, lower.count - 1)] }
    /// The chance of more than `count`.
    func above(_ count: Int) -> Double { count + 1 < upper.count ? upper[count + 1] : 0 }
}
