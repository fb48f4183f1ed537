import Glibc

/// The chance of exactly `x` of `n` when each has the chance `p`, and `q` is 1 − p; `x` and `n` need not be whole.
///
/// Source: Loader (2000), “Fast and Accurate Computation of Binomial Probabilities”.
func binomialMass(_ x: Double, of n: Double, chance p: Double, and q: Double) -> Double {
    guard x >= 0, x <= n else { return 0 }
    if p == 0 { return x == 0 ? 1 : 0 }
    if q == 0 { return x == n ? 1 : 0 }
    if x == 0 { return exp(p < 0.1 ? n * log1p(-p) : n * log(q)) }
    if x == n { return exp(q < 0.1 ? n * log1p(-q) : n * log(p)) }
    let exponent =
        stirlingError(n) - stirlingError(x) - stirlingError(n - x) - devianceTerm(x, n * p)
        - devianceTerm(n - x, n * q)
    return exp(exponent) * (n / (2 * .pi * x * (n - x))).squareRoot()
}

/// The regularised incomplete beta function: the chances of a beta value below and above `x`; `y` is 1 − x, given
/// apart so that a value near one keeps its figures.
///
/// Source: NIST Digital Library of Mathematical Functions, 8.17.22.
func incompleteBeta(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Tails {
    guard x > 0 else { return Tails(lower: 0) }
    guard y > 0 else { return Tails(upper: 0) }
    if x > (a + 1) / (a + b + 2) { return Tails(upper: betaTail(y, x, b, a)) }
    return Tails(lower: betaTail(x, y, a, b))
}

private func betaTail(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    let front = binomialMass(a, of: a + b, chance: x, and: y) * b / (a + b)
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    d = 1 / (abs(d) < tiny ? tiny : d)
    var h = d
    for m in 1..<10_000_000 {
        let m = Double(m)
        let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        var step = 1.0
        for term in [even, odd] {
            d = 1 + term * d
            d = 1 / (abs(d) < tiny ? tiny : d)
            c = 1 + term / c
            if abs(c) < tiny { c = tiny }
            step = d * c
            h *= step
        }
        if abs(step - 1) < 1e-16 { break }
    }
    return min(1, front * h)
}
