import Dates
import Figures
import Markup
import Pages
import Papers
import Partnership
import Places

extension EvidenceSite {
    /// The measure of that name and the files it counts. A partner's is there once something of it is held.
    func measure(_ name: MeasureWord, _ request: Request) -> (Measure, DataSet)? {
        guard let measure = Measure.named(name.inAddress), let set = DataSet(rawValue: measure.set) else { return nil }
        let held = facts.holdings(for: request.viewer, at: request.now)
        if let source = measure.source, !held.sources(set).contains(source) { return nil }
        return (measure, set)
    }
}

extension MeasurePage {
    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.areaMeasure, .see, .openData) { request, word, name in
            guard let area = word.area(in: site.gazetteer), let (measure, set) = site.measure(name, request)
            else { return .notFound }
            var asked = try Asked(request.query, today: request.today)
            if asked.against != .baseline { asked.against = .lastYear }
            asked = try asked.checked(measure, set, site, request, area)
            let cited = try await site.cited(measure.id, request)
            return site.answer(request, at: asked.on(Addresses.of(measure.id, area)), cited: cited) { holdings in
                var page = MeasurePage(site, request, area, measure, set, asked, holdings)
                page.cited = cited
                return page
            }
        }
    }

    init(
        _ site: EvidenceSite, _ request: Request, _ area: Area, _ measure: Measure, _ set: DataSet, _ asked: Asked,
        _ holdings: Holdings
    ) {
        let settled = SettledPeriod(
            asked, area, set, holdings, site.gazetteer, today: request.today, source: measure.source)
        let against = asked.comparedWith(settled.period)
        let fixed = asked.settled(settled)
        var make = MakeFigures(
            viewer: request.viewer, measure: measure, area: area, period: settled.period, comparedWith: against,
            now: request.now)
        make.per = asked.per
        let (made, categories) = Self.figure(site, make, asked.type)
        let figure = made.drawn(to: settled.newest, make, site.facts, category: asked.type)
        whereabouts = Whereabouts(area, fixed, site.gazetteer)
        areaAddress = fixed.about(type: nil).on(Addresses.of(area))
        self.measure = measure
        let address = Addresses.of(measure.id, area)
        form = PeriodForm(address: address, asked: asked, settled: settled, comparesPlaces: false)
        rows = fixed.on(Addresses.rows(AreaWord(area), MeasureWord(measure.id)))
        file = fixed.on(Addresses.rowsFile(AreaWord(area), MeasureWord(measure.id)))
        panel = figure.panel(rows: Destination(rows.text).map { .link("Each row behind this figure", $0) })
        chart = figure.seriesDrawn
        method = Self.method(figure)
        caveats = figure.caveats
        sources = figure.sources
        types =
            measure.rule.isOne
            ? []
            : [Link("All of them", to: fixed.about(type: nil).on(address))].filter { _ in asked.type != nil }
                + categories.filter { $0 != asked.type }.map { Link("\($0)", to: fixed.about(type: $0).on(address)) }
        let level = PartsOfArea.levels(area, site.gazetteer).first
        inside =
            level.map { level in
                site.gazetteer.areas(in: area, level: level).map { part in
                    Link("\(part.place(site.gazetteer).name)", to: fixed.on(Addresses.of(measure.id, part)))
                }
            } ?? []
    }

    /// The figure, and the categories that its measure has. One of the 14 types is examined with the others, as on
    /// the page of its area, so that both say the same.
    private static func figure(
        _ site: EvidenceSite, _ make: MakeFigures, _ type: String?
    ) -> (Figure, [String]) {
        let whole = make.whole(site.facts)
        let categories = whole.counts.categories(make.measure)
        guard let type else { return (whole.figure, categories) }
        if make.measure.id == Measure.crime.id {
            let figures = AreaFigures(
                site.facts, make.viewer, make.area, make.period, make.comparedWith, make.now, per: make.per)
            if let figure = figures.types.first(where: { $0.category == type }) { return (figure, categories) }
        }
        let figure = make.categories(whole.counts, site.facts).first { $0.category == type }
        return (figure ?? whole.figure, categories)
    }

    private static func method(_ figure: Figure) -> [String] {
        var lines = [
            "Each row is counted once, in the area and the month that its file gives it.",
            "The pale band of the chart is what would be expected of each month from the series itself: its season and its "
                + "own variation from month to month. It needs 12 months at least, and months of which a part is missing tell it nothing.",
        ]
        if let change = figure.comparison?.change {
            lines.append(
                "The change is tested as the ratio of two counts, with \(change.dispersion.said): a factor of "
                    + "\(number(change.dispersion.factor, decimals: 1)) times that of independent events.")
            lines.append(
                change.q == nil
                    ? "It stands alone, and is called more than chance where p is under 0.01."
                    : "It is one of \(change.family) figures examined together, and is called more than chance where q is under 0.05."
            )
        }
        return lines
    }
}

extension Measure.CategoryRule {
    /// Whether the measure counts one category alone.
    var isOne: Bool { if case .only = self { true } else { false } }
}

extension Asked {
    /// A type must be one that the measure counts.
    func checked(
        _ measure: Measure, _ set: DataSet, _ site: EvidenceSite, _ request: Request, _ area: Area
    ) throws(BadRequest) -> Asked {
        guard let type else { return self }
        if set == .street {
            guard Measure.crimeTypes.contains(type), measure.rule.counts(type) else { throw .unreadable("type") }
            return self
        }
        let holdings = site.facts.holdings(for: request.viewer, at: request.now)
        let settled = SettledPeriod(
            self, area, set, holdings, site.gazetteer, today: request.today, source: measure.source)
        let span = MakeFigures(
            viewer: request.viewer, measure: measure, area: area, period: settled.period,
            comparedWith: comparedWith(settled.period), now: request.now
        ).span
        let counts = CountArea(
            viewer: request.viewer, set: set, area: area, months: span, recordedBy: measure.source.map { [$0] },
            now: request.now
        ).run(site.facts).own
        guard counts.categories(measure).contains(type) else { throw .unreadable("type") }
        return self
    }
}
