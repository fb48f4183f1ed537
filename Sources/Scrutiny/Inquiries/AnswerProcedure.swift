import Dates
package import Procedures

/// The words in which the answering of a committee's questions is told.
package enum AnswerWords: ProcedureWords {
    package typealias Stage = AnswerState

    package enum Action: String, ProcedureWord {
        case answer
        case leaveForMeeting = "at-meeting"
        case decline = "cannot-provide"
        case refer = "see-appendix"

        package var said: String {
            switch self {
            case .answer: "Answer it"
            case .leaveForMeeting: "Tell it at the meeting"
            case .decline: "Say that it cannot be provided"
            case .refer: "Point to an appendix"
            }
        }
    }

    package enum Doer: String, ProcedureWord {
        /// The body that was asked.
        case body
        /// The committee's own officers, who take down what is said in the meeting.
        case committee

        package var said: String { self == .body ? "the body that was asked" : "the committee’s officers" }
    }

    package enum Finding: String, ProcedureWord {
        case text, reason, appendix

        package var said: String {
            switch self {
            case .text: "the answer"
            case .reason: "why it cannot be provided"
            case .appendix: "which appendix answers it"
            }
        }
    }
}

extension Procedure<AnswerWords> {
    // swift-format-ignore
    /// How a question of a crime and disorder committee is answered. What was left for the meeting stays open until it is
    /// taken down.
    ///
    /// Source: Police and Justice Act 2006, section 20; SI 2009/942: information is given by the date in the request, or
    /// as soon as reasonably possible after it. In force in England from 30 April 2009 (SI 2009/936).
    package static var answering: Procedure<AnswerWords> { Procedure<AnswerWords>(
        "scrutiny-answer-2009", "Answers to a crime and disorder committee", inForceFrom: "2009-04-30", begins: .asked, moves: [
            Move(.answer,          from: everything,          to: .answered,      by: [.body, .committee], needs: [.text],     under: law),
            Move(.leaveForMeeting, from: [.asked, .atMeeting], to: .atMeeting,    by: [.body, .committee],                     under: law),
            Move(.decline,         from: everything,          to: .cannotProvide, by: [.body, .committee], needs: [.reason],   under: law),
            Move(.refer,           from: everything,          to: .seeAppendix,   by: [.body, .committee], needs: [.appendix], under: law),
        ])
    }

    private static var everything: Set<AnswerState> { Set(AnswerState.allCases) }
    private static var law: String { "Police and Justice Act 2006, section 20; SI 2009/942" }
}
