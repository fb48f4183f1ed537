import Dates
package import Partnership
import Procedures
package import Storage

/// Takes down what was said in a meeting, to as many questions as were answered there: all of it, or nothing.
package struct TakeDown: Sendable {
    package var meeting: ID<CommitteeMeeting>
    package var said: [Said]

    /// What one body said to one question.
    package struct Said: Hashable, Sendable {
        package var answer: ID<QuestionAnswer>
        /// The version that was looked at.
        package var version: Int
        package var text: String

        package init(_ answer: ID<QuestionAnswer>, version: Int, _ text: String) {
            (self.answer, self.version, self.text) = (answer, version, text)
        }
    }

    /// Tells the figures that the answers refer to, which are frozen with them.
    package var telling: any AnswerTelling

    package init(meeting: ID<CommitteeMeeting>, said: [Said], telling: any AnswerTelling) {
        (self.meeting, self.said, self.telling) = (meeting, said, telling)
    }

    /// - Returns: The answers as they stand; where some were changed by somebody else meanwhile, those.
    package func run(_ writing: Writing) throws(StorageError) -> Written<[QuestionAnswer]> {
        let connection = writing.connection
        guard let held = try CommitteeMeeting.find(meeting, connection),
            let committee = try Committee.find(held.committee, connection), writing.may(.see, committee.thing)
        else { return .notThere }
        var changed: [QuestionAnswer] = []
        for one in said {
            guard let answer = try QuestionAnswer.find(one.answer, connection),
                let question = try InquiryQuestion.find(answer.question, connection),
                try Inquiry.find(question.inquiry, connection)?.meeting == meeting,
                writing.may(.change, answer.thing), writing.may(.see, question.thing)
            else { return .notThere }
            if answer.version != one.version { changed.append(answer) }
        }
        guard changed.isEmpty else { return .stale(changed) }
        var faults: [Fault] = []
        if said.isEmpty { faults.append(Fault("said", "Write down at least one answer.")) }
        if held.day > writing.now.localDay { faults.append(Fault("said", "The meeting is on \(held.day.said).")) }
        var ready: [ReadyAnswer] = []
        for one in said {
            guard let answer = try QuestionAnswer.find(one.answer, connection) else { return .notThere }
            let give = GiveAnswer(
                id: one.answer, version: one.version, action: .answer, text: one.text, paragraph: answer.paragraph,
                on: max(held.day, answer.asked), telling: telling)
            switch try give.ready(writing) {
            case .done(let one): ready.append(one)
            case .faults(let why): faults += why.map { Fault("said-\(one.answer.number)", $0.said) }
            case .stale(let now): return .stale([now.answer])
            case .notThere: return .notThere
            }
        }
        guard faults.isEmpty else { return .faults(faults) }
        let procedure = Procedure<AnswerWords>.answering.version
        for one in ready { try one.save(writing, under: procedure) }
        return .done(ready.map(\.answer))
    }
}

extension CommitteeMeeting {
    static func find(_ id: ID<CommitteeMeeting>, _ connection: Connection) throws(StorageError) -> CommitteeMeeting? {
        try connection.first("SELECT \(columns) FROM committee_meeting WHERE id = \(id)", as: CommitteeMeeting.self)
    }
}
