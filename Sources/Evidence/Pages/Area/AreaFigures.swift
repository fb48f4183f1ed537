import Dates
import Figures
import Partnership
import Places

/// The figures of one area for one period: all crime, antisocial behaviour, and each of the 14 types.
struct AreaFigures {
    let crime: Figure
    let asb: Figure
    /// The 14 types, examined together, in the order of the publisher's list.
    let types: [Figure]
    let own: AreaCounts
    let others: AreaCounts

    init(_ site: EvidenceSite, _ viewer: Viewer, _ area: Area, _ period: Period, _ against: ComparedWith, _ now: Instant) {
        func make(_ measure: Measure) -> MakeFigures {
            MakeFigures(viewer: viewer, measure: measure, area: area, period: period, comparedWith: against, now: now)
        }
        let (crimes, incidents) = (make(.crime), make(.asb))
        (own, others) = CountArea(viewer: viewer, set: .street, area: area, months: crimes.span, now: now).run(site.facts)
        crime = crimes.figure(own, nil, site.facts, examine: true)
        asb = incidents.figure(own, nil, site.facts, examine: true)
        types = Self.together(
            own.categories(.policeRecords).map { [own] type in
                var figure = (type == Measure.antisocialBehaviour ? incidents : crimes)
                    .figure(own, type, site.facts, examine: true)
                if type == Measure.antisocialBehaviour { figure.category = nil }
                return figure
            })
    }

    private static func together(_ figures: [Figure]) -> [Figure] {
        zip(figures, examinedTogether(figures.map(\.comparison))).map { figure, comparison in
            var figure = figure
            figure.comparison = comparison
            return figure
        }
    }
}

extension Figure {
    /// `Burglary`, `Anti-social behaviour`.
    var typeName: String { category ?? Measure.antisocialBehaviour }
    /// The crime type of the measure's page that tells more; nothing where the measure has a page of its own.
    var typeAsked: String? { category }
}

extension Asked {
    /// What the figures are compared with in time.
    func comparedWith(_ period: Period) -> ComparedWith {
        guard against == .baseline, let yearsBefore else { return .samePeriodLastYear }
        return .baseline(period.moved(by: -12 * yearsBefore))
    }
}
