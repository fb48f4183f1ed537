package import Markup

/// What one screen says. Its stored properties are all it knows.
package protocol Page: Sendable {
    /// The heading of the page, and what the browser calls it.
    var title: String { get }
    var body: HTML { get }
    /// A filled page, from Aldermouth: shown to designers, tested as a transcript.
    static var example: Self { get }

    /// A few words above the heading, such as the area a measure is for.
    var caption: HTML? { get }
    /// The way back up, outermost first, without this page.
    var breadcrumbs: [Link] { get }
    /// The page before, in a journey of several pages. Shown in place of breadcrumbs.
    var back: Address? { get }
    /// What must be mended, shown first and repeated beside each field.
    var errors: [FieldError] { get }
    /// A word or two on what was just done.
    var notice: HTML? { get }
    /// For pages of charts and wide tables: up to 1,200 px rather than 960.
    var isWide: Bool { get }
    /// Whether the body has the heading of the page in it, as a paper has.
    var hasOwnHeading: Bool { get }
}

extension Page {
    package var caption: HTML? { nil }
    package var breadcrumbs: [Link] { [] }
    package var back: Address? { nil }
    package var errors: [FieldError] { [] }
    package var notice: HTML? { nil }
    package var isWide: Bool { false }
    package var hasOwnHeading: Bool { false }

    /// The page in the layout of Aldermouth.
    package var whole: HTML { Layout.example.draw(self, at: "/") }
}

/// Every page with its example in it, for designers: one whole page each, in the order given.
package func previews(_ pages: [any Page.Type], in layout: Layout) -> [HTML] {
    func example<P: Page>(_ page: P.Type) -> HTML { layout.draw(P.example, at: "/") }
    return pages.map { example($0) }
}
