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

    /// - Parameter newest: The newest month held, to which the small charts run, though the period may end before.
    init(
        _ facts: CrimeFacts, _ viewer: Viewer, _ area: Area, _ period: Period, _ against: ComparedWith, _ now: Instant,
        newest: Month? = nil, per: PopulationSet.Counted = .residents
    ) {
        func make(_ measure: Measure) -> MakeFigures {
            var make = MakeFigures(
                viewer: viewer, measure: measure, area: area, period: period, comparedWith: against, now: now)
            make.per = per
            return make
        }
        let (crimes, incidents) = (make(.crime), make(.asb))
        (own, others) = CountArea(viewer: viewer, set: .street, area: area, months: crimes.span, now: now).run(
            facts)
        let (crime, asb) = (
            crimes.figure(own, nil, facts, examine: true), incidents.figure(own, nil, facts, examine: true)
        )
        self.crime = crime.drawn(to: newest, crimes, facts)
        self.asb = asb.drawn(to: newest, incidents, facts)
        types = Self.together(
            own.categories(.policeRecords).map { [own] type in
                var figure = (type == Measure.antisocialBehaviour ? incidents : crimes)
                    .figure(own, type, facts, examine: true)
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
    /// The same figure, its small chart running on to `newest` with what was expected until then.
    func drawn(to newest: Month?, _ make: MakeFigures, _ facts: CrimeFacts, category: String? = nil) -> Figure {
        guard let newest, newest > period.last else { return self }
        var later = make
        later.period = Period(12, to: newest)
        let counts = CountArea(
            viewer: make.viewer, set: DataSet(rawValue: measure.set) ?? .street, area: make.area, months: later.span,
            recordedBy: make.recordedBy, now: make.now
        ).run(facts).own
        let whole = later.figure(counts, category, facts, examine: true)
        var figure = self
        (figure.series, figure.expected) = (whole.series, whole.expected)
        return figure
    }

    /// `Burglary`, `Antisocial behaviour`.
    var typeName: String { category ?? Measure.asb.name }
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
