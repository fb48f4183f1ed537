import Checks
import Dates
package import Markup
package import Pages
import Partnership
import Procedures
import Storage

/// Where a paper made from records stands on its way out: who put it forward, who approved it, and what comes next.
package struct ApprovalPage: Page {
    package var name: String
    var read: Address
    var paper: Address
    var standing: PaperStanding
    /// Nothing where it was never put forward.
    var approval: Approval?
    var moves: [ApprovalMove] = []
    var people: [Person] = []
    /// Why it may not go out as it is.
    var stopping: HTML = ""
    /// What the checks find in it, for whoever sees all of it.
    var checks: [PaperFault] = []
    /// What somebody else than who put it forward judged to be no risk.
    var clearances: [Clearance] = []
    /// What it said when it was approved, the latest first, as far as whoever looks may read it.
    var approved: [ApprovedText] = []
    var mayChange: Bool
    var typed = Typed()
    package var errors: [FieldError] = []
    var stale: Approval?

    /// What was typed into the form of its next step.
    struct Typed: Sendable {
        var action: ApprovalWords.Action?
        var reason = ""
        /// The finding that is cleared, and why it may stand.
        var finding: String?
        var clearing = ""
    }

    package var title: String { "Approval" }
    package var caption: HTML? { "\(name)" }
    package var breadcrumbs: [Link] {
        [Link("Home", to: home()), Link("Papers to approve", to: approvalsAddress())]
    }

    package var body: HTML {
        """
        <p class="govuk-body">\(tag("\(standing.mark)", standing.colour))</p>
        <p class="govuk-body">\(standing.told) \(link("Read it", to: read, hidden: "\(name)"))</p>
        \(stopping)\
        \(found)\
        \(asApproved)
        \(wayTaken(moves.map { StepTaken($0.on, $0.action.past, by: $0.person, reason: $0.reason) }, people: people))
        \(mayChange ? moveForm : "")
        """
    }

    /// What it said when it was approved. Whoever may not read that and whoever looks where none was kept are told the same.
    private var asApproved: HTML {
        guard approval.map({ $0.stage == .approved || !approved.isEmpty }) ?? false else { return "" }
        guard !approved.isEmpty else {
            return
                "<p class=\"govuk-body\">No text of it as it was approved is here for you: none was kept, or not all that stood in it is shared with you.</p>"
        }
        return table(
            "As it was approved", id: "as-approved",
            columns: [Column("Approved"), .sentence("What it said otherwise than before"), Column("Read it")],
            rows: approved.map { one in
                let ways = one.address.map { [Link("Page", to: $0)] + PaperFormat.ways($0) } ?? []
                return [
                    "\(one.approved)", "\(one.changed)",
                    ways.map { link($0.text, to: $0.address, hidden: "\(one.approved)") }.joined(separator: " · "),
                ]
            }, empty: "")
    }

    /// What is found and may stand, with the form in which it is cleared while the paper waits.
    private var found: HTML {
        let shown = checks.filter { !checks.stopping.contains($0) }
        guard !shown.isEmpty || !clearances.isEmpty else { return "" }
        let list: HTML = shown.isEmpty ? "" : details("What the checks find", checksList(shown, placed: true))
        let waiting = shown.filter { $0.weight == .answer }
        guard !waiting.isEmpty, mayChange, approval?.stage == .putForward else {
            return "\(list)\(clearances.drawn(people))"
        }
        return """
            \(list)
            <h2 class="govuk-heading-m">Findings to answer for</h2>
            <p class="govuk-body">Somebody who did not put it forward judges a finding to be no risk, and says why. From what somebody could be known is cleared before it is approved; the rest so, or by the reason of its approval. Once the words are others, so is the finding.</p>
            \(clearingForm(to: paper, waiting, chosen: typed.finding, reason: typed.clearing, errors: errors))
            \(clearances.drawn(people))

            """
    }

    private var open: [ApprovalWords.Action] {
        ApprovalWords.Action.allCases.filter {
            Procedure<ApprovalWords>.approving[$0, from: approval?.stage ?? .draft] != nil
        }
    }

    private var moveForm: HTML {
        NextStep(
            to: paper, hidden: hidden("version", "\(approval?.version ?? 0)"), field: "approval-step",
            open.map { Choice($0.rawValue, "\($0.said)") }, chosen: typed.action?.rawValue,
            reasonHint:
                "To send it back, what is otherwise than when it was approved before, or why what the checks find may stand",
            reason: typed.reason,
            movedTo: stale?.stage.said, errors: errors
        ).drawn
    }

    package static let example = ApprovalPage(
        name: "Key lines of enquiry 2026", read: "/inquiries/981/pack", paper: "/inquiries/981/pack/approval",
        standing: .putForward("2026-11-20"), approval: .example,
        moves: [.example],
        checks: [
            PaperFault(
                .percentages, "“Answers”", "It gives 46% without saying of how many.", mend: "Say of how many it is.")
        ],
        clearances: [
            Clearance(
                PaperFault(.privacy, "“Answers”", "It counts “3 people”: so few that they could be known.", mend: ""),
                reason: "They spoke to the newspaper themselves.", by: ID(901), on: "2026-11-21")
        ],
        approved: [.example],
        mayChange: true,
        errors: [FieldError("approval-step", "This cannot be done by whoever put it forward.")])
}

extension PaperStanding {
    fileprivate var mark: String {
        switch self {
        case .draft: "Draft"
        case .putForward: "Put forward"
        case .approved: "Approved"
        case .changed: "Changed since"
        }
    }

    fileprivate var colour: TagColour {
        switch self {
        case .draft: .grey
        case .putForward: .blue
        case .approved: .green
        case .changed: .orange
        }
    }

    fileprivate var told: HTML {
        switch self {
        case .draft: "It is marked as a draft until somebody puts it forward and somebody else approves it."
        case .putForward(let day):
            "It was put forward as it read on \(day.said). Somebody else approves it, or sends it back."
        case .approved(let day):
            "It was approved on \(day.said), and goes out as it read then. If a record changes it, it is a draft again."
        case .changed(let day):
            "It reads otherwise than when it was put forward on \(day.said). Put it forward again, and somebody else approves it."
        }
    }
}

extension ApprovalWords.Action {
    fileprivate var past: String {
        switch self {
        case .putForward: "Put forward"
        case .approve: "Approved"
        case .sendBack: "Sent back to draft"
        }
    }
}
