import Dates
import Figures
import Pages
import Partnership
import Places

/// Finds what has changed beyond chance in the partnerships of which records are held.
struct WhatChanged {
    let changes: [HomePage.Change]
    let examined: String
    let leading: (figure: Figure, area: Area, settled: SettledPeriod)?

    static let mostShown = 6

    init(_ site: EvidenceSite, _ request: Request, _ areas: [Area], _ holdings: Holdings) {
        var found: [(figure: Figure, area: Area, settled: SettledPeriod)] = []
        var (count, periods) = (0, [Period]())
        var wholes: [(figure: Figure, area: Area, settled: SettledPeriod)] = []
        for area in areas {
            let settled = SettledPeriod(Asked(), area, .street, holdings, site.gazetteer, today: request.today)
            let figures = AreaFigures(
                site, request.viewer, area, settled.period, .samePeriodLastYear, request.now)
            wholes.append((figures.crime, area, settled))
            count += figures.types.count { $0.comparison?.change?.isTold ?? false }
            if figures.types.contains(where: { $0.comparison?.change != nil }), !periods.contains(settled.period) {
                periods.append(settled.period)
            }
            found += figures.types.filter { $0.comparison?.change?.isMoreThanChance ?? false }.map { ($0, area, settled) }
        }
        found.sort { ($0.figure.comparison?.change?.q ?? 1) < ($1.figure.comparison?.change?.q ?? 1) }
        changes = found.prefix(Self.mostShown).map { one in
            var asked = Asked().settled(one.settled)
            asked.type = one.figure.typeAsked
            return HomePage.Change(
                place: one.area.place(site.gazetteer).name, type: one.figure.typeName, sentence: one.figure.sentence,
                address: asked.on(Addresses.of(one.figure.measure.id, one.area)))
        }
        let months = periods.sorted { $0.first < $1.first }.map(\.said).joined(separator: "; ")
        let more = found.count > Self.mostShown ? " The \(Self.mostShown) that stand out most of \(found.count) are shown." : ""
        examined =
            count == 0
            ? "No month is held in two years, so nothing can be compared yet."
            : "\(count) figures were examined, each type of record in each partnership held, against the same months a year before: "
                + "\(months).\(more)"
        leading = found.first.flatMap { first in wholes.first { $0.area == first.area } }
            ?? wholes.max { $0.figure.series.count < $1.figure.series.count }
    }
}
