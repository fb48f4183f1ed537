package import Dates
package import Figures
import Partnership
package import Places

/// One line of `wardmote figures`.
package struct FigureLine: Sendable {
    package var measure: String
    package var place: Figure.Place
    package var period: Period
    /// `all` unless asked by category.
    package var category: String
    /// Nothing where a month is absent.
    package var value: Int?
    package var state: MonthState
    package var unit: String
    package var comparison: Comparison?
}

/// The lines that answer `wardmote figures`: areas by month by category.
package struct FigureLines {
    package struct Asked: Sendable {
        package var measure: Measure
        package var areas: [Area]
        package var period: Period
        package var byMonth: Bool
        package var byCategory: Bool
        package var byArea: Bool
        package var level: Level?
        package var compares: Bool
        package var recordedBy: [String]?

        package init(
            measure: Measure, areas: [Area], period: Period, byMonth: Bool, byCategory: Bool, byArea: Bool,
            level: Level?, compares: Bool, recordedBy: [String]?
        ) {
            (self.measure, self.areas, self.period) = (measure, areas, period)
            (self.byMonth, self.byCategory, self.byArea) = (byMonth, byCategory, byArea)
            (self.level, self.compares) = (level, compares)
            self.recordedBy = measure.source.map { [$0] } ?? recordedBy
        }
    }

    private let facts: CrimeFacts
    private let asked: Asked
    private let now: Instant

    package init(facts: CrimeFacts, asked: Asked, now: Instant) {
        (self.facts, self.asked, self.now) = (facts, asked, now)
    }

    package var lines: [FigureLine] {
        let found = asked.areas.flatMap(lines(of:))
        guard asked.compares else { return found }
        let together = examinedTogether(found.map(\.comparison))
        return zip(found, together).map { line, comparison in
            var line = line
            line.comparison = comparison
            return line
        }
    }

    private func lines(of area: Area) -> [FigureLine] {
        guard let set = DataSet(rawValue: asked.measure.set) else { return [] }
        let first = asked.compares ? min(asked.period.first + -12, asked.period.last + -35) : asked.period.first
        let count = CountArea(
            viewer: .openData, set: set, area: area, months: Period(first: first, last: asked.period.last),
            recordedBy: asked.recordedBy, now: now)
        if asked.byArea, let level = asked.level ?? below(area) {
            return count.parts(level, facts).flatMap { lines(of: $0) }
        }
        let (own, elsewhere) = count.run(facts)
        return lines(of: own) + others(elsewhere, area)
    }

    /// Rows that other forces have recorded in the area stand on lines of their own, where there are any.
    private func others(_ counts: AreaCounts, _ area: Area) -> [FigureLine] {
        switch area {
        case .all, .files, .unplaced: return []
        case .coded, .partnership: break
        }
        guard asked.recordedBy == nil else { return [] }
        let months = counts.series(asked.measure).filter { asked.period.contains($0.month) }
        guard months.contains(where: { ($0.count ?? 0) > 0 }) else { return [] }
        return lines(of: counts).map { line in
            var line = line
            line.place = Figure.Place(
                code: line.place.code + "-other-forces", name: line.place.name + ", recorded by other forces")
            line.comparison = nil
            return line
        }
    }

    /// The next level down; of a force's files, of all and of rows unplaced there is none.
    private func below(_ area: Area) -> Level? {
        switch area {
        case .coded(let code): facts.gazetteer.place(code)?.level.below
        case .partnership: .district
        case .all: .force
        case .files, .unplaced: nil
        }
    }

    private func lines(of counts: AreaCounts) -> [FigureLine] {
        let categories: [String?] = asked.byCategory ? counts.categories(asked.measure) : [nil]
        let periods = asked.byMonth ? asked.period.map { Period($0) } : [asked.period]
        let series = categories.map { counts.series(asked.measure, category: $0) }
        return periods.flatMap { period in
            zip(categories, series).map { category, series in line(counts, category, period, series) }
        }
    }

    private func line(_ counts: AreaCounts, _ category: String?, _ period: Period, _ series: [MonthCount]) -> FigureLine
    {
        let months = Completeness(series.filter { period.contains($0.month) })
        var comparison: Comparison?
        if asked.compares {
            let before = series.filter { period.yearBefore.contains($0.month) }
            comparison = Comparison(after: months.months, before: before, dispersionOf(series))
        }
        return FigureLine(
            measure: asked.measure.id, place: counts.place, period: period, category: category ?? "all",
            value: months.total, state: months.state, unit: asked.measure.unit, comparison: comparison)
    }
}
