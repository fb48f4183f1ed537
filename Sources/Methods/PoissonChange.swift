import Statistics

/// `poisson_change`: each row of `input.csv` is a count and its days, before and after.
@Sendable func poissonChange(_ folder: String, _ parameters: Parameters) throws(MethodRefusal) -> JSON {
    let table = try Table(
        "input.csv", in: folder, columns: ["count_before", "days_before", "count_after", "days_after"])
    var rows: [JSON] = []
    for row in table.rows {
        let change = RateChange(
            before: try table.count(row, "count_before"), after: try table.count(row, "count_after"),
            exposureBefore: try table.number(row, "days_before"), exposureAfter: try table.number(row, "days_after"))
        var fields: [JSON.Field] = [
            .init(name: "difference", value: .integer(change.difference)),
            .init(name: "pct_change", value: .optional(change.percent)),
            .init(name: "pct_change_per_day", value: .optional(change.percentPerExposure)),
            .init(name: "rate_ratio", value: .optional(change.rateRatio)),
            .init(name: "rate_ratio_exact95", value: .interval(change.exactInterval95)),
            .init(name: "rate_ratio_midp95", value: .interval(change.midPInterval95)),
            .init(name: "p_exact_conditional", value: .optional(change.exactP)),
            .init(name: "p_etest", value: .optional(change.eTestP)),
            .init(name: "p_midp", value: .optional(change.midP)),
            .init(name: "z_sqrt", value: .optional(change.squareRootZ)),
            .init(name: "p_sqrt", value: .optional(change.squareRootP)),
        ]
        if let score = change.wheelerZ { fields.append(.init(name: "wheeler_z", value: .number(score))) }
        rows.append(.object(fields))
    }
    return ["rows": .array(rows)]
}
