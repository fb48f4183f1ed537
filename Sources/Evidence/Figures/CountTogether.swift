import Dates
import Figures
import Partnership
import Places

/// Several areas counted as one, with the same areas in every month.
struct CountTogether {
    var viewer: Viewer
    var measure: Measure
    var category: String?
    /// Areas that do not overlap, as peers of one level do not.
    var areas: [Area]
    var place: Figure.Place
    var period: Period
    var comparedWith: ComparedWith = .samePeriodLastYear
    var now: Instant

    /// A month that any of them lacks is absent: a sum over a gap is no sum.
    func figure(_ facts: CrimeFacts) -> Figure {
        let span = MakeFigures(
            viewer: viewer, measure: measure, area: .all, period: period, comparedWith: comparedWith, now: now
        ).span
        let set = DataSet(rawValue: measure.set) ?? .street
        let each = areas.map { area in
            CountArea(viewer: viewer, set: set, area: area, months: span, now: now).run(facts).own
                .series(measure, category: category)
        }
        let all = span.enumerated().map { position, month in added(month, each.map { $0[position] }) }
        let before = comparedWith.period(for: period)
        let matched = MatchedMonths(
            after: all.filter { period.contains($0.month) }, before: all.filter { before.contains($0.month) })
        let months = Completeness(all.filter { period.contains($0.month) })
        return Figure(
            measure: measure, category: category, place: place, period: period, months: months,
            comparison: Comparison(matched, dispersionOf(all)),
            series: Array(
                all.filter { Period(MakeFigures.seriesMonths, to: period.last).contains($0.month) }
                    .drop { $0.state == .absent }),
            rate: months.total.flatMap { count in
                residents(facts.gazetteer).flatMap { RatePerThousand(count: count, of: $0) }
            })
    }

    private func added(_ month: Month, _ counts: [MonthCount]) -> MonthCount {
        guard let worst = counts.min(by: { $0.state < $1.state }) else {
            return MonthCount(month, nil, .absent, reason: "No area is named.")
        }
        return MonthCount(
            month, counts.reduce(0) { $0 + ($1.count ?? 0) }, worst.state, reason: worst.reason)
    }

    /// Nothing where the residents of any of them are not known.
    private func residents(_ gazetteer: Gazetteer) -> Denominator? {
        let each = areas.compactMap { gazetteer.residents(of: $0) }
        guard let first = each.first, each.count == areas.count else { return nil }
        return Denominator(name: first.name, date: first.date, count: each.reduce(0) { $0 + $1.count })
    }
}
