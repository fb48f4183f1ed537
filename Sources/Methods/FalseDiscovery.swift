import Statistics

/// `fdr`: the p-values of `input.csv`, raised for their number in four ways. An empty cell is no comparison.
@Sendable func manyComparisons(_ folder: String, _ parameters: Parameters) throws(MethodRefusal) -> JSON {
    let table = try Table("input.csv", in: folder, columns: ["p"])
    var p: [Double?] = []
    for row in table.rows {
        let value = try table.optionalNumber(row, "p")
        if let value, !(0...1).contains(value) {
            throw table.refusal(row, "p", "“\(table.text(row, "p"))” is not a probability from 0 to 1.")
        }
        p.append(value)
    }
    let q = adjusted(p)
    return [
        "BH": .numbers(q),
        "BY": .numbers(ManyComparisons.benjaminiYekutieli.adjusted(p)),
        "holm": .numbers(ManyComparisons.holm.adjusted(p)),
        "bonferroni": .numbers(ManyComparisons.bonferroni.adjusted(p)),
        "n_below_05": .integer(p.count { $0.map { $0 < 0.05 } ?? false }),
        "n_bh_05": .integer(q.count { $0.map { $0 < 0.05 } ?? false }),
    ]
}
