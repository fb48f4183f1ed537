import Dates
package import Planning
package import Procedures
import Storage

extension StrategicAssessment.Stage: ProcedureWord {}

/// The words in which the way of a strategic assessment is told.
package enum AssessmentWords: ProcedureWords {
    package typealias Stage = StrategicAssessment.Stage

    package enum Action: String, ProcedureWord, Stored {
        case approve, publish
        case sendBack = "send-back"
        case correct

        package var said: String {
            switch self {
            case .approve: "Approve it"
            case .publish: "Publish it"
            case .sendBack: "Send it back to draft"
            case .correct: "Begin a correction"
            }
        }
    }

    package enum Doer: String, ProcedureWord {
        /// Somebody who wrote some of it.
        case author
        /// Somebody else with a name.
        case another

        package var said: String { self == .author ? "somebody who wrote any of it" : "somebody else" }
    }

    package enum Finding: String, ProcedureWord {
        case mended, reason

        package var said: String {
            switch self {
            case .mended: "what the checks ask for"
            case .reason: "the reason"
            }
        }
    }
}

extension Procedure<AssessmentWords> {
    // swift-format-ignore
    /// From a draft to a published assessment: approved by somebody who wrote none of it. What is published is corrected
    /// by a further edition alone.
    ///
    /// Source: SI 2007/1830, regs 5 to 7, for what it must have in it. Two persons are our own rule.
    package static var assessing: Procedure<AssessmentWords> { Procedure<AssessmentWords>(
        StrategicAssessment.rules, "Strategic assessments", inForceFrom: "2007-08-01", begins: .draft, moves: [
            Move(.approve,  from: [.draft],     to: .approved,  by: [.another], needs: [.mended], under: ours),
            Move(.publish,  from: [.approved],  to: .published, by: both,                         under: ours),
            Move(.sendBack, from: [.approved],  to: .draft,     by: both,       needs: [.reason], under: ours),
            Move(.correct,  from: [.published], to: .draft,     by: both,       needs: [.reason], under: ours),
        ])
    }

    /// A profile of a problem goes the same way; that it is asked for is the partnership's own arrangement too.
    package static func assessing(_ sort: StrategicAssessment.Sort) -> Procedure<AssessmentWords> {
        guard sort == .problem else { return assessing }
        return Procedure<AssessmentWords>(
            StrategicAssessment.problemRules, "Problem profiles", inForceFrom: "2026-01-01", begins: .draft,
            moves: assessing.moves)
    }

    private static var both: Set<AssessmentWords.Doer> { [.author, .another] }
    private static var ours: String { "The partnership’s own arrangements" }
}
