import Dates
import Figures
import Places

/// One area beside one other, for the lines of `wardmote figures`.
struct BesideLine {
    let here: Figure.Place
    let residents: Denominator?
    /// Nothing where there is no such area, for the reason in ``note``.
    let comparator: Comparator?
    let note: String?

    /// A line for each area that it is set beside; one that says why, where there is none.
    ///
    /// - Parameter area: Nothing for rows whose ward cannot be told, which have no residents.
    static func all(
        _ beside: Beside, _ counts: AreaCounts, _ area: Area?, _ period: Period, _ gazetteer: Gazetteer,
        _ count: (Area) -> AreaCounts
    ) -> [BesideLine] {
        guard let area else {
            return [
                BesideLine(here: counts.place, residents: nil, comparator: nil, note: "No area is known for these.")
            ]
        }
        let found = Comparator.all(beside, of: area, in: period, counted: period, gazetteer, count)
        let residents = gazetteer.residents(of: area)
        guard found.absent == nil else {
            return [BesideLine(here: counts.place, residents: residents, comparator: nil, note: found.absent)]
        }
        return found.comparators.map {
            BesideLine(here: counts.place, residents: residents, comparator: $0, note: found.membership)
        }
    }

    /// - Parameter series: The area's own months.
    func comparison(_ measure: Measure, _ category: String?, _ period: Period, _ series: [MonthCount])
        -> PlaceComparison
    {
        guard let comparator else { return PlaceComparison(absent: note ?? "") }
        let there = comparator.series(measure, category: category).filter { period.contains($0.month) }
        let matched = MatchedMonths(after: series.filter { period.contains($0.month) }, before: there)
        func rate(_ count: Int, _ residents: Denominator?) -> RatePerThousand? {
            residents.flatMap { RatePerThousand(count: count, of: $0) }
        }
        return PlaceComparison(
            here: here, rate(matched.countAfter, residents), beside: comparator.place,
            rate(matched.countBefore, comparator.residents), matched, period: period, includes: comparator.includes,
            note: note)
    }
}
