import Dates
package import Procedures
import Storage

/// How far a report has come.
package enum ReportStage: String, ProcedureWord, Stored {
    case draft, checked, marked, approved, scheduled, published

    package var said: String {
        switch self {
        case .draft: "Draft"
        case .checked: "Checked in law"
        case .marked: "Marked open or exempt"
        case .approved: "Approved"
        case .scheduled: "Scheduled"
        case .published: "Published"
        }
    }
}

/// The words in which the way of a committee report is told.
package enum ReportWords: ProcedureWords {
    package typealias Stage = ReportStage

    package enum Action: String, ProcedureWord, Stored {
        case check, mark, approve, schedule, publish
        case sendBack = "send-back"
        case correct

        package var said: String {
            switch self {
            case .check: "Pass the legal check"
            case .mark: "Mark it as it is classified"
            case .approve: "Approve it"
            case .schedule: "Schedule its publication"
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
        case signed, mended, reasoning, day, notice, due, reason

        package var said: String {
            switch self {
            case .signed: "every implication, answered and signed"
            case .mended: "what the checks ask for"
            case .reasoning: "why it is open or exempt"
            case .day: "the day of publication"
            case .notice:
                "a day that leaves five clear days before the meeting, or why the chair takes it as urgent"
            case .due: "it on or after the day for which it is scheduled"
            case .reason: "the reason"
            }
        }
    }
}

extension Procedure<ReportWords> {
    // swift-format-ignore
    /// From a draft to a published paper: checked in law, marked, approved by somebody who wrote none of it, open to the
    /// public for five clear days before the meeting. What is published is corrected by a further edition alone.
    ///
    /// Source: Local Government Act 1972, sections 100A to 100E and Schedule 12A; section 100B(3) and (4)(b) for the five
    /// clear days and what may be taken as urgent. Two persons are our own rule.
    package static var reporting: Procedure<ReportWords> { Procedure<ReportWords>(
        "committee-report-1986", "Committee reports", inForceFrom: "1986-04-01", begins: .draft, moves: [
            Move(.check,    from: [.draft],                                   to: .checked,   by: [.another], needs: [.signed],          under: ours),
            Move(.mark,     from: [.checked],                                 to: .marked,    by: both,       needs: [.reasoning],       under: "Local Government Act 1972, Schedule 12A"),
            Move(.approve,  from: [.marked],                                  to: .approved,  by: [.another], needs: [.signed, .mended], under: ours),
            Move(.schedule, from: [.approved],                                to: .scheduled, by: both,       needs: [.day, .notice],    under: law),
            Move(.publish,  from: [.scheduled],                               to: .published, by: both,       needs: [.due],             under: law),
            Move(.sendBack, from: [.checked, .marked, .approved, .scheduled], to: .draft,     by: both,       needs: [.reason],          under: ours),
            Move(.correct,  from: [.published],                               to: .draft,     by: both,       needs: [.reason],          under: ours),
        ])
    }

    private static var both: Set<ReportWords.Doer> { [.author, .another] }
    private static var law: String { "Local Government Act 1972, section 100B" }
    private static var ours: String { "The council’s own arrangements" }
}
