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
    /// What the rate is divided by, as those of the areas told with it are.
    var dividedBy: Denominators?

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
        let all = addedTogether(each)
        let before = comparedWith.period(for: period)
        let months = Completeness(all.filter { period.contains($0.month) })
        return Figure(
            measure: measure, category: category, place: place, period: period, months: months,
            comparison: Comparison(
                after: months.months, before: all.filter { before.contains($0.month) }, dispersionOf(all)),
            series: Array(
                all.filter { Period(MakeFigures.seriesMonths, to: period.last).contains($0.month) }
                    .drop { $0.state == .absent }),
            rate: months.total.flatMap { count in
                dividedBy?.of(areas).flatMap { RatePerThousand(count: count, of: $0) }
            }
        ).knowing(facts, for: viewer, at: now)
    }
}
