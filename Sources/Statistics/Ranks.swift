/// The rank of each value, 1 for the largest. Values that are equal share the mean of the ranks that they take up:
/// 3.5 and 3.5 for the third and fourth.
///
/// Checked against golden case `21_survey`.
package func ranks(_ values: [Double]) -> [Double] {
    values.map { value in
        let above = values.count { $0 > value }
        let same = values.count { $0 == value }
        return Double(above) + Double(same + 1) / 2
    }
}

/// Spearman's correlation of two lists by their ranks, from -1 to 1; nothing where a list is all alike.
///
/// With six or nine items it has almost no power, so it is printed with the ranks and never alone.
///
/// Source: R `cor(method = "spearman")`. Checked against golden case `21_survey`.
package func spearman(_ one: [Double], _ other: [Double]) -> Double? {
    let (one, other) = (ranks(one), ranks(other))
    guard one.count == other.count, !one.isEmpty else { return nil }
    let middle = Double(one.count + 1) / 2
    let together = zip(one, other).reduce(0) { $0 + ($1.0 - middle) * ($1.1 - middle) }
    let spread = one.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
    let otherSpread = other.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
    return (together / (spread * otherSpread).squareRoot()).ifDefined
}

/// Kendall's tau-b of two lists, which allows for ties, from -1 to 1; nothing where a list is all alike.
///
/// Source: R `cor(method = "kendall")`. Checked against golden case `21_survey`.
package func kendallTauB(_ one: [Double], _ other: [Double]) -> Double? {
    guard one.count == other.count else { return nil }
    var (together, untied, otherUntied) = (0.0, 0.0, 0.0)
    for first in one.indices {
        for second in one.indices where second > first {
            let (a, b) = (sign(one[first], one[second]), sign(other[first], other[second]))
            together += a * b
            untied += a * a
            otherUntied += b * b
        }
    }
    return (together / (untied * otherUntied).squareRoot()).ifDefined
}

private func sign(_ one: Double, _ other: Double) -> Double { one < other ? -1 : one > other ? 1 : 0 }
