package import Dates
package import Partnership
import Procedures
package import Storage

/// Answers a question for one body, leaves it for the meeting, says why it cannot be provided, or points to an appendix.
package struct GiveAnswer: Sendable {
    package var id: ID<QuestionAnswer>
    /// The version that was looked at.
    package var version: Int
    package var action: AnswerWords.Action
    package var text: String
    package var reason: String
    package var appendix: String
    /// The paragraph of Schedule 12A under which it is exempt; 0 for an open answer.
    package var paragraph: Int
    package var on: Day
    /// Tells the figures that it refers to, which are frozen with it.
    package var telling: any AnswerTelling

    package init(
        id: ID<QuestionAnswer>, version: Int, action: AnswerWords.Action, text: String = "", reason: String = "",
        appendix: String = "", paragraph: Int = 0, on: Day, telling: any AnswerTelling
    ) {
        (self.id, self.version, self.action, self.text) = (id, version, action, text)
        (self.reason, self.appendix, self.paragraph, self.on) = (reason, appendix, paragraph, on)
        self.telling = telling
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<QuestionAnswer> {
        switch try ready(writing) {
        case .done(let ready):
            try ready.save(writing, under: Procedure<AnswerWords>.answering.version)
            return .done(ready.answer)
        case .faults(let faults): return .faults(faults)
        case .stale(let now): return .stale(now.answer)
        case .notThere: return .notThere
        }
    }

    /// The answer as it would be given, or everything that is against it. Nothing is written.
    func ready(_ writing: Writing) throws(StorageError) -> Written<ReadyAnswer> {
        let connection = writing.connection
        guard var answer = try QuestionAnswer.find(id, connection), writing.may(.change, answer.thing),
            let question = try InquiryQuestion.find(answer.question, connection), writing.may(.see, question.thing),
            let inquiry = try Inquiry.find(question.inquiry, connection),
            let committee = try Committee.find(inquiry.committee, connection)
        else { return .notThere }
        guard answer.version == version else {
            return .stale(ReadyAnswer(answer: answer, told: ToldAnswer(answer.text)))
        }
        var faults: [Fault] = []
        var findings = Set(AnswerWords.Finding.allCases)
        if text.isEmpty { findings.remove(.text) }
        if reason.isEmpty { findings.remove(.reason) }
        if appendix.isEmpty { findings.remove(.appendix) }
        let standing = Standing<AnswerWords>(answer.state, since: answer.answered ?? answer.asked, findings: findings)
        let doer: AnswerWords.Doer = writing.viewer.agency == answer.agency ? .body : .committee
        let procedure = Procedure<AnswerWords>.answering
        faults.add(procedure.refusals(of: action, by: doer, at: standing, on: on), "how") { $0.rawValue }
        faults.checkLength(text, "text", "the answer", most: 20_000)
        faults.checkLength(reason, "reason", "the reason", most: 2000)
        faults.checkLength(appendix, "appendix", "the appendix", most: 200)
        if paragraph != 0, committee.jurisdiction.exemptParagraph(paragraph) == nil {
            faults.append(
                Fault("exempt", "Choose a paragraph of Schedule 12A as it is in \(committee.jurisdiction.said)."))
        }
        if on < answer.asked {
            faults.append(
                Fault(
                    "how",
                    "It is asked on \(answer.asked.said), and can be answered from then on. To take an answer now, change the day on which the set is asked."
                ))
        }
        let told = try telling.told(text, writing)
        faults += told.faults.map { Fault("text", $0) }
        guard faults.isEmpty, let move = procedure[action, from: answer.state] else { return .faults(faults) }
        (answer.state, answer.answered) = (move.to, move.to == .atMeeting ? nil : on)
        (answer.text, answer.reason, answer.appendix) = (text, reason, appendix)
        answer.paragraph = paragraph
        answer.marking = paragraph == 0 ? min(answer.marking, .official) : max(answer.marking, .sensitive)
        answer.version = version + 1
        guard writing.may(.change, answer.thing) else { return .notThere }
        return .done(ReadyAnswer(answer: answer, told: told))
    }
}
