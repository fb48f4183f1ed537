import Statistics

/// `spc`: the months of `input.csv`, with counts and the exposure of each, on every kind of chart.
///
/// `improvement_direction` is `decrease` unless given. A month without a row is a gap; no rule reads across it.
@Sendable func controlCharts(_ folder: String, _ parameters: Parameters) throws(MethodRefusal) -> JSON {
    let better = try Improvement(parameters)
    let input = try ChartInput(folder)
    let counts = input.counts
    let steps = MovingRange(counts)
    let firstTwelve = 0..<(input.given.count > 12 ? input.given[11] + 1 : counts.count)
    let nhs = ControlChart.xmr(counts)
    let fixed = ControlChart.xmr(counts, baseline: firstTwelve)
    let individual = ControlChart.xmr(counts, constant: .computed)
    let c = ControlChart.c(counts)
    let u = ControlChart.u(counts, exposures: input.exposures)
    let laney = ControlChart.uPrime(counts, exposures: input.exposures)
    let laneyUnscreened = ControlChart.uPrime(counts, exposures: input.exposures, screened: false)
    let answer = Drawing(places: input.given, better: better)
    return [
        "xmr_qicharts2_screened": answer.level(individual, ["cl", "lcl", "ucl"]),
        "xmr_unscreened": answer.level(
            .xmr(counts, screened: false, constant: .computed), ["cl", "lcl", "ucl"]),
        "u_prime_unscreened": answer.stepped(laneyUnscreened, ["lcl", "ucl"]),
        "mr_upper": .optional(steps.upper),
        "mr_centre": .optional(steps.mean),
        "c_chart": answer.level(c, ["cl", "lcl", "ucl"]),
        "u_chart": answer.stepped(u, ["cl", "lcl", "ucl", "rate"]),
        "u_prime_chart": answer.stepped(laney, ["cl", "lcl", "ucl"]),
        "xmr_nhs_screened": answer.level(nhs, ["mean", "lpl", "upl", "special", "point"]),
        "xmr_nhs_unscreened": answer.level(.xmr(counts, screened: false), ["lpl", "upl"]),
        "xmr_nhs_fixed_first12": answer.level(fixed, ["mean", "lpl", "upl", "special"]),
        "sigma_signal": [
            "i": answer.beyond(individual), "c": answer.beyond(c), "u": answer.beyond(u), "up": answer.beyond(laney),
        ],
        "run_chart": runChart(counts),
    ]
}

private func runChart(_ counts: [Double?]) -> JSON {
    let run = RunChart(counts)
    return [
        "longest_run": .optional(run.longestRun), "longest_run_max": .optional(run.longestRunAllowed),
        "crossings": .optional(run.crossings), "crossings_min": .optional(run.fewestCrossingsAllowed),
        "runs_signal": .bool(run.isSignal), "median": .optional(run.median),
    ]
}

/// The counts and exposures of a folder, one a month from the first to the last.
private struct ChartInput {
    var counts: [Double?] = []
    var exposures: [Double?] = []
    /// The places of the months that have a row.
    var given: [Int] = []

    init(_ folder: String) throws(MethodRefusal) {
        let table = try Table("input.csv", in: folder, columns: ["month", "count", "denominator"])
        for (place, row) in try table.byMonth(table.rows).rows.enumerated() {
            var (count, exposure): (Double?, Double?)
            if let row {
                given.append(place)
                count = try table.optionalNumber(row, "count")
                exposure = try table.optionalNumber(row, "denominator")
                if let count, count < 0 { throw table.refusal(row, "count", "A count cannot be below zero.") }
                if let exposure, exposure < 0 {
                    throw table.refusal(row, "denominator", "An exposure cannot be below zero.")
                }
            }
            counts.append(count)
            exposures.append(exposure)
        }
    }
}

/// A chart's numbers under the names asked for.
private struct Drawing {
    let places: [Int]
    let better: Improvement

    /// Limits that are the same at every month.
    func level(_ chart: ControlChart?, _ names: [String]) -> JSON {
        let limits = chart?.points.first?.limits
        return fields(names, chart) { name in
            switch name {
            case "lcl", "lpl": .optional(limits?.lower)
            default: .optional(limits?.upper)
            }
        }
    }

    /// Limits of each month.
    func stepped(_ chart: ControlChart?, _ names: [String]) -> JSON {
        fields(names, chart) { name in
            switch name {
            case "rate": each(chart) { .optional($0.value) }
            case "lcl": each(chart) { .optional($0.limits.lower) }
            default: each(chart) { .optional($0.limits.upper) }
            }
        }
    }

    /// Which months lie beyond a limit.
    func beyond(_ chart: ControlChart?) -> JSON { each(chart) { .bool($0.isBeyond) } }

    private func fields(_ names: [String], _ chart: ControlChart?, _ limit: (String) -> JSON) -> JSON {
        .object(
            names.map { name in
                switch name {
                case "cl", "mean": .init(name: name, value: .optional(chart?.centre))
                case "special":
                    .init(name: name, value: each(chart) { .string($0.signals.first?.label ?? "Common Cause") })
                case "point": .init(name: name, value: each(chart) { .string(better.label($0.signals.first)) })
                default: .init(name: name, value: limit(name))
                }
            })
    }

    private func each(_ chart: ControlChart?, _ value: (ControlChart.Point) -> JSON) -> JSON {
        .array(places.map { place in chart.map { value($0.points[place]) } ?? .null })
    }
}
