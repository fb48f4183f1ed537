import Dates
import Markup
import Pages
import Papers
import Partnership
import Storage

/// One edition as a paper, with those before and after it. What is exempt is given out in numbered copies.
struct EditionPage: Page {
    var edition: ReportEdition
    var paper: HTML
    var others: [ReportEdition]
    /// Whether the viewer may take a numbered copy of an exempt one.
    var mayCopy: Bool

    var title: String { edition.title }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Committee reports", to: Addresses.editions())] }
    var isWide: Bool { true }
    var hasOwnHeading: Bool { true }

    var body: HTML {
        let later = others.filter { $0.number > edition.number }
        let ways = PaperFormat.ways(Addresses.edition(edition.id)).map { link($0.text, to: $0.address) }
        return """
            \(later.max { $0.number < $1.number }.map { insetText("This edition was corrected: \(link("edition \($0.number), \($0.day.said)", to: Addresses.edition($0.id))) says what changed.") } ?? "")
            \(edition.paragraph == 0 ? "<p class=\"govuk-body wardmote-screen-only\">\(ways.joined(separator: " · "))</p>" as HTML : copies)
            \(paper)
            \(others.isEmpty ? "" : "<h2 class=\"govuk-heading-m\">Other editions</h2>\n\(bullets(others.map { link("Edition \($0.number), \($0.day.said)", to: Addresses.edition($0.id)) }))" as HTML)
            """
    }

    private var copies: HTML {
        guard mayCopy else { return "" }
        return form(
            Addresses.copies(edition.id),
            """
            <p class="govuk-body">A printed copy carries your name and a number of its own.</p>
            \(button("Take a numbered copy (Word)", .secondary))
            """)
    }

    static let example: EditionPage = {
        var document = ReportDocument(.example)
        (document.edition, document.changed) = (ReportEdition.example.number, ReportEdition.example.changed)
        document.published = ReportEdition.example.day
        return EditionPage(edition: .example, paper: document.paper.html, others: [], mayCopy: true)
    }()

    static func routes(_ site: ReportsSite) -> [Route] {
        [
            Route(.get, Addresses.edition, .see, .reportEdition) { request, id in
                let format = try request.query.one("format", as: PaperFormat.self) ?? .html
                let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
                let editions = try await registry.look(ReportEditions(viewer: viewer), trace)
                guard let edition = editions.first(where: { $0.id == id }), !edition.hidden.contains(.text) else {
                    return .notFound
                }
                let parts = try await registry.look(EditionParts(viewer: viewer, edition: id), trace)
                let paper = edition.document(parts, among: editions).paper
                return await .paper(
                    paper, as: edition.paragraph == 0 ? format : .html,
                    named: FileName("\(edition.title) \(edition.number)"), by: site.writer
                ) {
                    EditionPage(
                        edition: edition, paper: paper.html,
                        others: editions.filter { $0.report == edition.report && $0.id != id },
                        mayCopy: viewer.may(.disclose, edition.thing, now: request.now))
                }
            },
            Route(.post, Addresses.copies, .disclose, .reportEdition) { request, id in
                let written = try await site.registry.write(request.trace, TakeCopy(edition: id).run)
                guard case .done(let document) = written else { return .notFound }
                return .download(FileName("\(document.title) copy"), .docx, document.paper.docx())
            },
        ]
    }
}
