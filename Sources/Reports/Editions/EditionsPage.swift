import Dates
import Markup
import Pages
import Partnership
import Storage

/// Committee reports that were published, with every edition.
struct EditionsPage: Page {
    var editions: [ReportEdition]
    /// The name of the committee whose alone are shown; empty for all.
    var committee = ""
    var asked = ListAsked()
    var mayWork: Bool
    var maySign: Bool

    var title: String { "Committee reports" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(mayWork ? "<p class=\"govuk-body\">\(link("Reports in work", to: Addresses.reports()))</p>" as HTML : "")
        \(maySign ? "<p class=\"govuk-body\">\(link("Implications to answer and sign", to: Addresses.implications()))</p>" as HTML : "")
        \(list.drawn(select(
            Field("committee", "Committee"), [Choice("", "Any")] + committees.map { Choice($0, "\($0)") }, chosen: committee)))
        """
    }

    private var committees: [String] { Set(editions.map(\.committee)).filter { !$0.isEmpty }.sorted() }

    var list: Listing<ReportEdition> {
        Listing(
            "Published reports", comes: "the latest meeting first", id: "editions",
            at: committee.isEmpty ? Addresses.editions() : Addresses.editions().asking("committee", committee),
            editions.filter { committee.isEmpty || $0.committee.utf8.elementsEqual(committee.utf8) }, asked: asked,
            empty: "No such report has been published yet.",
            columns: [
                ListColumn("Report", \.title).shown { link("\($0.title)", to: Addresses.edition($0.id)) }.ordered(),
                .sentence("Committee", \.committee), .day("Meeting", \.meeting), .number("Edition", \.number),
                .day("Published", \.day),
                ListColumn("Classification") { $0.paragraph == 0 ? "Open" : "Exempt, paragraph \($0.paragraph)" },
                .sentence("What it corrects", \.changed),
            ])
    }

    static let example = EditionsPage(editions: [.example], mayWork: true, maySign: true)

    static func route(_ site: ReportsSite) -> Route {
        Route(.get, Addresses.editions, .see, .reportEdition) { request in
            let viewer = request.viewer
            let page = EditionsPage(
                editions: try await site.registry.look(ReportEditions(viewer: viewer), request.trace),
                committee: try request.query.one("committee") ?? "",
                asked: try ListAsked(request.query),
                mayWork: viewer.may(.see, .committeeReport, now: request.now),
                maySign: viewer.may(.see, .implication, now: request.now))
            return try .listed(page, page.list, request, file: FileName("committee reports published"))
        }
    }
}
