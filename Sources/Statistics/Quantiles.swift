import Glibc

/// The value with a share `p` of a chi-square distribution below it.
///
/// - Parameter degrees: Degrees of freedom, above zero. Twice a count, for limits of a count.
package func chiSquareQuantile(_ p: Double, degrees: Double) -> Double {
    guard p > 0, p < 1, degrees > 0 else { return p == 0 ? 0 : p == 1 ? .infinity : .nan }
    let a = degrees / 2
    let z = normalQuantile(p)
    let cube = 1 - 1 / (9 * a) + z / (3 * a.squareRoot())
    var guess = a * cube * cube * cube
    if !(guess > a * 1e-3) { guess = exp((log(p) + logGamma(a + 1)) / a) }
    let x = root(from: guess, above: 0, below: .infinity) { x in
        let tails = incompleteGamma(a, x)
        let miss = p < 0.5 ? tails.lower - p : (1 - p) - tails.upper
        return (miss, poissonMass(a, mean: x) * a / x)
    }
    return 2 * x
}

/// The value `x` with a share `p` of a beta distribution below it (or above it), and `y`, which is 1 − x.
func betaQuantile(_ p: Double, above: Bool = false, _ a: Double, _ b: Double) -> (x: Double, y: Double) {
    if a > b {
        let other = betaQuantile(p, above: !above, b, a)
        return (other.y, other.x)
    }
    guard p > 0 else { return above ? (1, 0) : (0, 1) }
    guard p < 1 else { return above ? (0, 1) : (1, 0) }
    let x = root(from: a / (a + b), above: 0, below: 1) { x in
        let tails = incompleteBeta(x, 1 - x, a, b)
        let density = binomialMass(a, of: a + b, chance: x, and: 1 - x) * a * b / ((a + b) * x * (1 - x))
        return (above ? p - tails.upper : tails.lower - p, density)
    }
    return (x, 1 - x)
}

/// Where a rising function crosses zero: Newton's steps, kept inside bounds that close in.
func root(
    from guess: Double, above least: Double, below most: Double, _ function: (Double) -> (value: Double, slope: Double)
) -> Double {
    var (low, high) = (least, most)
    var x = guess
    for _ in 0..<400 {
        let (value, slope) = function(x)
        if value == 0 { return x }
        if value < 0 { low = x } else { high = x }
        var next = x - value / slope
        if !(next > low && next < high) {
            next = high == .infinity ? 2 * x : low > 0 ? (low * high).squareRoot() : high / 2
        }
        if abs(next - x) <= 2e-16 * abs(x) { return next }
        if !(next > low && next < high) { return x }
        x = next
    }
    return x
}
