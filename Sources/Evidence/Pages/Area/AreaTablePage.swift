import Dates
import Figures
import Markup
import Pages
import Partnership
import Places

/// One table of an area, with its filter, its order and its file.
struct AreaTablePage: Page {
    var table: AreaTable
    var place: String
    var areaAddress: Pages.Address
    var address: Pages.Address
    var question: Asked
    var level: Level?
    var period: Period
    var lines: [AreaTable.Line]
    /// What every rate is divided by; nothing where there is none.
    var denominator: String?
    var asked = ListAsked()

    var title: String { table.said(level) }
    var caption: HTML? { "\(place)" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("\(place)", to: areaAddress)] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body-l">\(period)</p>
        \(list.drawn(question.carried))
        \(denominator.map { "<p class=\"govuk-body-s wm-quiet\">Per 1,000 \($0), in the months shown.</p>" as HTML })
        """
    }

    var list: Listing<AreaTable.Line> {
        Listing(
            "\(table.said(level))", comes: "as on the page of the area", id: "lines", at: address, lines, asked: asked,
            empty: "Nothing is held of these months.",
            columns: [
                ListColumn("What", \.name).shown { line in
                    line.address.map { link("\(line.name)", to: $0) } ?? "\(line.name)"
                }.ordered(),
                ListColumn("Recorded") { line in line.figure.value.map { "\($0)" } ?? "" }
                    .shown { line in line.figure.countSaid }.toTheRight().ordered(.numbers, by: \.figure.value),
                ListColumn("Before") { line in line.before.map { "\($0)" } ?? "" }
                    .shown { line in line.figure.beforeSaid }.toTheRight().ordered(.numbers, by: \.before),
                ListColumn("Per 1,000") { line in line.rate.map { number($0.value, decimals: 1) } ?? "" }
                    .toTheRight().ordered(.numbers) { line in line.rate?.value },
                ListColumn("q") { line in line.q.map { number($0, decimals: 3) } ?? "" }
                    .shown { line in line.figure.qSaid }.toTheRight().ordered(.numbers, by: \.q),
                ListColumn("Beyond chance") { line in line.figure.standingSaid }.ordered(),
                .sentence("What the comparison says") { line in line.figure.sentence },
                .fileAlone("Rate from") { line in line.rate.map { number($0.lower, decimals: 1) } ?? "" },
                .fileAlone("Rate to") { line in line.rate.map { number($0.upper, decimals: 1) } ?? "" },
                .fileAlone("Months held") { line in line.figure.months.said },
                .fileAlone("Code") { line in line.figure.place.code },
                .fileAlone("Notes") { line in line.figure.noted },
            ])
    }

    static let example = AreaTablePage(
        table: .types, place: "Aldermouth", areaAddress: "/areas/E07999001",
        address: "/areas/E07999001/tables/types", question: Asked(), period: Invented.period,
        lines: [
            AreaTable.Line(name: "Burglary", address: nil, figure: Invented.figure(type: "Burglary", around: 60))
        ])

    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.areaTable, .see, .openData) { request, word, table in
            guard let area = word.area(in: site.gazetteer) else { return .notFound }
            let (asked, peers) = try await site.question(request, area)
            let holdings = site.facts.holdings(for: request.viewer, at: request.now)
            let whole = AreaPage(site, request, area, asked, holdings, peers)
            guard let lines = table.lines(whole) else { return .notFound }
            let fixed = asked.settled(whole.form.settled)
            let page = AreaTablePage(
                table: table, place: whole.whereabouts.name, areaAddress: fixed.on(Addresses.of(area)),
                address: fixed.on(Addresses.areaTable(AreaWord(area), table)), question: fixed,
                level: whole.parts?.level, period: whole.form.settled.period, lines: lines,
                denominator: table == .parts
                    ? whole.parts?.denominator : table == .beside ? whole.beside?.denominator : nil,
                asked: try ListAsked(request.query))
            let name = FileName("\(table.rawValue) \(area.code) \(page.period.iso)")
            return try .listed(page, page.list, request, file: name)
        }
    }
}

extension AreaTable.Line {
    fileprivate var before: Int? { figure.comparison?.change?.before }
    fileprivate var q: Double? { figure.comparison?.change.flatMap { $0.isTold ? $0.q : nil } }
}
