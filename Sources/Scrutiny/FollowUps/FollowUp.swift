package import Dates
package import Partnership
package import Storage

/// What members ask of a body after its answer: a figure to be sent, a matter to be looked into. It is the answer's own:
/// who may read the answer may read it.
package struct FollowUp: FromRow, Guarded, Hashable {
    package var id: ID<FollowUp>
    package var answer: ID<QuestionAnswer>
    package var text: String
    package var asked: Day
    /// By when; nothing where no day was given.
    package var due: Day?
    package var state: State
    package var ended: Day?
    /// What came of it; empty while it is open.
    package var outcome: String
    package var version: Int
    /// The answer's thing, by which it is decided who may see it.
    package var thing: Thing
    package var hidden: Set<Field> = []

    package enum State: String, CaseIterable, Stored {
        case open, done, dropped

        package var said: String {
            switch self {
            case .open: "Open"
            case .done: "Done"
            case .dropped: "Dropped"
            }
        }
    }

    package static let columns: SQL = """
        follow_up.id, follow_up.answer, follow_up.text, follow_up.asked_day, follow_up.due_day, follow_up.state,
        follow_up.ended_day, follow_up.outcome, follow_up.version, question_answer.agency AS owner,
        question_answer.seat, question_answer.marking, \(QuestionAnswer.ofCommittee)
        """

    init(_ answer: QuestionAnswer, text: String, asked: Day, due: Day?) {
        (id, self.answer, thing, self.text, self.asked) = (.new(), answer.id, answer.thing, text, asked)
        (self.due, state, ended, outcome, version) = (due, .open, nil, "", 1)
    }

    /// The one place where a row of `follow_up`, with its answer's, becomes a follow-up.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        answer = try row["answer"]
        text = try row["text"]
        asked = try row["asked_day"]
        due = try row["due_day"]
        state = try row["state"]
        ended = try row["ended_day"]
        outcome = try row["outcome"]
        version = try row["version"]
        thing = QuestionAnswer.thing(
            answer, try row["owner"], try row["seat"], try row["marking"], asked: try row["of_committee"])
    }

    package mutating func blank() { if hidden.contains(.text) { (text, outcome) = ("", "") } }

    package var isOpen: Bool { state == .open }

    /// How late it is on a day; nothing where it is in time, done with, or has no day.
    package func late(on today: Day) -> Int? { due.flatMap { isOpen && $0 < today ? today - $0 : nil } }

    /// `Due by 1 May 2026 (3 days late)`, `No day was given`, `Done on 2 May 2026: sent to all members`.
    package func standing(on today: Day) -> String {
        // A full stop comes from whoever sets it into a sentence.
        let end = outcome.utf8.last == UInt8(ascii: ".") ? String(outcome.dropLast()) : outcome
        if let ended { return "\(state.said) on \(ended.said)\(end.isEmpty ? "" : ": \(end)")" }
        guard let due else { return "No day was given" }
        let late = late(on: today).map { " (\($0) \($0 == 1 ? "day" : "days") late)" } ?? ""
        return "Due by \(due.said)\(late)"
    }

    static func find(_ id: ID<FollowUp>, _ connection: Connection) throws(StorageError) -> FollowUp? {
        try connection.first(
            """
            SELECT \(columns) FROM follow_up JOIN question_answer ON question_answer.id = follow_up.answer
            WHERE follow_up.id = \(id)
            """, as: FollowUp.self)
    }
}

/// Follow-ups, in the order in which they were asked for: of one, or all.
package struct FollowUps: Query {
    package var viewer: Viewer
    package var id: ID<FollowUp>?

    package init(viewer: Viewer, id: ID<FollowUp>? = nil) { (self.viewer, self.id) = (viewer, id) }

    package var sql: SQL {
        """
        SELECT   \(FollowUp.columns)
        FROM     follow_up
        JOIN     question_answer ON question_answer.id = follow_up.answer
        WHERE    (follow_up.id = \(id) OR \(id == nil) = 1)
        ORDER BY follow_up.asked_day, follow_up.id
        """
    }

    package typealias Line = FollowUp
}

/// Every follow-up, or every one that is open, with the set and the question whose answer it is after.
struct FollowUpsInSets: Query {
    var viewer: Viewer
    /// Whether those that are done or dropped are asked for too.
    var withEnded = false

    var sql: SQL {
        """
        SELECT   \(FollowUp.columns), inquiry_question.inquiry, inquiry_question.number, question_answer.paragraph
        FROM     follow_up
        JOIN     question_answer ON question_answer.id = follow_up.answer
        JOIN     inquiry_question ON inquiry_question.id = question_answer.question
        WHERE    (follow_up.state = \(FollowUp.State.open) OR \(withEnded) = 1)
        ORDER BY follow_up.due_day NULLS LAST, inquiry_question.number, follow_up.id
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var one: FollowUp
        var agency: ID<Agency>
        var inquiry: ID<Inquiry>
        var number: Int
        var isExempt: Bool
        var hidden: Set<Field> {
            get { one.hidden }
            set { one.hidden = newValue }
        }

        init(one: FollowUp, agency: ID<Agency>, inquiry: ID<Inquiry>, number: Int, isExempt: Bool = false) {
            (self.one, self.agency, self.inquiry) = (one, agency, inquiry)
            (self.number, self.isExempt) = (number, isExempt)
        }

        init(_ row: Row) throws(StorageError) {
            one = try FollowUp(row)
            agency = try row["owner"]
            inquiry = try row["inquiry"]
            number = try row["number"]
            let paragraph: Int = try row["paragraph"]
            isExempt = paragraph != 0
        }

        var thing: Thing { one.thing }
        mutating func blank() { one.blank() }
    }
}
