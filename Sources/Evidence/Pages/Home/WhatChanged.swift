import Charts
import Dates
import Figures
import Markup
import Pages
import Partnership
import Places

/// Finds what has changed beyond chance in the places of which records are held.
struct WhatChanged {
    let changes: [HomePage.Change]
    let examined: String
    /// The figure that stands out most; all crime of the first place when none does.
    let leading: Found?
    /// Recorded crime in each place to its newest month.
    let series: SmallMultiples?
    let unusual: [String]

    struct Found {
        var figure: Figure
        var area: Area
        var settled: SettledPeriod
        var q: Double { figure.comparison?.change?.q ?? 1 }
    }

    static let mostShown = 6

    init(_ site: EvidenceSite, _ request: Request, _ areas: [Area], _ holdings: Holdings) {
        var (found, wholes, count, periods) = ([Found](), [Found](), 0, [Period]())
        var charts: [SeriesChart] = []
        for area in areas {
            let settled = SettledPeriod(Asked(), area, .street, holdings, site.gazetteer, today: request.today)
            let figures = AreaFigures(
                site.facts, request.viewer, area, settled.period, .samePeriodLastYear, request.now,
                newest: settled.newest)
            wholes.append(Found(figure: figures.crime, area: area, settled: settled))
            let told = figures.types.filter { $0.comparison?.change?.isTold ?? false }
            count += told.count
            if !told.isEmpty, !periods.contains(settled.period) { periods.append(settled.period) }
            found += told.filter { $0.comparison?.change?.isMoreThanChance ?? false }
                .map {
                    Found(
                        figure: $0.category == nil ? figures.asb.standing(with: $0) : $0, area: area, settled: settled)
                }
            charts += Self.chart(area, settled, site, request).map { [$0] } ?? []
        }
        found.sort { $0.q < $1.q }
        changes = found.prefix(Self.mostShown).map { one in
            var asked = Asked().settled(one.settled)
            asked.type = one.figure.typeAsked
            return HomePage.Change(
                place: one.area.place(site.gazetteer).name, type: one.figure.typeName, sentence: one.figure.sentence,
                address: asked.on(Addresses.of(one.figure.measure.id, one.area)))
        }
        let months = periods.sorted { $0.first < $1.first }.map(\.said).joined(separator: "; ")
        let more =
            found.count > Self.mostShown
            ? " The \(Self.mostShown) that stand out most of \(found.count) are shown." : ""
        examined =
            count == 0
            ? "No month is held in two years, so nothing can be compared yet."
            : "\(count) figures were examined, each type of record in each partnership (those of one partnership together), against "
                + "the same months a year before: \(months).\(more)"
        leading = found.first ?? wholes.first
        series = charts.isEmpty ? nil : SmallMultiples(title: "Recorded crime, month by month", charts: charts)
        unusual = charts.flatMap { chart in
            chart.signals.filter { signal in chart.months.map { signal.month > $0.last + -3 } ?? false }
                .map { "\(chart.title), \($0.month.said): \($0.words)" }
        }
    }

    private static func chart(
        _ area: Area, _ settled: SettledPeriod, _ site: EvidenceSite, _ request: Request
    ) -> SeriesChart? {
        guard let newest = settled.newest else { return nil }
        let figure = MakeFigures(
            viewer: request.viewer, measure: .crime, area: area, period: Period(3, to: newest), now: request.now
        ).whole(site.facts).figure
        var chart = figure.seriesDrawn
        chart?.title = area.place(site.gazetteer).name
        chart?.now = nil
        chart?.before = nil
        return chart
    }
}

extension Figure {
    /// The figure as drawn alone, with the comparison that it has among the others.
    fileprivate func standing(with other: Figure) -> Figure {
        var figure = self
        figure.comparison = other.comparison
        return figure
    }
}
