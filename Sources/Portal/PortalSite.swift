package import Checks
import Markup
package import Pages
package import Papers
package import Partnership

/// What the pages stand on that put papers on the public pages.
package struct PortalSite: Sendable {
    package let registry: Registry
    /// Sets papers as PDF.
    package let writer: any PDFWriter
    /// What the privacy gate knows by name.
    package let gate: PrivacyGate
    /// Keeps the file of the public pages as it must be; nothing where none is kept.
    package let keeping: KeepPublished?

    package init(
        _ registry: Registry, writer: any PDFWriter, gate: PrivacyGate = PrivacyGate(), keeping: KeepPublished? = nil
    ) {
        (self.registry, self.writer, self.gate, self.keeping) = (registry, writer, gate, keeping)
    }
}

/// The pages that put papers on the public pages, each with its example.
package let portalPages: [any Page.Type] = [ShownPapersPage.self, ShownPaperPage.self, ShownPaperFormPage.self]

/// The ways about, for the layout.
package let portalNavigation: [Way] = [Way("Public pages", to: Addresses.shown(), .see, .shownPaper, in: .scrutiny)]

/// Every address of what is put on the public pages and what answers it.
package func portalRoutes(_ site: PortalSite) -> [Route] {
    [ShownPapersPage.route(site)] + ShownPaperFormPage.routes(site) + [ShownPaperPage.route(site)]
}
