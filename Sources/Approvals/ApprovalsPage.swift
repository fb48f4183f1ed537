import Dates
import Markup
import Pages
import Partnership

/// Papers made from records that were put forward: those that wait for a second person, and those that were approved.
struct ApprovalsPage: Page {
    var approvals: [Approval]
    var people: [Person] = []
    var asked = ListAsked()

    var title: String { "Papers to approve" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body-l">A plan, a scrutiny pack or a ward briefing goes out once somebody has put it forward and somebody else has approved it, word for word.</p>
        \(list.drawn(""))
        """
    }

    var list: Listing<Approval> {
        Listing(
            "Papers", comes: "the latest first", id: "papers", at: approvalsAddress(), approvals, asked: asked,
            empty: "No paper has been put forward yet.",
            columns: [
                ListColumn("Paper", \.title)
                    .shown { one in one.address.map { link("\(one.title)", to: $0) } ?? "\(one.title)" }.ordered(),
                .sentence("How far", \.stage.said), .day("Since", \.since),
                .sentence("Put forward by") { one in
                    one.by.map { id in people.first { $0.id == id }?.name ?? "Somebody" } ?? "The program"
                },
            ])
    }

    static let example = ApprovalsPage(approvals: [.example])

    static func route(_ registry: Registry) -> Route {
        Route(.get, approvalsAddress, .see, .approval) { request in
            let page = ApprovalsPage(
                approvals: try await registry.look(Approvals(viewer: request.viewer), request.trace),
                people: try await registry.look(People(viewer: request.viewer), request.trace),
                asked: try ListAsked(request.query))
            return try .listed(page, page.list, request, file: FileName("papers to approve"))
        }
    }
}
