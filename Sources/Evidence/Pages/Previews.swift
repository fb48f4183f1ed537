import Markup
package import Pages
import Partnership

/// Every page with its example, for designers; in the demonstration alone.
package func previewRoutes(_ pages: [any Page.Type], in layout: Layout) -> [Route] {
    [
        Route(.get, home / "previews", .see, .openData) { _ in .page(PreviewsPage(names: pages.map { "\($0)" })) },
        Route(.get, home / "previews" / Int.self, .see, .openData) { _, number in
            guard pages.indices.contains(number - 1) else { return .notFound }
            let shown = pages[number - 1]
            return example(of: shown)
        },
    ]
}

private func example<Shown: Page>(of page: Shown.Type) -> Response { .page(page.example) }

/// The list of the previews.
struct PreviewsPage: Page {
    var names: [String]

    var title: String { "Previews" }
    var body: HTML {
        let links = names.enumerated().map { position, name in
            "<li>\(link("\(name)", to: (home / "previews" / Int.self)(position + 1)))</li>\n" as HTML
        }
        return """
            <p class="govuk-body">Each page with its example, from the invented partnership of Aldermouth.</p>
            <ul class="govuk-list">
            \(links)</ul>
            """
    }

    static let example = PreviewsPage(names: ["HomePage"])
}
