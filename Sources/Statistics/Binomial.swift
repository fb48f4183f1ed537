/// How many of `trials` fall one way, when each does so with the chance `chance`.
package struct Binomial: Sendable {
    package let trials: Int
    package let chance: Double

    package init(trials: Int, chance: Double) { (self.trials, self.chance) = (trials, chance) }

    /// The chance of exactly `count`.
    package func mass(_ count: Int) -> Double {
        binomialMass(Double(count), of: Double(trials), chance: chance, and: 1 - chance)
    }

    /// The chance of `count` or fewer.
    package func atMost(_ count: Int) -> Double {
        guard count >= 0 else { return 0 }
        guard count < trials else { return 1 }
        return incompleteBeta(chance, 1 - chance, Double(count) + 1, Double(trials - count)).upper
    }

    /// The chance of `count` or more.
    package func atLeast(_ count: Int) -> Double {
        guard count > 0 else { return 1 }
        guard count <= trials else { return 0 }
        return incompleteBeta(chance, 1 - chance, Double(count), Double(trials - count) + 1).lower
    }

    /// The smallest count that has at least the chance `p` of not being exceeded.
    package func quantile(_ p: Double) -> Int {
        var (low, high) = (0, max(0, trials))
        while low < high {
            let middle = (low + high) / 2
            if atMost(middle) >= p { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The chance of an outcome no likelier than `count`, on either side.
    ///
    /// Source: R, `binom.test`; outcomes within one part in ten million of `count`'s chance are as likely as it.
    package func twoSided(_ count: Int) -> Double {
        guard trials > 0 else { return 1 }
        let limit = mass(count) * (1 + 1e-7)
        let middle = Double(trials) * chance
        if Double(count) == middle { return 1 }
        if Double(count) < middle {
            // The chances fall from the middle up: find where they are no greater than the limit.
            var (low, high) = (Int(middle.rounded(.up)), trials + 1)
            while low < high {
                let between = (low + high) / 2
                if mass(between) <= limit { high = between } else { low = between + 1 }
            }
            return min(1, atMost(count) + atLeast(low))
        }
        var (low, high) = (-1, Int(middle.rounded(.down)))
        while low < high {
            let between = (low + high + 1) / 2
            if mass(between) <= limit { low = between } else { high = between - 1 }
        }
        return min(1, atMost(low) + atLeast(count))
    }
}
