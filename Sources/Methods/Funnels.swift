import Statistics

/// `funnel`: the areas of `input.csv` against all of them together; the first eight are the most similar group.
@Sendable func funnel(_ folder: String, _ parameters: Parameters) throws(MethodRefusal) -> JSON {
    let table = try Table("input.csv", in: folder, columns: ["area", "count", "population"])
    var areas: [CrudeRate] = []
    for row in table.rows { areas.append(try table.rate(row)) }
    let funnel = Funnel(areas)
    func walls(_ area: CrudeRate, _ confidence: Confidence) -> JSON {
        let limits = funnel.countLimits(area, confidence)
        return .array([.optional(limits?.lowerBound), .optional(limits?.upperBound)])
    }
    let rows: [JSON] = zip(table.rows, areas).map { row, area in
        [
            "area": .string(table.text(row, "area")),
            "rate_per_1000": .optional(area.per1000),
            "expected_count": .optional(funnel.expected(area)),
            "z_sqrt": .optional(funnel.squareRootZ(area)),
            "z_pearson": .optional(funnel.pearsonZ(area)),
            "significance": funnel.standing(area).map { .string($0.label) } ?? .null,
            "normal_limits95_per_1000": .interval(funnel.normalLimits(area)),
            "normal_limits998_per_1000": .interval(funnel.normalLimits(area, .wide)),
            "poisson_count_limits95": walls(area, .usual),
            "poisson_count_limits998": walls(area, .wide),
        ]
    }
    let group = SimilarAreas(Array(areas.prefix(8)))
    return [
        "baseline_per_1000": .optional(funnel.baseline.map { $0 * 1000 }),
        "phi_winsorised10": .optional(funnel.dispersion),
        "overdispersed": funnel.isOverdispersed.map { .bool($0) } ?? .null,
        "rows": .array(rows),
        "msg_first_eight": [
            "mean_of_rates": .optional(group.meanOfRates),
            "pooled_rate": .optional(group.pooledRate),
            "rank_of_first": .optional(group.rankOfFirst),
        ],
    ]
}

extension Funnel.Standing {
    /// The words of PHEindicatormethods.
    fileprivate var label: String {
        switch self {
        case .farAbove: "High (0.001)"
        case .above: "High (0.025)"
        case .within: "Not significant"
        case .below: "Low (0.025)"
        case .farBelow: "Low (0.001)"
        }
    }
}
