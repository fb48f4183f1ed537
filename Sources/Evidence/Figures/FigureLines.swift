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
    /// The area beside another, when that was asked.
    package var besides: PlaceComparison?
    /// What must be known of the months that are compared.
    package var comparedNote: String?
    /// What the partnership wrote down of the months and of the measure, in sentences.
    package var toKnow: [String] = []
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
        package var compared: Compared?
        package var recordedBy: [String]?
        /// What rates are divided by.
        package var per: PopulationSet.Counted

        package init(
            measure: Measure, areas: [Area], period: Period, byMonth: Bool, byCategory: Bool, byArea: Bool,
            level: Level?, compared: Compared?, recordedBy: [String]?, per: PopulationSet.Counted = .residents
        ) {
            (self.measure, self.areas, self.period) = (measure, areas, period)
            (self.byMonth, self.byCategory, self.byArea) = (byMonth, byCategory, byArea)
            (self.level, self.compared, self.per) = (level, compared, per)
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
        let counted = asked.areas.flatMap(counted(in:))
        let dividedBy = facts.denominators(
            asked.per, for: counted.flatMap { $0.beside?.rated ?? [] }, asked.period, for: .openData, at: now)
        let found = counted.flatMap { lines(of: $0, dividedBy) }
        guard yearsBefore != nil else { return found }
        let together = examinedTogether(found.map(\.comparison))
        return zip(found, together).map { line, comparison in
            var line = line
            line.comparison = comparison
            return line
        }
    }

    private var yearsBefore: Int? { if case .yearsBefore(let years) = asked.compared { years } else { nil } }

    /// Every month that is counted. A comparison of years also needs the series by which its variation is measured.
    private var span: Period {
        let first = yearsBefore.map { min(asked.period.first + -12 * $0, asked.period.last + -35) }
        return Period(first: first ?? asked.period.first, last: asked.period.last)
    }

    /// The counts of one area, or of one part of it, beside one other area where that was asked.
    private struct Counted {
        var counts: AreaCounts
        var beside: BesideLine?
        /// Whether they are the rows of other forces than the area's own.
        var isOthers = false
    }

    private func counted(in area: Area) -> [Counted] {
        guard let set = DataSet(rawValue: asked.measure.set) else { return [] }
        func count(_ area: Area) -> CountArea {
            CountArea(
                viewer: .openData, set: set, area: area, months: span, recordedBy: asked.recordedBy, now: now)
        }
        var known: [Area: AreaCounts] = [:]
        func besides(_ counts: AreaCounts, _ area: Area?) -> [Counted] {
            guard case .beside(let beside) = asked.compared else { return [Counted(counts: counts)] }
            func other(_ other: Area) -> AreaCounts {
                if let counts = known[other] { return counts }
                let counts = count(other).run(facts).own
                known[other] = counts
                return counts
            }
            let all = BesideLine.all(
                beside, counts, area, asked.period, facts.gazetteer,
                lacking: { facts.lacking($0, set, asked.period, for: .openData, at: now) }, other)
            return all.map { Counted(counts: counts, beside: $0) }
        }
        if asked.byArea, let level = asked.level ?? below(area) {
            return count(area).parts(level, facts).flatMap { part in
                besides(part, AreaCode(part.place.code).map { .coded($0) })
            }
        }
        let (own, elsewhere) = count(area).run(facts)
        return besides(own, area) + others(elsewhere, area)
    }

    /// Rows that other forces have recorded in the area stand on lines of their own, where there are any.
    private func others(_ counts: AreaCounts, _ area: Area) -> [Counted] {
        switch area {
        case .all, .files, .unplaced: return []
        case .coded, .partnership: break
        }
        guard asked.recordedBy == nil else { return [] }
        let months = counts.series(asked.measure).filter { asked.period.contains($0.month) }
        guard months.contains(where: { ($0.count ?? 0) > 0 }) else { return [] }
        return [Counted(counts: counts, isOthers: true)]
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

    private func lines(of counted: Counted, _ dividedBy: Denominators?) -> [FigureLine] {
        let counts = counted.counts
        let categories: [String?] = asked.byCategory ? counts.categories(asked.measure) : [nil]
        let periods = asked.byMonth ? asked.period.map { Period($0) } : [asked.period]
        let series = categories.map { counts.series(asked.measure, category: $0) }
        return periods.flatMap { period in
            zip(categories, series).map { category, series in
                var line = line(counts, category, period, series)
                line.besides = counted.beside?.comparison(
                    asked.measure, category, period, series, dividedBy: dividedBy)
                if counted.isOthers {
                    line.place = Figure.Place(
                        code: line.place.code + "-other-forces", name: line.place.name + ", recorded by other forces")
                    line.comparison = nil
                }
                return line
            }
        }
    }

    private func line(_ counts: AreaCounts, _ category: String?, _ period: Period, _ series: [MonthCount]) -> FigureLine
    {
        let months = Completeness(series.filter { period.contains($0.month) })
        var comparison: Comparison?
        if let yearsBefore {
            let before = series.filter { period.moved(by: -12 * yearsBefore).contains($0.month) }
            comparison = Comparison(after: months.months, before: before, dispersionOf(series))
        }
        let known = facts.known(of: asked.measure, in: counts.place, for: .openData, at: now)
        return FigureLine(
            measure: asked.measure.id, place: counts.place, period: period, category: category ?? "all",
            value: months.total, state: months.state, unit: asked.measure.unit, comparison: comparison,
            comparedNote: comparison?.change.flatMap {
                Annotation.bearing(on: $0, in: period, own: known.annotations)
            },
            toKnow: known.annotations.filter { $0.overlaps(period) }.map { "\($0.when): \($0.words)." }
                + known.caveats)
    }
}
