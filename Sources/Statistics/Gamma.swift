import Glibc

/// The two shares of a distribution on either side of a point. Each is computed on its own side, so that a tail of
/// 1e-15 keeps all its figures.
struct Tails {
    var lower: Double
    var upper: Double

    init(lower: Double) { (self.lower, upper) = (lower, 1 - lower) }
    init(upper: Double) { (lower, self.upper) = (1 - upper, upper) }
}

private let logRootTwoPi = 0.918938533204672741780329736406

/// How far Stirling's formula for the logarithm of n! falls short, for any n above zero.
///
/// Source: Loader (2000), “Fast and Accurate Computation of Binomial Probabilities”.
func stirlingError(_ n: Double) -> Double {
    var n = n
    var found = 0.0
    while n < 16 {
        found += (n + 0.5) * log1p(1 / n) - 1
        n += 1
    }
    let s = 1 / (n * n)
    return found
        + (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s * (1.0 / 1188 - s * 691.0 / 360360))))) / n
}

/// x·ln(x/m) + m − x without losing figures when the two are close.
func devianceTerm(_ x: Double, _ mean: Double) -> Double {
    guard x > 0 else { return mean }
    let d = x - mean
    if abs(d) < 0.1 * (x + mean) {
        let v = d / (x + mean)
        var sum = d * v
        var term = 2 * x * v
        for j in 1..<1000 {
            term *= v * v
            let next = sum + term / Double(2 * j + 1)
            if next == sum { break }
            sum = next
        }
        return sum
    }
    return x * log(x / mean) + mean - x
}

/// The natural logarithm of the gamma function, for x above zero: the logarithm of (x − 1)!.
func logGamma(_ x: Double) -> Double {
    stirlingError(x) + (x + 0.5) * log(x) - x + logRootTwoPi - log(x)
}

/// The chance of exactly `x` when `mean` are expected; `x` need not be whole.
func poissonMass(_ x: Double, mean: Double) -> Double {
    guard x >= 0 else { return 0 }
    guard mean > 0 else { return x == 0 ? 1 : 0 }
    guard x > 0 else { return exp(-mean) }
    return exp(-stirlingError(x) - devianceTerm(x, mean)) / (2 * .pi * x).squareRoot()
}

/// The regularised incomplete gamma function: the chances of a gamma value of shape `a` below and above `x`.
///
/// Source: NIST Digital Library of Mathematical Functions, 8.7.1 (series) and 8.9.2 (continued fraction).
func incompleteGamma(_ a: Double, _ x: Double) -> Tails {
    guard x > 0 else { return Tails(lower: 0) }
    let mass = poissonMass(a, mean: x)
    if x < a + 1 {
        var (sum, term, n) = (1.0, 1.0, a + 1)
        while term > sum * 1e-17 {
            term *= x / n
            sum += term
            n += 1
        }
        return Tails(lower: min(1, mass * sum))
    }
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var h = d
    for i in 1..<10_000_000 {
        let an = -Double(i) * (Double(i) - a)
        b += 2
        d = an * d + b
        if abs(d) < tiny { d = tiny }
        c = b + an / c
        if abs(c) < tiny { c = tiny }
        d = 1 / d
        let step = d * c
        h *= step
        if abs(step - 1) < 1e-16 { break }
    }
    return Tails(upper: min(1, mass * a * h))
}
