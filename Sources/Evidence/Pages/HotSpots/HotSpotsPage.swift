import Dates
import Figures
import Markup
import Pages
import Partnership
import Places

/// Where in an area the most was recorded, place by place, with what analysts have said of it.
struct HotSpotsPage: Page {
    var place: String
    var areaAddress: Pages.Address
    /// The page itself, with its months and what is asked.
    var address: Pages.Address
    var kind: PerformanceReport.Kind
    var grain: HotSpotGrain
    /// One crime type; nothing for all of them.
    var type: String?
    var types: [String]
    var settled: SettledPeriod
    var lines: [HotSpot]
    /// All that was recorded in the area.
    var whole: Figure
    /// Reports on the area that were given out, the latest first.
    var said: [IssuedReport] = []
    /// Where an analyst says what was found; nothing for who may not.
    var saying: Pages.Address?
    /// Whether the log of reports is open to the viewer.
    var readsReports = false
    /// The neighbourhoods on the map of the area; nothing where it has none.
    var map: Pages.Address?
    var asked = ListAsked()

    var title: String { "Hot spots" }
    var caption: HTML? { "\(place)" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("\(place)", to: areaAddress)] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body-l">\(whole.unit.capitalisedFirst), \(settled.period)\
        \(whole.shown.map { ": \(number($0)) in all" as HTML } ?? "")</p>
        \(list.drawn(filters))
        \(map.map { "<p class=\"govuk-body\">\(link("Neighbourhoods of \(place) on a map", to: $0))</p>\n" as HTML })\
        \(bullets(notes))
        \(analysts)
        """
    }

    private var filters: HTML {
        var months = settled.choices
        if !months.contains(settled.last) { months = (months + [settled.last]).sorted(by: >) }
        return """
            \(select(Field("kind", "Of what"), PerformanceReport.Kind.allCases.map { Choice($0, "\($0.measure.name)") }, chosen: kind.inAddress))\
            \(kind == .asb ? "" : select(Field("type", "Type"), [Choice("", "All types")] + types.map { Choice($0, "\($0)") }, chosen: type ?? ""))\
            \(select(Field("by", "Where"), HotSpotGrain.allCases.map { Choice($0, "\($0.said)") }, chosen: grain.inAddress))\
            \(select(Field("period", "Period"), PeriodKind.allCases.map { Choice($0, "\($0.said)") }, chosen: settled.kind.inAddress))\
            \(select(Field("last", "Month it ends with, or lies in"), months.map { Choice($0, "\($0.said)") }, chosen: settled.last.inAddress))
            """
    }

    private var notes: [HTML] {
        let few: HTML = "A place with fewer than \(HotSpots.least) is not listed."
        let points: HTML =
            "Open data place each record at one of a fixed set of map points, which stands for every address near it: read a place as a part of a street, not as a building. Town centres, hospitals and stations come first in most lists."
        let sure: HTML =
            "“Beyond chance” says whether the change from the year before is more than month-to-month variation, all places of the area examined together. A rank is less sure the smaller the counts beside it."
        return [few, points, sure] + (whole.caveats.map { "\($0)" })
            + (whole.comparedNote.map { ["\($0)"] } ?? [])
    }

    private var analysts: HTML {
        let reports = said.map { one in
            """
            <h3 class="govuk-heading-s">\(link("\(one.month), edition \(one.edition), given out on \(one.issued)", to: Addresses.issued(one.id)))</h3>
            \(one.hotSpots.isEmpty ? "" : paragraphs(one.hotSpots))\
            \(one.causes.isEmpty ? "" : "<p class=\"govuk-body\"><strong>What may lie behind them</strong></p>\n\(paragraphs(one.causes))" as HTML)

            """ as HTML
        }
        return """
            <h2 class="govuk-heading-m" id="analysts">What analysts say</h2>
            \(said.isEmpty ? "<p class=\"govuk-body\">Nothing has been said of this area yet.</p>\n" : reports.joined())\
            \(saying.map { "<p class=\"govuk-body\">\(link("Say where the most is and what may lie behind it, with the report of \(settled.last)", to: $0))</p>\n" as HTML })\
            \(readsReports ? "<p class=\"govuk-body\">\(link("Every report given out, as a list", to: Addresses.issues()))</p>\n" as HTML : "")
            """
    }

    var list: Listing<HotSpot> {
        Listing(
            "Places in \(place)", comes: "the most first", id: "hot-spots", at: address, lines, asked: asked,
            empty: "No place has \(HotSpots.least) or more.",
            columns: [
                .number("Rank", \.rank),
                ListColumn("Place", \.name).shown { line in
                    AreaCode(line.code).map { link("\(line.name)", to: Addresses.of(.coded($0))) } ?? "\(line.name)"
                }.ordered(),
                ListColumn("Ward", \.ward).ordered(),
                .number("Recorded", \.count),
                ListColumn("Share of all") { line in
                    line.share.map { "\(number(100 * $0, decimals: 1))%" } ?? ""
                }.toTheRight(),
                ListColumn("Year before") { $0.beforeSaid }.toTheRight()
                    .ordered(.numbers) { line in line.beforeInOrder },
                ListColumn("Change") { $0.changeSaid }.toTheRight()
                    .ordered(.numbers) { line in line.change },
                ListColumn("Beyond chance") { $0.standing }.ordered(),
                ListColumn("Rank then") { line in line.rankBefore.map { "\($0)" } ?? "" }.toTheRight()
                    .ordered(.numbers, by: \.rankBefore),
                .fileAlone("Code of the neighbourhood", \.code),
                .fileAlone("What the comparison says") { $0.sentence },
            ])
    }

    static let example: HotSpotsPage = {
        var figure = Invented.figure(around: 40)
        figure.place = Figure.Place(code: "E01999002", name: "On or near Fish Market Lane")
        return HotSpotsPage(
            place: "Aldermouth", areaAddress: "/areas/E07999001", address: "/areas/E07999001/hot-spots", kind: .crime,
            grain: .point, types: ["Burglary"], settled: Invented.settled,
            lines: [
                HotSpot(
                    rank: 1, rankBefore: 2, ward: "Harbour", figure: figure, share: 0.1)
            ], whole: Invented.figure(), said: [.example], saying: "/report/given-out/new")
    }()
}

extension HotSpot {
    fileprivate var beforeSaid: String {
        figure.comparison?.change.map { $0.before < HotSpots.least ? "Under \(HotSpots.least)" : number($0.before) }
            ?? "Not compared"
    }

    /// Those under ``HotSpots/least`` go together, so that no order tells one from another.
    fileprivate var beforeInOrder: Int? {
        figure.comparison?.change.map { $0.before < HotSpots.least ? 0 : $0.before }
    }

    /// Nothing where either count is too small to be compared.
    fileprivate var change: Int? {
        figure.comparison?.change.flatMap { $0.isTold ? $0.after - $0.before : nil }
    }

    fileprivate var changeSaid: String {
        change.map { $0 == 0 ? "0" : ($0 > 0 ? "+" : "−") + number(abs($0)) } ?? "–"
    }

    fileprivate var standing: String { figure.standingSaid }

    /// A count under ``HotSpots/least`` is told nowhere.
    fileprivate var sentence: String {
        change == nil ? "Not compared: too few, or months that are not held" : figure.sentence
    }
}

extension HotSpotGrain: InAddress {}
