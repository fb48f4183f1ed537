import Markup
package import Pages
import Partnership

/// Every page with its example, for designers, and every address that is asked; in the demonstration alone.
package func previewRoutes(_ pages: [any Page.Type], of routes: [Route]) -> [Route] {
    let asked = routes.filter { $0.method == .get }.map(\.template).sorted()
    return [
        Route(.get, home / "previews", .see, .openData) { _ in
            .page(PreviewsPage(names: pages.map { "\($0)" }, addresses: asked))
        },
        Route(.get, home / "previews" / Int.self, .see, .openData) { _, number in
            guard pages.indices.contains(number - 1) else { return .notFound }
            let shown = pages[number - 1]
            return example(of: shown)
        },
    ]
}

private func example<Shown: Page>(of page: Shown.Type) -> Response { .page(page.example) }

/// The list of the previews, and of the shapes of address that the program answers, by which `make check` knows what it has
/// not seen.
struct PreviewsPage: Page {
    var names: [String]
    /// `/areas/{}`.
    var addresses: [String]

    var title: String { "Previews" }
    var body: HTML {
        let links = names.enumerated().map { position, name in
            "<li>\(link("\(name)", to: (home / "previews" / Int.self)(position + 1)))</li>\n" as HTML
        }
        return """
            <p class="govuk-body">Each page with its example, from the invented partnership of Aldermouth.</p>
            <ul class="govuk-list">
            \(links)</ul>
            <h2 class="govuk-heading-m" id="addresses">Addresses</h2>
            <ul class="govuk-list">
            \(addresses.map { "<li><code>\($0)</code></li>\n" as HTML })</ul>
            """
    }

    static let example = PreviewsPage(names: ["HomePage"], addresses: ["/"])
}
