import Dates
import Markup
package import Pages
package import Partnership
import Storage

/// Where papers that were put forward are listed.
let approvalsAddress = home / "approvals"

/// The pages of approvals, each with its example.
package let approvalsPages: [any Page.Type] = [ApprovalsPage.self, ApprovalPage.self, ApprovedTextPage.self]

/// The way about, for the layout.
package let approvalsNavigation: [Way] = [
    Way("Papers to approve", to: approvalsAddress(), .see, .approval, in: .scrutiny)
]

/// The list of papers that were put forward. Each paper's own page is its area's.
package func approvalsRoutes(_ registry: Registry) -> [Route] { [ApprovalsPage.route(registry)] }

extension Approval {
    static let example = Approval(
        id: ID(921),
        PaperIdentity(
            at: "/inquiries/981/pack/approval", "Key lines of enquiry 2026", about: ThingID(.inquiry, 981)),
        drawn: "2026-11-20", fingerprint: "", by: nil)
}

extension ApprovedText {
    static let example = ApprovedText(
        id: ID(922), of: .example, number: 1, approved: "2026-10-02", drawn: "2026-10-01", fingerprint: "")
}

extension ApprovalMove {
    static let example = ApprovalMove(approval: ID(921), action: .putForward, on: "2026-11-20", person: nil, reason: "")
}
