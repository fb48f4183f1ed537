import Glibc

/// The share of a standard normal distribution that lies below `z`. Both tails are exact to the last few bits.
package func normalCumulative(_ z: Double) -> Double { 0.5 * erfc(-z / 2.0.squareRoot()) }

/// The chance of a standard normal value at least as far from zero as `z`, on either side.
package func twoSidedP(_ z: Double) -> Double { erfc(abs(z) / 2.0.squareRoot()) }

/// The value below which a share `p` of a standard normal distribution lies: 1.959964 for 0.975.
///
/// - Returns: Minus or plus infinity at 0 and 1; not a number outside them.
///
/// Source: Abramowitz and Stegun (1964), *Handbook of Mathematical Functions*, 26.2.23, for the first guess; then
/// Halley's steps on the distribution itself.
package func normalQuantile(_ p: Double) -> Double {
    guard p > 0, p < 1 else { return p == 0 ? -.infinity : p == 1 ? .infinity : .nan }
    if p > 0.5 { return -normalQuantile(1 - p) }
    let t = (-2 * log(p)).squareRoot()
    var z = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t
    for _ in 0..<4 {
        let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
        guard density > 0 else { break }
        let step = (normalCumulative(z) - p) / density
        let change = step / (1 + z * step / 2)
        z -= change
        if abs(change) <= 1e-16 * abs(z) { break }
    }
    return z
}

/// Standard deviations from the middle to either end of a 95% interval, usually written 1.96.
let usualZ = 1.959963984540054
