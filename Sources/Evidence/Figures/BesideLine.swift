import Dates
import Figures
import Places
import Statistics

/// One area beside one other, for the lines of `wardmote figures`.
struct BesideLine {
    let here: Figure.Place
    /// Nothing for rows whose ward cannot be told.
    let area: Area?
    /// Nothing where there is no such area, for the reason in ``note``.
    let comparator: Comparator?
    let note: String?

    /// A line for each area that it is set beside; one that says why, where there is none.
    ///
    /// - Parameter area: Nothing for rows whose ward cannot be told, which have no residents.
    static func all(
        _ beside: Beside, _ counts: AreaCounts, _ area: Area?, _ period: Period, _ gazetteer: Gazetteer,
        lacking: (Area) -> String?, _ count: (Area) -> AreaCounts
    ) -> [BesideLine] {
        guard let area else {
            return [
                BesideLine(here: counts.place, area: nil, comparator: nil, note: "No area is known for these.")
            ]
        }
        let found = Comparator.all(beside, of: area, in: period, counted: period, gazetteer, lacking: lacking, count)
        guard found.absent == nil else {
            return [BesideLine(here: counts.place, area: area, comparator: nil, note: found.absent)]
        }
        return found.comparators.map {
            BesideLine(here: counts.place, area: area, comparator: $0, note: found.membership)
        }
    }

    /// The areas whose residents the two rates are divided by.
    var rated: [Area] { comparator.map { (area.map { [$0] } ?? []) + $0.areas } ?? [] }

    /// - Parameters:
    ///   - series: The area's own months.
    ///   - dividedBy: One count of residents, or of households, for every line of the table.
    func comparison(
        _ measure: Measure, _ category: String?, _ period: Period, _ series: [MonthCount], dividedBy: Denominators?
    ) -> PlaceComparison {
        guard let comparator else { return PlaceComparison(absent: note ?? "") }
        let there = comparator.series(measure, category: category).filter { period.contains($0.month) }
        let matched = MatchedMonths(after: series.filter { period.contains($0.month) }, before: there)
        func rate(_ count: Int, _ residents: Denominator?) -> RatePerThousand? {
            residents.flatMap { RatePerThousand(count: count, of: $0) }
        }
        return PlaceComparison(
            here: here, rate(matched.countAfter, area.flatMap { dividedBy?.of($0) }), beside: comparator.place,
            rate(matched.countBefore, dividedBy?.of(comparator.areas)), matched, period: period,
            includes: comparator.includes,
            note: note)
    }
}
