import Dates
import Statistics

/// `stl`: the months of `input.csv`, none missing, taken apart in four ways.
///
/// Unless given, `period` is 12, `s_window` 13, `l_window` the next odd number from the period, and `t_window` the
/// usual one. The periodic season is R's own call, with its own trend window and skips.
@Sendable func seasonalTrend(_ folder: String, _ parameters: Parameters) throws(MethodRefusal) -> JSON {
    let table = try Table("input.csv", in: folder, columns: ["month", "count"])
    let (first, rows) = try table.byMonth(table.rows)
    var counts: [Double?] = []
    for (place, row) in rows.enumerated() {
        guard let row, let count = try table.optionalNumber(row, "count") else {
            throw .unusable(
                file: table.file, why: "\((first + place).said) has no count, and STL needs every month.")
        }
        counts.append(count)
    }
    let period = try parameters.whole("period", atLeast: 2) ?? 12
    let window = SeasonalTrend.Season.window(try parameters.whole("s_window", atLeast: 3) ?? 13)
    let trendWindow = try parameters.whole("t_window", atLeast: 3)
    let lowPassWindow = try parameters.whole("l_window", atLeast: 3)

    func part(_ season: SeasonalTrend.Season, robust: Bool, skips: Bool) throws(MethodRefusal) -> SeasonalTrend {
        let settings = SeasonalTrend.Settings(
            period: period, season: season, trendWindow: season == .periodic ? nil : trendWindow,
            lowPassWindow: lowPassWindow, skips: skips, robust: robust)
        do { return try SeasonalTrend(counts, settings) } catch {
            throw .unusable(file: table.file, why: error.said)
        }
    }
    func answer(_ parts: SeasonalTrend) -> JSON {
        [
            "seasonal": .numbers(parts.seasonal), "trend": .numbers(parts.trend),
            "remainder": .numbers(parts.remainder),
        ]
    }
    let plain = try part(window, robust: false, skips: false)
    return [
        "periodic": answer(try part(.periodic, robust: false, skips: true)),
        "s13_jump1": answer(plain),
        "s13_robust_jump1": answer(try part(window, robust: true, skips: false)),
        "s13_robust_defaultjump": answer(try part(window, robust: true, skips: true)),
        "seasonally_adjusted_s13_jump1": .numbers(zip(counts, plain.seasonal).map { ($0 ?? 0) - $1 }),
    ]
}
