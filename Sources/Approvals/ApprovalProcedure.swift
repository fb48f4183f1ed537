import Dates
package import Procedures
import Storage

/// How far a paper has come on its way to being given out.
package enum ApprovalStage: String, ProcedureWord, Stored {
    case draft
    case putForward = "put-forward"
    case approved

    package var said: String {
        switch self {
        case .draft: "Draft"
        case .putForward: "Put forward"
        case .approved: "Approved"
        }
    }
}

/// The words in which the way of a paper that is made from records is told.
package enum ApprovalWords: ProcedureWords {
    package typealias Stage = ApprovalStage

    package enum Action: String, ProcedureWord, Stored {
        case putForward = "put-forward"
        case approve
        case sendBack = "send-back"

        package var said: String {
            switch self {
            case .putForward: "Put it forward as it reads today"
            case .approve: "Approve it"
            case .sendBack: "Send it back to draft"
            }
        }
    }

    package enum Doer: String, ProcedureWord {
        /// Who put it forward, or nobody with a name.
        case author
        /// Somebody else with a name.
        case another

        package var said: String { self == .author ? "whoever put it forward" : "somebody else" }
    }

    package enum Finding: String, ProcedureWord {
        case passes, unchanged, answered, reason

        package var said: String {
            switch self {
            case .passes: "a paper from which nobody can be known"
            case .unchanged: "a paper that reads as it was put forward"
            case .answered: "an answer to what the checks find"
            case .reason: "the reason"
            }
        }
    }
}

extension Procedure<ApprovalWords> {
    // swift-format-ignore
    /// From a draft to an approved paper: one puts it forward as it reads on that day, another approves that very text.
    /// What changes afterwards is put forward again.
    ///
    /// Two persons are our own rule.
    package static var approving: Procedure<ApprovalWords> { Procedure<ApprovalWords>(
        "paper-approval-2026", "Papers made from records", inForceFrom: "2026-01-01", begins: .draft, moves: [
            Move(.putForward, from: [.draft, .putForward, .approved], to: .putForward, by: both,       needs: [.passes],             under: ours),
            Move(.approve,    from: [.putForward],                    to: .approved,   by: [.another], needs: [.passes, .unchanged, .answered], under: ours),
            Move(.sendBack,   from: [.putForward, .approved],         to: .draft,      by: both,       needs: [.reason],             under: ours),
        ])
    }

    private static var both: Set<ApprovalWords.Doer> { [.author, .another] }
    private static var ours: String { "The partnership’s own arrangements" }
}
