import Glibc

extension RateChange {
    private var binomial: Binomial { Binomial(trials: before + after, chance: shareAfter) }

    /// The rate ratios that an exact test at 5% would not refuse. An end is nothing when it has no bound.
    ///
    /// Source: Clopper and Pearson (1934), on the later count given both.
    package var exactInterval95: Interval? {
        guard canBeTested else { return nil }
        let (x, y) = (Double(after), Double(before))
        let scale = exposureBefore / exposureAfter
        var (lower, upper): (Double?, Double?) = (0, nil)
        if after > 0 {
            let share = betaQuantile(0.025, x, y + 1)
            lower = share.x / share.y * scale
        }
        if before > 0 {
            let share = betaQuantile(0.025, above: true, x + 1, y)
            upper = share.x / share.y * scale
        }
        return Interval(lower: lower, upper: upper)
    }

    /// The chance, with no change, of a division of the total no likelier than this one.
    package var exactP: Double? { canBeTested ? binomial.twoSided(after) : nil }

    /// The exact chance with half of that of this very division taken off: less cautious than ``exactP``.
    package var midP: Double? { exactP.map { max(0, $0 - 0.5 * binomial.mass(after)) } }

    /// The interval that goes with the mid-p test; nothing when either count is zero.
    package var midPInterval95: Interval? {
        guard canBeTested, before > 0, after > 0 else { return nil }
        let scale = exposureBefore / exposureAfter
        return Interval(
            lower: exp(logOdds(halfAndAbove: 0.025)) * scale, upper: exp(logOdds(halfAndAbove: 0.975)) * scale)
    }

    /// The log odds at which more than the later count, and half of that count itself, has the given chance.
    private func logOdds(halfAndAbove chance: Double) -> Double {
        let (x, y) = (Double(after), Double(before))
        let centre = log(x / y)
        let reach = 8 * (1 / x + 1 / y).squareRoot() + 2
        var (low, high) = (centre - reach, centre + reach)
        for _ in 0..<70 {
            let middle = (low + high) / 2
            let (p, q) = (1 / (1 + exp(-middle)), 1 / (1 + exp(middle)))
            let above = incompleteBeta(p, q, x + 1, y).lower
            let here = binomialMass(x, of: x + y, chance: p, and: q)
            if above + here / 2 < chance { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }
}
