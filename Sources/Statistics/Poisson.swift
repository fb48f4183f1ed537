import Glibc

/// Counts of rare events that come independently of each other, `mean` of them on average.
package struct Poisson: Sendable {
    package let mean: Double

    /// - Parameter mean: At least zero.
    package init(mean: Double) { self.mean = max(0, mean) }

    /// The chance of exactly `count`.
    package func mass(_ count: Int) -> Double { poissonMass(Double(count), mean: mean) }

    /// The chance of `count` or fewer.
    package func atMost(_ count: Int) -> Double {
        guard count >= 0 else { return 0 }
        guard mean > 0 else { return 1 }
        return incompleteGamma(Double(count) + 1, mean).upper
    }

    /// The chance of more than `count`.
    package func moreThan(_ count: Int) -> Double {
        guard count >= 0 else { return 1 }
        guard mean > 0 else { return 0 }
        return incompleteGamma(Double(count) + 1, mean).lower
    }

    /// The smallest count that has at least the chance `p` of not being exceeded.
    package func quantile(_ p: Double) -> Int {
        guard mean > 0, p > 0 else { return 0 }
        let z = normalQuantile(min(p, 1 - 1e-16))
        var count = Int(max(0, (mean + z * mean.squareRoot() + (z * z - 1) / 6).rounded(.down)))
        while count > 0, atMost(count - 1) >= p { count -= 1 }
        while atMost(count) < p { count += 1 }
        return count
    }
}
