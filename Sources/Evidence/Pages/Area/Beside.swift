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
    var lines: [Line]
    var chart: BarChart?
    /// What every rate is divided by; nothing where there is no rate.
    var denominator: String?

    struct Line: Sendable {
        var name: String
        var address: Pages.Address?
        var figure: Figure
        var rate: RatePerThousand?
        var isOurs: Bool
    }

    init?(_ site: EvidenceSite, _ viewer: Viewer, _ area: Area, _ asked: Asked, _ period: Period, _ now: Instant) {
        let gazetteer = site.gazetteer
        let others: [Area]
        switch asked.against {
        case .lastYear, .baseline: return nil
        case .force: others = Self.around(area, .force, gazetteer)
        case .county: others = Self.around(area, .county, gazetteer)
        case .peers: others = asked.peers.compactMap { gazetteer.find($0) }.filter { $0 != area }
        }
        let name = asked.peersName.isEmpty ? "Chosen peers" : asked.peersName
        switch asked.against {
        case .force:
            (heading, said) = ("Beside the police force area", "The force area includes \(area.name(in: gazetteer)).")
        case .county: (heading, said) = ("Beside the county", "The county includes \(area.name(in: gazetteer)).")
        default:
            heading = name
            said =
                "A list of \(others.count) \(others.count == 1 ? "area" : "areas") chosen by whoever made this address, as it "
                + "stood for \(period.said). A series is not carried from one list to another."
        }
        if others.isEmpty {
            said =
                switch asked.against {
                case .county: "There is no county with a council of its own here."
                case .peers: "No peers are named. Give their codes, with commas between them."
                default: "No force area is known for this place."
                }
            (lines, chart) = ([], nil)
            return
        }
        let chosen = site.facts.denominators(for: [area] + others, period, for: viewer, at: now)
        denominator = chosen?.said
        lines = ([area] + others).map { one in
            let figure = MakeFigures(
                viewer: viewer, measure: .policeRecords, area: one, period: period, now: now
            ).whole(site.facts).figure
            let rate = figure.value.flatMap { count in
                chosen?.of(one).flatMap { RatePerThousand(count: count, of: $0) }
            }
            return Line(
                name: one.place(gazetteer).name, address: Addresses.of(one), figure: figure, rate: rate,
                isOurs: one == area)
        }
        chart = BarChart(
            title: "Police records per 1,000 residents, \(period.said)",
            unit: "Police records per 1,000 \(denominator ?? "residents"), \(period.said)", heading: "Area",
            decimals: 1,
            bars: lines.map { line in
                BarChart.Bar(
                    line.name, line.rate?.value, lower: line.rate?.lower, upper: line.rate?.upper, isOurs: line.isOurs,
                    note: line.rate == nil ? "Not held" : nil)
            })
    }

    private static func around(_ area: Area, _ level: Level, _ gazetteer: Gazetteer) -> [Area] {
        let codes: [AreaCode] =
            switch area {
            case .coded(let code): gazetteer.parents(of: code).filter { $0.level == level }.map(\.code)
            case .partnership(let partnership):
                partnership.districts.flatMap { gazetteer.parents(of: $0) }.filter { $0.level == level }.map(\.code)
            case .files, .all, .unplaced: []
            }
        return Set(codes).sorted().map { .coded($0) }
    }
}
