import Dates
import Statistics

/// `real_monthly`: each district and category of `counts.csv`: dispersion, the last 12 months against the 12 before,
/// and the last 12 months forecast from those before them.
///
/// Unless given, `first` and `last` are those of the file, and `lockdown_months` are England's. A category without a
/// row in a month that its district has is a true zero; a month that the district does not have is absent.
@Sendable func realMonthly(_ folder: String, _ parameters: Parameters) throws(MethodRefusal) -> JSON {
    let input = try DistrictCounts(folder, parameters)
    let results = input.order.map { SeriesResult(input.series($0)) }
    let q = adjusted(results.map(\.change?.adjustedP))
    let rows: [JSON] = zip(zip(input.order, results), q).map { item, q in
        .object(
            [
                .init(name: "district", value: .string(item.0.district)),
                .init(name: "category", value: .string(item.0.category)),
            ] + item.1.fields + [.init(name: "q_bh", value: .optional(q))])
    }
    func below(_ p: [Double?]) -> JSON { .integer(p.count { $0.map { $0 < 0.05 } ?? false }) }
    let tested = results.reduce(0) { $0 + ($1.tested ?? 0) }
    return [
        "series": .integer(results.count),
        "median_dispersion": .optional(median(results.compactMap(\.dispersion))),
        "poisson_flags_05": below(results.map(\.change?.squareRootP)),
        "adjusted_flags_05": below(results.map(\.change?.adjustedP)),
        "bh_flags_05": below(q),
        "median_mase_season": .optional(median(results.compactMap(\.seasonError))),
        "coverage95": .optional(
            tested > 0 ? Double(results.reduce(0) { $0 + ($1.inside ?? 0) }) / Double(tested) : nil),
        "rows": .array(rows),
    ]
}

/// What one series answers.
private struct SeriesResult {
    let mean: Double?
    let dispersion: Double?
    let change: RateChange?
    let forecast: SeasonForecast?
    let seasonError: Double?
    let naiveError: Double?
    /// Of the forecast months that were counted, how many fell inside the interval.
    let inside: Int?
    let tested: Int?

    init(_ series: MonthlySeries) {
        mean = series.mean
        let phi = try? series.dispersion(fewest: 0)
        dispersion = phi
        let months = series.months
        let compared = MatchedMonths(Period(12, to: months[months.count - 1])) { series.count($0).map { Int($0) } }
        // Years are compared as they are, so the exposure is the number of matched months in both.
        change =
            compared.matched == 0
            ? nil : RateChange(before: compared.countBefore, after: compared.countAfter, dispersion: phi)
        let training = Array(series.counts.dropLast(12))
        let actual = Array(series.counts.suffix(12))
        let known = MonthlySeries(first: series.first, counts: training, lockdowns: series.lockdowns)
        let found = training.isEmpty ? nil : try? SeasonForecast(after: known, count: 12)
        forecast = found
        seasonError = found.flatMap { scaledError($0.expected, actual: actual, training: training) }
        naiveError =
            training.count < 12
            ? nil : scaledError(Array(training.suffix(12)), actual: actual, training: training)
        let pairs = found.map { found in
            zip(actual, zip(found.expected, found.reach)).compactMap { actual, next in
                actual.map { abs($0 - next.0) <= next.1 }
            }
        }
        inside = pairs?.count { $0 }
        tested = pairs?.count
    }

    var fields: [JSON.Field] {
        [
            .init(name: "mean", value: .optional(mean)),
            .init(name: "dispersion", value: .optional(dispersion)),
            .init(name: "before12", value: .optional(change?.before)),
            .init(name: "last12", value: .optional(change?.after)),
            .init(name: "rate_ratio", value: .optional(change?.rateRatio)),
            .init(name: "p_poisson", value: .optional(change?.squareRootP)),
            .init(name: "p_adjusted", value: .optional(change?.adjustedP)),
            .init(name: "season_forecast", value: forecast.map { .numbers($0.expected) } ?? .null),
            .init(name: "season_upper95", value: forecast.map { .numbers($0.upper95) } ?? .null),
            .init(name: "mase_season", value: .optional(seasonError)),
            .init(name: "mase_snaive", value: .optional(naiveError)),
            .init(name: "inside95", value: .optional(inside)),
        ]
    }
}

/// The counts of every district and category, month by month.
private struct DistrictCounts {
    struct Name: Hashable {
        let district: String
        let category: String
    }

    /// In the order of the file.
    private(set) var order: [Name] = []
    private var counts: [Name: [Month: Int?]] = [:]
    private var held: [String: Set<Month>] = [:]
    private let period: Period
    private let lockdowns: [[Month]]

    init(_ folder: String, _ parameters: Parameters) throws(MethodRefusal) {
        let table = try Table("counts.csv", in: folder, columns: ["district", "category", "month", "count"])
        for row in table.rows {
            let name = Name(district: table.text(row, "district"), category: table.text(row, "category"))
            let month = try table.month(row, "month")
            if counts[name] == nil { order.append(name) }
            guard counts[name]?[month] == nil else {
                throw table.refusal(
                    row, "month", "\(month.iso) was given before for \(name.district), \(name.category).")
            }
            counts[name, default: [:]][month] = .some(try table.optionalCount(row, "count"))
            held[name.district, default: []].insert(month)
        }
        let months = held.values.joined()
        guard let first = try parameters.month("first") ?? months.min(),
            let last = try parameters.month("last") ?? months.max(), first <= last, last - first < 2400
        else { throw .unusable(file: table.file, why: "It has no rows, or `first` is not before `last`.") }
        period = Period(first: first, last: last)
        guard let given = try parameters.lists("lockdown_months") else {
            lockdowns = Lockdown.england.map(Array.init)
            return
        }
        var windows: [[Month]] = []
        for texts in given {
            let window = texts.compactMap { Month(iso: $0) }
            guard window.count == texts.count else { throw parameters.wrong("lockdown_months", "lists of months") }
            windows.append(window)
        }
        lockdowns = windows
    }

    func series(_ name: Name) -> MonthlySeries {
        let monthly = period.map { month -> Double? in
            if let given = counts[name]?[month] { return given.map(Double.init) }
            return held[name.district]?.contains(month) == true ? 0 : nil
        }
        return MonthlySeries(first: period.first, counts: monthly, lockdowns: lockdowns)
    }
}
