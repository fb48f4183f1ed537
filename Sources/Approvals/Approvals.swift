package import Pages
package import Partnership
package import Storage

/// Papers that were put forward, the latest first. Whoever is kept from a plan or a review is kept from its papers.
package struct Approvals: Query {
    package var viewer: Viewer

    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL {
        """
        SELECT   \(Approval.columns) FROM approval
        WHERE    \(Approvals.open(to: viewer))
        ORDER BY approval.stage_day DESC, approval.title, approval.id
        """
    }

    static func open(to viewer: Viewer) -> SQL {
        """
        NOT (approval.about_kind = \(Kind.plan) AND approval.about_number IN \(list: viewer.kept(from: .plan)))
          AND NOT (approval.about_kind = \(Kind.inquiry) AND approval.about_number IN \(list: viewer.kept(from: .inquiry)))
          AND approval.id NOT IN \(list: viewer.kept(from: .approval))
        """
    }

    package typealias Line = Approval
}

/// Every step of one paper, in order.
struct ApprovalMoves: Query {
    var viewer: Viewer
    var approval: ID<Approval>

    var sql: SQL {
        """
        SELECT   approval_move.approval, approval_move.action, approval_move.on_day, approval_move.person,
                 approval_move.reason
        FROM     approval_move JOIN approval ON approval.id = approval_move.approval
        WHERE    approval_move.approval = \(approval) AND \(Approvals.open(to: viewer))
        ORDER BY approval_move.position
        """
    }

    typealias Line = ApprovalMove
}

extension Registry {
    /// How far the paper at that address has come; nothing where it was never put forward, or may not be known of.
    package func approval(of paper: Address, _ trace: Trace) async throws -> Approval? {
        try await look(Approvals(viewer: trace.viewer), trace).first { $0.paper.utf8.elementsEqual(paper.text.utf8) }
    }
}
