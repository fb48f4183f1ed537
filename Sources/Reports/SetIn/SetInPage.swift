import Dates
import Markup
import Pages
import Partnership
import Storage

/// Everything that can be set into a report or an assessment by reference, as far as the viewer may see it.
struct SetInPage: Page {
    var choices: [ReferenceChoice]
    var of: ReferenceShape.Of?
    var asked = ListAsked()

    var title: String { "What can be set in by reference" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Committee reports", to: Addresses.reports())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">Copy what is written, with its braces, into a report, an assessment or an answer. What is a table or a chart
        stands in a line of its own. The months can be others.</p>
        \(list.drawn(filters))
        """
    }

    private var filters: HTML {
        select(
            Field("of", "Of what"),
            [Choice("", "Anything")]
                + ReferenceShape.Of.allCases.filter { $0 != .worked }.map { Choice($0, "\($0.said)") },
            chosen: of?.inAddress)
    }

    var list: Listing<ReferenceChoice> {
        Listing(
            "What can be set in", comes: "numbers from elsewhere first", id: "choices",
            at: of.map { Addresses.setIn().asking("of", $0) } ?? Addresses.setIn(),
            choices.filter { of == nil || $0.shape.of == of }, asked: asked, empty: "There is nothing to set in yet.",
            columns: [
                ListColumn("About", \.about).ordered(), .sentence("What it becomes", \.shape.becomes),
                ListColumn("Value", \.value), ListColumn("Written", \.written).shown { inBraces($0.words) }.ordered(),
                ListColumn("Of what", \.shape.of.said),
            ])
    }

    static let example = SetInPage(choices: [
        ReferenceChoice(
            ReferenceShape.all[0], ["WORD": "grant-2026"], about: "Grant to the partnership", value: "£48,000"),
        ReferenceChoice(
            ReferenceShape(.group, "attendance-table in GROUP FROM UNTIL", "A table of who came: agency by agency"),
            ["GROUP": "Joint Strategic Group", "FROM": "2026-04", "UNTIL": "2027-03"], about: "Joint Strategic Group"),
    ])

    static func route(_ site: ReportsSite) -> Route {
        Route(.get, Addresses.setIn, .see, .committeeReport) { request in
            let page = SetInPage(
                choices: try await ReferenceChoice.look(site, request.trace),
                of: try request.query.one("of", as: ReferenceShape.Of.self), asked: try ListAsked(request.query))
            return try .listed(page, page.list, request, file: FileName("what can be set in"))
        }
    }
}
