import Markup
package import Pages
import Partnership
import Storage

/// The public pages as they are served: every address, and the file that answers. Nobody signs in, and nothing is kept.
package struct PublicSite: Sendable {
    package let file: PublishedFile

    package init(_ file: PublishedFile) { self.file = file }

    package var routes: [Route] {
        [
            Route(.get, home, .enter, .door) { try await answer($0) },
            Route(.get, PublicAddresses.papers, .enter, .door) { try await answer($0) },
            Route(.get, PublicAddresses.feed, .enter, .door) { try await answer($0) },
            Route(.get, PublicAddresses.accessibility, .enter, .door) { try await answer($0) },
            Route(.get, PublicAddresses.paper, .enter, .door) { request, _ in try await answer(request) },
            Route(.get, PublicAddresses.word, .enter, .door) { request, _ in try await answer(request) },
            Route(.get, PublicAddresses.pdf, .enter, .door) { request, _ in try await answer(request) },
        ]
    }

    /// Whatever is asked beside the address is not looked at.
    private func answer(_ request: Request) async throws -> Response {
        guard let kept = try await file.answer(request.path) else { return .notFound }
        return .kept(kept.bytes, kept.sort, named: FileName(kept.name))
    }
}

/// The pages of the public site, each with its example.
package let publicSitePages: [any Page.Type] = [
    PublicFrontPage.self, PublicPapersPage.self, PublicPaperPage.self, TakenDownPage.self, AccessibilityPage.self,
]
