package import Dates
package import Figures
package import Partnership
package import Places
import Statistics

/// Makes the figures of one area: its count for a period, what it is compared with, and the series behind it.
package struct MakeFigures: Sendable {
    package var viewer: Viewer
    package var measure: Measure
    package var area: Area
    package var period: Period
    package var comparedWith: ComparedWith
    package var recordedBy: [String]?
    package var now: Instant
    /// Whether rates are by residents or by households.
    package var per = PopulationSet.Counted.residents
    /// What rates are divided by; nothing to choose for the area alone.
    var dividedBy: Denominators?

    /// Months of the small chart behind a figure.
    package static let seriesMonths = 36

    package init(
        viewer: Viewer, measure: Measure, area: Area, period: Period, comparedWith: ComparedWith = .samePeriodLastYear,
        recordedBy: [String]? = nil, now: Instant
    ) {
        (self.viewer, self.measure, self.area, self.period) = (viewer, measure, area, period)
        (self.comparedWith, self.now) = (comparedWith, now)
        self.recordedBy = measure.source.map { [$0] } ?? recordedBy
    }

    /// Every month that a figure needs: its own, those it is compared with, and those before it.
    package var span: Period {
        let series = Period(Self.seriesMonths, to: period.last)
        let before = comparedWith.period(for: period)
        return Period(first: min(series.first, before.first, period.first), last: max(period.last, before.last))
    }

    /// The figure of all that the measure counts in the area, and the counts it was made of.
    package func whole(_ facts: CrimeFacts) -> (figure: Figure, counts: AreaCounts, others: AreaCounts) {
        let counts = countArea.run(facts)
        return (figure(counts.own, nil, facts, examine: true), counts.own, counts.others)
    }

    /// A figure for each category, examined together.
    package func categories(_ counts: AreaCounts, _ facts: CrimeFacts) -> [Figure] {
        together(counts.categories(measure).map { figure(counts, $0, facts, examine: true) })
    }

    /// A figure for each area of `level` in the area, examined together.
    package func parts(_ level: Level, category: String? = nil, _ facts: CrimeFacts) -> [Figure] {
        let parts = countArea.parts(level, facts)
        let make = dividedAlike(parts, facts)
        return together(parts.map { make.figure($0, category, facts, examine: true) })
    }

    private var countArea: CountArea {
        guard let set = DataSet(rawValue: measure.set) else {
            preconditionFailure("the measure \(measure.id) counts files of no kind")
        }
        return CountArea(viewer: viewer, set: set, area: area, months: span, recordedBy: recordedBy, now: now)
    }

    private func together(_ figures: [Figure]) -> [Figure] {
        zip(figures, examinedTogether(figures.map(\.comparison))).map { figure, comparison in
            var figure = figure
            figure.comparison = comparison
            return figure
        }
    }

    /// - Parameter examine: whether the series is modelled, for the expected range and the dispersion.
    func figure(_ counts: AreaCounts, _ category: String?, _ facts: CrimeFacts, examine: Bool) -> Figure {
        let all = counts.series(measure, category: category)
        let series = all.filter { Period(Self.seriesMonths, to: period.last).contains($0.month) }
            .drop { $0.state == .absent }
        let model = MonthlySeries(first: counts.months.first, counts: all.map(\.whole))
        let own = all.filter { period.contains($0.month) }
        let before = comparedWith.period(for: period)
        return Figure(
            measure: measure, category: category, place: counts.place, period: period,
            months: Completeness(own),
            comparison: Comparison(
                after: own, before: all.filter { before.contains($0.month) }, dispersionOf(all)),
            series: Array(series),
            expected: examine ? expected(model, Array(series)) : [], rate: rate(counts, category, facts),
            sources: sources(counts, facts)
        ).knowing(facts, for: viewer, at: now)
    }

    private func expected(_ model: MonthlySeries, _ series: [MonthCount]) -> [ExpectedMonth] {
        guard let range = expectedRange(series: model) else { return [] }
        return series.map { one in
            let place = one.month - model.first
            return ExpectedMonth(
                one.month, centre: range.expected[place], lower: range.lower[place], upper: range.upper[place])
        }
    }

    private func sources(_ counts: AreaCounts, _ facts: CrimeFacts) -> [Figure.SourceFile] {
        let holdings = facts.holdings(for: viewer, at: now)
        let forces: [String] =
            switch area {
            case .all, .unplaced: recordedBy ?? holdings.sources(counts.set)
            default: recordedBy ?? area.homeForces(facts.gazetteer)
            }
        return forces.flatMap { force in
            period.compactMap { month in
                holdings.file(counts.set, force, month).map {
                    Figure.SourceFile(name: $0.name, imported: $0.importedAt.day, rows: $0.rows)
                }
            }
        }
    }
}
