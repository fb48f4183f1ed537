import Dates
import Statistics

/// `same_period`: the monthly report's table, each level and category of `input.csv` against the year before.
///
/// Unless given, `end` is the last month of the file and `year_starts` is April. An empty count is an absent month.
@Sendable func samePeriod(_ folder: String, _ parameters: Parameters) throws(MethodRefusal) -> JSON {
    let table = try Table("input.csv", in: folder, columns: ["level", "area", "month", "category", "count"])
    var order: [Series] = []
    var counts: [Series: [Month: Int?]] = [:]
    var last: Month?
    for row in table.rows {
        let series = Series(
            level: table.text(row, "level"), area: table.text(row, "area"), category: table.text(row, "category"))
        let month = try table.month(row, "month")
        if counts[series] == nil { order.append(series) }
        guard counts[series]?[month] == nil else {
            throw table.refusal(row, "month", "\(month.iso) was given before for \(series.area), \(series.category).")
        }
        counts[series, default: [:]][month] = .some(try table.optionalCount(row, "count"))
        last = max(last ?? month, month)
    }
    guard let end = try parameters.month("end") ?? last else {
        throw .unusable(file: table.file, why: "It has no rows.")
    }
    let starts = try parameters.text("year_starts") ?? "April"
    guard let month = Day.monthNames.firstIndex(of: starts) else {
        throw parameters.wrong("year_starts", "the English name of a month")
    }
    let toDate = (end.ofYear - (month + 1) + 12) % 12 + 1
    func rows(_ period: Period) -> JSON {
        .array(
            order.map { series in
                let compared = MatchedMonths(period) { counts[series]?[$0] ?? nil }
                let change = compared.matched > 0 ? compared.change() : nil
                return [
                    "level": .string(series.level),
                    "category": .string(series.category),
                    "months_matched": .integer(compared.matched),
                    "months_wanted": .integer(compared.wanted),
                    "before": .optional(change?.before),
                    "after": .optional(change?.after),
                    "difference": .optional(change?.difference),
                    "pct_change": .optional(change?.percent),
                    "complete": .bool(compared.isComplete),
                ]
            })
    }
    return [
        "rolling12": rows(Period(12, to: end)), "year_to_date": rows(Period(toDate, to: end)),
        "single_month": rows(Period(end)),
    ]
}

private struct Series: Hashable {
    let level: String
    let area: String
    let category: String
}

extension Parameters {
    /// A month written as 2024-03.
    func month(_ name: String) throws(MethodRefusal) -> Month? {
        guard let text = try text(name) else { return nil }
        guard let month = Month(iso: text) else { throw wrong(name, "a month such as 2024-03") }
        return month
    }
}
