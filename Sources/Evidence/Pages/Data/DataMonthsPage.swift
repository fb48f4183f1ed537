import Dates
import Figures
import Markup
import Pages
import Partnership
import Places

/// Every month of every source, a line each: what is held of it and what is not, as a list.
struct DataMonthsPage: Page {
    var lines: [Line]
    var set: DataSet?
    var asked = ListAsked()

    struct Line: Hashable, Sendable {
        var ledger: LedgerLine
        /// As a person knows the source.
        var source: String
    }

    var title: String { "Months held" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Data held", to: Addresses.data())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">A month that was not published, or has not been brought in, is a gap and never a zero.</p>
        \(list.drawn(
            select(Field("set", "Data"), [Choice("", "All")] + DataSet.allCases.map { Choice($0, "\($0.said)") }, chosen: set?.inAddress)))
        """
    }

    var list: Listing<Line> {
        Listing(
            "Months", comes: "the latest first", id: "months",
            at: set.map { Addresses.dataMonths().asking("set", $0) } ?? Addresses.dataMonths(),
            lines.filter { set == nil || $0.ledger.set == set }, asked: asked, empty: "Nothing is held yet.",
            columns: [
                ListColumn("Month") { line in line.ledger.month.iso }
                    .shown { line in "\(line.ledger.month)" }.ordered(),
                ListColumn("Data") { line in line.ledger.set.shortSaid }.ordered(),
                ListColumn("Source", \.source).shown { line in
                    link("\(line.source)", to: Addresses.dataOf(line.ledger.set, Word(line.ledger.source)))
                }.ordered(),
                ListColumn("State") { line in line.ledger.state.said }.ordered(),
                ListColumn("Rows") { line in line.ledger.rows.map { "\($0)" } ?? "" }
                    .shown { line in line.ledger.rows.map { "\(number($0))" } ?? "–" }.toTheRight()
                    .ordered(.numbers) { line in line.ledger.rows },
                .sentence("Why") { line in line.ledger.reason },
            ])
    }

    static let example = DataMonthsPage(
        lines: Invented.ledger.prefix(16).map { Line(ledger: $0, source: "Marlshire Police") })

    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.dataMonths, .see, .openData) { request in
            let ledger = site.facts.holdings(for: request.viewer, at: request.now).ledger
            let page = DataMonthsPage(
                lines: ledger.sorted { ($1.month, $0.set.rawValue, $0.source) < ($0.month, $1.set.rawValue, $1.source) }
                    .map { Line(ledger: $0, source: site.gazetteer.sourceName($0.source)) },
                set: try request.query.one("set", as: DataSet.self), asked: try ListAsked(request.query))
            return try .listed(page, page.list, request, file: FileName("months held \(request.today.iso)"))
        }
    }
}
