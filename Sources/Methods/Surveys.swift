import Statistics

/// `survey`: what was named by how many, as shares with their intervals, beside what was recorded; and a weighted share.
///
/// `survey.csv` has a line a concern. `weighted.csv`, where it is there, has a line a person: 0 or 1, and the weight.
@Sendable func survey(_ folder: String, _ parameters: Parameters) throws(MethodRefusal) -> JSON {
    let table = try Table("survey.csv", in: folder, columns: ["concern", "count", "n", "recorded"])
    var (named, recorded, rows) = ([Double](), [Double](), [(concern: String, share: Proportion)]())
    for row in table.rows {
        let (count, of) = (try table.count(row, "count"), try table.count(row, "n"))
        guard count <= of else {
            throw table.refusal(row, "count", "\(count) named it, and only \(of) answered.")
        }
        let share = Proportion(count, of: of)
        guard let exact = share.share else {
            throw table.refusal(row, "n", "Nobody answered. Enter how many did: without it there is no interval.")
        }
        named.append(exact)
        recorded.append(Double(try table.count(row, "recorded")))
        rows.append((table.text(row, "concern"), share))
    }
    let (perceivedRanks, recordedRanks) = (ranks(named), ranks(recorded))
    let lines = rows.enumerated().map { position, row -> JSON in
        [
            "concern": .string(row.concern), "proportion": .optional(row.share.share),
            "lower95": .optional(row.share.interval?.lower), "upper95": .optional(row.share.interval?.upper),
            "perceived_rank": .number(perceivedRanks[position]), "recorded_rank": .number(recordedRanks[position]),
        ]
    }
    return [
        "rows": .array(lines), "spearman": .optional(spearman(named, recorded)),
        "kendall_tau_b": .optional(kendallTauB(named, recorded)), "weighted": try weighted(folder),
    ]
}

private func weighted(_ folder: String) throws(MethodRefusal) -> JSON {
    let table = try Table("weighted.csv", in: folder, columns: ["y", "weight"])
    var answers: [(value: Double, weight: Double)] = []
    for row in table.rows {
        answers.append((try table.number(row, "y", zeroAllowed: true), try table.number(row, "weight")))
    }
    guard let share = WeightedShare(answers) else {
        throw .unusable(file: table.file, why: "At least two answers are needed.")
    }
    return [
        "mean": .number(share.mean), "se": .number(share.standardError),
        "design_effect": .optional(share.designEffect), "kish_effective_n": .number(share.effectiveNumber),
    ]
}
