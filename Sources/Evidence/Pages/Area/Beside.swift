import Charts
import Dates
import Figures
import Markup
import Pages
import Partnership
import Places

/// An area beside others: its force, its county, or peers that somebody chose.
struct BesideOthers: Sendable {
    var heading: String
    /// What is being set beside what, and as of when.
    var said: String
    /// The one membership that is counted, where the list of peers has changed.
    var membership: String?
    var lines: [Line] = []
    var chart: BarChart?
    /// The peers together, month by month, with each change of their list marked.
    var series: SeriesChart?
    /// The area and its peers against their size.
    var funnel: FunnelOfAreas?
    /// What every rate is divided by; nothing where there is no rate.
    var denominator: String?

    struct Line: Sendable {
        var name: String
        var address: Pages.Address?
        var figure: Figure
        var rate: RatePerThousand?
        var isOurs: Bool
    }

    init?(
        _ site: EvidenceSite, _ viewer: Viewer, _ area: Area, _ asked: Asked, _ peers: PeerSet?, _ period: Period,
        _ now: Instant
    ) {
        guard let beside = asked.beside(peers) else { return nil }
        let gazetteer = site.gazetteer
        let counted = MakeFigures(viewer: viewer, measure: .policeRecords, area: area, period: period, now: now).span
        let comparators = Comparators(beside, of: area, in: period, counted: counted, gazetteer)
        let others = comparators.areas.filter { $0 != area }
        heading = beside.heading(asked.peersName)
        if others.isEmpty {
            said = comparators.absent ?? "The list names this area alone."
            return
        }
        said = beside.said(of: area.name(in: gazetteer), count: others.count, period)
        membership = comparators.membership
        if beside.isWide, let lacking = site.facts.lacking(others[0], .street, period, for: viewer, at: now) {
            said = lacking
            return
        }
        let chosen = site.facts.denominators(asked.per, for: [area] + others, period, for: viewer, at: now)
        denominator = chosen?.said
        lines = ([area] + others).map { one in
            let figure = MakeFigures(
                viewer: viewer, measure: .policeRecords, area: one, period: period, now: now
            ).whole(site.facts).figure
            return Line(
                name: figure.place.name.capitalisedFirst,
                address: beside.isWide && one != area ? nil : Addresses.of(one), figure: figure,
                rate: figure.value.flatMap { count in
                    chosen?.of(one).flatMap { RatePerThousand(count: count, of: $0) }
                },
                isOurs: one == area)
        }
        if beside.isPeers {
            let members = lines.map { line in
                FunnelOfAreas.Member(
                    figure: line.figure, population: line.rate?.population, address: line.address, isOurs: line.isOurs)
            }
            funnel = FunnelOfAreas(members, kind: "areas", heading: "Area", per: asked.per, chosen?.said, period)
        }
        if beside.isPeers, others.count > 1 {
            let together = CountTogether(
                viewer: viewer, measure: .policeRecords, areas: others,
                place: Figure.Place(code: "peers", name: "the \(others.count) peers together"), period: period,
                now: now,
                dividedBy: chosen
            ).figure(site.facts)
            lines.append(
                Line(
                    name: together.place.name.capitalisedFirst, address: nil, figure: together, rate: together.rate,
                    isOurs: false))
            series = together.seriesDrawn?.marking(comparators.changes)
        }
        chart = BarChart(
            title: "Police records per 1,000 \(asked.per.rawValue), \(period.said)",
            unit: "Police records per 1,000 \(denominator ?? asked.per.rawValue), \(period.said)", heading: "Area",
            decimals: 1,
            bars: lines.map { line in
                BarChart.Bar(
                    line.name, line.rate?.value, lower: line.rate?.lower, upper: line.rate?.upper, isOurs: line.isOurs,
                    note: line.rate == nil ? "Not held" : nil)
            })
    }
}

extension Asked {
    /// What the area is to be set beside; nothing where it is compared with itself in another year.
    func beside(_ set: PeerSet?) -> Beside? {
        switch against {
        case .lastYear, .baseline: nil
        case .force: .force
        case .county: .county
        case .region: .wide(.region)
        case .nation: .wide(.nation)
        case .englandAndWales: .wide(.englandAndWales)
        case .peers: set.map { .peers($0) } ?? .named(peers)
        }
    }
}

extension Beside {
    var isPeers: Bool {
        switch self {
        case .force, .county, .wide: false
        case .peers, .named: true
        }
    }

    /// Whether it lies beyond the county.
    var isWide: Bool { if case .wide = self { true } else { false } }

    fileprivate func heading(_ name: String) -> String {
        switch self {
        case .force: "Beside the police force area"
        case .county: "Beside the county"
        case .wide(let wide): "Beside \(wide.said)"
        case .peers(let set): "Beside \(set.name)"
        case .named: name.isEmpty ? "Chosen peers" : name
        }
    }

    /// What is being set beside what, and as of when.
    fileprivate func said(of area: String, count: Int, _ period: Period) -> String {
        let areas = "\(count) \(count == 1 ? "area" : "areas")"
        switch self {
        case .force: return "The force area includes \(area)."
        case .county: return "The county includes \(area)."
        case .wide(let wide):
            return
                "\(wide.said.capitalisedFirst) includes \(area). It is told because all its forces are held for every month."
        case .peers(let set):
            let why = set.version(in: period.last).map { " Why these: \($0.why.withoutFullStop)." } ?? ""
            return "A saved list of \(areas), as it stands in \(period.last.said).\(why)"
        case .named:
            return
                "A list of \(areas) chosen by whoever made this address, as it stood for \(period.said). A series is "
                + "not carried from one list to another."
        }
    }
}

extension SeriesChart {
    /// The same with each month marked with which the list of peers changes.
    fileprivate func marking(_ changes: [Month]) -> SeriesChart {
        var marked = self
        marked.notes += changes.filter { months?.contains($0) ?? false }
            .map { Note(Period($0), "The list of peers changed") }
        return marked
    }
}
