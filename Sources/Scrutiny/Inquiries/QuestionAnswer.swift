package import Dates
package import Partnership
import Procedures
package import Storage

/// What one body answers to one question. It is that body's own.
///
/// Source: paper 001: the council, the police and the commissioner's office each answer the same question for themselves.
package struct QuestionAnswer: FromRow, Guarded, Hashable {
    package var id: ID<QuestionAnswer>
    package var question: ID<InquiryQuestion>
    package var agency: ID<Agency>
    /// The seat that is asked; nothing where the agency itself is.
    package var seat: ID<Seat>?
    package var asked: Day
    package var due: Day
    package var state: AnswerState
    /// The day of the latest answer; nothing until there is one.
    package var answered: Day?
    package var text: String
    /// Why it cannot be provided.
    package var reason: String
    /// Which appendix answers it.
    package var appendix: String
    package var marking: Marking
    /// The paragraph of Schedule 12A under which it is exempt; 0 where it is open.
    package var paragraph: Int
    package var version: Int
    /// The committee that asks, whose members may read what is exempt of it.
    package var committee: ID<Committee>?
    /// Whether its set is held for the sake of a published paper: then no clock runs.
    package var isKept = false
    package var hidden: Set<Field> = []

    package static let columns: SQL = """
        id, question, agency, seat, asked_day, due_day, state, answered_day, text, reason, appendix, marking, paragraph,
        version, \(ofCommittee), \(ofPaper)
        """

    /// The committee that asks, found by the question of the row of `question_answer`.
    static let ofCommittee: SQL = """
        (SELECT inquiry.committee FROM inquiry_question asked_in JOIN inquiry ON inquiry.id = asked_in.inquiry
         WHERE asked_in.id = question_answer.question) AS of_committee
        """

    /// Whether the set, or its committee, is held for the sake of a published paper.
    static let ofPaper: SQL = """
        (SELECT CASE WHEN inquiry.paper <> '' OR kept.paper <> '' THEN 1 ELSE 0 END
         FROM inquiry_question asked_for JOIN inquiry ON inquiry.id = asked_for.inquiry
         JOIN committee kept ON kept.id = inquiry.committee
         WHERE asked_for.id = question_answer.question) AS is_kept
        """

    package init(
        id: ID<QuestionAnswer>, question: ID<InquiryQuestion>, agency: ID<Agency>, seat: ID<Seat>? = nil, asked: Day,
        due: Day, state: AnswerState = .asked, answered: Day? = nil, text: String = "", reason: String = "",
        appendix: String = "", marking: Marking = .official, paragraph: Int = 0, version: Int = 1
    ) {
        (self.id, self.question, self.agency, self.seat) = (id, question, agency, seat)
        (self.asked, self.due, self.state, self.answered) = (asked, due, state, answered)
        (self.text, self.reason, self.appendix) = (text, reason, appendix)
        (self.marking, self.paragraph, self.version) = (marking, paragraph, version)
    }

    /// The one place where a row of `question_answer` becomes an answer.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        question = try row["question"]
        agency = try row["agency"]
        seat = try row["seat"]
        asked = try row["asked_day"]
        due = try row["due_day"]
        state = try row["state"]
        answered = try row["answered_day"]
        text = try row["text"]
        reason = try row["reason"]
        appendix = try row["appendix"]
        marking = try row["marking"]
        paragraph = try row["paragraph"]
        version = try row["version"]
        committee = try row["of_committee"]
        isKept = try row["is_kept"]
    }

    package var thing: Thing {
        QuestionAnswer.thing(id, agency, seat, marking, asked: committee)
    }

    /// What is decided about it, and about all that belongs to it.
    static func thing(
        _ id: ID<QuestionAnswer>, _ agency: ID<Agency>?, _ seat: ID<Seat>?, _ marking: Marking,
        asked by: ID<Committee>?
    ) -> Thing {
        var thing = Thing(.answer, number: id.number, owner: agency, seat: seat, marking: marking)
        thing.committee = by.map { Committee.thing($0).id }
        return thing
    }

    package mutating func blank() { if hidden.contains(.text) { (text, reason, appendix) = ("", "", "") } }

    package var isExempt: Bool { paragraph != 0 }
    /// Whether it is still waited for.
    package var isOpen: Bool { state == .asked || state == .atMeeting }

    /// How late it is on a day; nothing where it is in time or there, and where no clock runs.
    package func late(on today: Day) -> Int? { isOpen && !isKept && due < today ? today - due : nil }

    static func find(_ id: ID<QuestionAnswer>, _ connection: Connection) throws(StorageError) -> QuestionAnswer? {
        try connection.first("SELECT \(columns) FROM question_answer WHERE id = \(id)", as: QuestionAnswer.self)
    }

    func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO question_answer (id, question, agency, seat, asked_day, due_day, state, answered_day, text,
                reason, appendix, marking, paragraph, version)
            VALUES (\(id), \(question), \(agency), \(seat), \(asked), \(due), \(state), \(answered), \(text),
                \(reason), \(appendix), \(marking), \(paragraph), \(version))
            """)
    }
}

/// How far an answer has come.
package enum AnswerState: String, ProcedureWord, Stored {
    case asked, answered
    case atMeeting = "at-meeting"
    case cannotProvide = "cannot-provide"
    case seeAppendix = "see-appendix"

    package var said: String {
        switch self {
        case .asked: "Not answered yet"
        case .answered: "Answered"
        case .atMeeting: "To be told at the meeting"
        case .cannotProvide: "Cannot be provided"
        case .seeAppendix: "See appendix"
        }
    }
}
