/// How p-values are raised because many figures were examined at once.
///
/// A p-value that is nothing stays nothing, and is not counted among the comparisons.
///
/// Source: Benjamini and Hochberg (1995); Benjamini and Yekutieli (2001); Holm (1979); R `p.adjust`. Checked against
/// golden case `24_fdr`.
package enum ManyComparisons: Hashable, Sendable, CaseIterable {
    /// Of the figures then called changed, the share expected to be false. The product's own choice.
    case benjaminiHochberg
    /// The same, under any dependence between the figures.
    case benjaminiYekutieli
    /// The chance of even one false call, step by step.
    case holm
    /// The chance of even one false call, each p-value times their number.
    case bonferroni

    package func adjusted(_ p: [Double?]) -> [Double?] {
        let order = p.indices.filter { p[$0] != nil }.sorted { (p[$0] ?? 0, $0) < (p[$1] ?? 0, $1) }
        let n = Double(order.count)
        var result = p
        var held = self == .holm ? 0.0 : 1.0
        let harmonic = self == .benjaminiYekutieli ? (1...max(1, order.count)).reduce(0) { $0 + 1 / Double($1) } : 1
        let ranks = self == .holm ? Array(order.indices) : order.indices.reversed()
        for rank in ranks {
            guard let value = p[order[rank]] else { continue }
            let place = Double(rank + 1)
            switch self {
            case .benjaminiHochberg, .benjaminiYekutieli: held = min(held, harmonic * n / place * value)
            case .holm: held = max(held, min(1, (n - place + 1) * value))
            case .bonferroni: held = min(1, n * value)
            }
            result[order[rank]] = held
        }
        return result
    }
}

/// Benjamini and Hochberg's q for each p-value: the share of false calls among all figures with a q no greater.
package func adjusted(_ p: [Double?]) -> [Double?] { ManyComparisons.benjaminiHochberg.adjusted(p) }
package func adjusted(_ p: [Double]) -> [Double] { adjusted(p.map(Optional.some)).map { $0 ?? 1 } }
