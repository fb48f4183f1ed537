package import Files
import Markup
package import Pages
package import Partnership

/// What the pages of the register of documents stand on.
package struct DocumentsSite: Sendable {
    package let registry: Registry

    /// How other rooms tell where they name a document.
    package let namings: [DocumentNaming.Asking]

    package init(_ registry: Registry, namings: [DocumentNaming.Asking] = []) {
        (self.registry, self.namings) = (registry, namings)
    }
}

/// The pages of the register of documents, each with its example.
package let documentsPages: [any Page.Type] = [
    DocumentsPage.self, DocumentPage.self, DocumentFormPage.self, VersionFormPage.self, DocumentReviewPage.self,
    WithdrawalPage.self, VersionFilePage.self,
]

/// The ways about, for the layout.
package let documentsNavigation: [Way] = [
    Way("Documents", to: Addresses.documents(), .see, .document, in: .planning)
]

/// Every address of the register of documents and what answers it.
package func documentsRoutes(_ site: DocumentsSite) -> [Route] {
    [DocumentsPage.route(site), DocumentPage.route(site)] + DocumentFormPage.routes(site)
        + VersionFormPage.routes(site) + DocumentReviewPage.routes(site) + WithdrawalPage.routes(site)
        + VersionFilePage.routes(site)
}
