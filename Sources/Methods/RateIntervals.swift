import Statistics

/// `rate_interval`: each row of `input.csv` is an area, its count and its population.
@Sendable func rateInterval(_ folder: String, _ parameters: Parameters) throws(MethodRefusal) -> JSON {
    let table = try Table("input.csv", in: folder, columns: ["area", "count", "population"])
    var rows: [JSON] = []
    for row in table.rows {
        let rate = try table.rate(row)
        let (usual, wide) = (rate.interval(.usual), rate.interval(.wide))
        rows.append([
            "area": .string(table.text(row, "area")),
            "rate_per_1000": .optional(rate.per1000),
            "lower95": .optional(usual?.lower),
            "upper95": .optional(usual?.upper),
            "lower998": .optional(wide?.lower),
            "upper998": .optional(wide?.upper),
            "method": .string(rate.isByar ? "Byars" : "Exact"),
            "count_exact95": .interval(exactLimits(ofCount: rate.count)),
            "count_byar95": byarLimits(ofCount: rate.count).map { .interval($0) } ?? .null,
        ])
    }
    return ["rows": .array(rows)]
}

extension Table {
    /// The count and population of a row.
    func rate(_ row: Row) throws(MethodRefusal) -> CrudeRate {
        CrudeRate(
            count: try count(row, "count"), population: try number(row, "population", zeroAllowed: true))
    }
}
