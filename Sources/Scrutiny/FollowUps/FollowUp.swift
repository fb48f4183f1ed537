package import Dates
package import Meetings
package import Partnership
package import Storage

/// What members ask of a body after its answer, or what the answer promises: a figure to be sent, officers that are to come. It is
/// the answer's own: who may read the answer may read it.
package struct FollowUp: FromRow, Guarded, Hashable {
    package var id: ID<FollowUp>
    package var answer: ID<QuestionAnswer>
    package var form = Form.asked
    package var text: String
    /// On which day it was asked for or promised.
    package var asked: Day
    /// By when; nothing where no day was given.
    package var due: Day?
    /// How it was put where no day was given: “during 2019/20”.
    package var saidDue = ""
    /// For which areas, and whether local or central.
    package var scope = Undertaking.Scope()
    package var state: State
    package var ended: Day?
    /// What came of it; empty while it is open.
    package var outcome: String
    package var version: Int
    /// The answer's thing, by which it is decided who may see it.
    package var thing: Thing
    package var hidden: Set<Field> = []

    package enum Form: String, CaseIterable, Stored {
        case asked, promised

        package var said: String {
            switch self {
            case .asked: "Asked for after an answer"
            case .promised: "Promised in an answer"
            }
        }

        /// Before its day: `Promised on`.
        package var begins: String {
            switch self {
            case .asked: "Asked for on"
            case .promised: "Promised on"
            }
        }
    }

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
        follow_up.ended_day, follow_up.outcome, follow_up.version, follow_up.form, follow_up.said_due, follow_up.level,
        follow_up.is_whole, question_answer.agency AS owner,
        question_answer.seat, question_answer.marking, \(QuestionAnswer.ofCommittee)
        """

    init(_ answer: QuestionAnswer, text: String, asked: Day, due: Day?) {
        (id, self.answer, thing, self.text, self.asked) = (.new(), answer.id, answer.thing, text, asked)
        (self.due, state, ended, outcome, version) = (due, .open, nil, "", 1)
    }

    /// The one place where a row of `follow_up`, with its answer's, becomes a follow-up. Without its areas.
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
        form = try row["form"]
        saidDue = try row["said_due"]
        scope = Undertaking.Scope(isWhole: try row["is_whole"], level: try row["level"])
        thing = QuestionAnswer.thing(
            answer, try row["owner"], try row["seat"], try row["marking"], asked: try row["of_committee"])
    }

    package mutating func blank() {
        if hidden.contains(.text) { (text, outcome, saidDue, scope) = ("", "", "", Undertaking.Scope()) }
    }

    package var isOpen: Bool { state == .open }

    /// How late it is on a day; nothing where it is in time, done with, or has no day.
    package func late(on today: Day) -> Int? { due.flatMap { isOpen && $0 < today ? today - $0 : nil } }

    /// `Due by 1 May 2026 (3 days late)`, `No day was given: “during 2019/20”`, `Done on 2 May 2026: sent to all members`.
    package func standing(on today: Day) -> String {
        // A full stop comes from whoever sets it into a sentence.
        let end = outcome.utf8.last == UInt8(ascii: ".") ? String(outcome.dropLast()) : outcome
        if let ended { return "\(state.said) on \(ended.said)\(end.isEmpty ? "" : ": \(end)")" }
        guard let due else { return saidDue.isEmpty ? "No day was given" : "No day was given: “\(saidDue)”" }
        let late = late(on: today).map { " (\($0) \($0 == 1 ? "day" : "days") late)" } ?? ""
        return "Due by \(due.said)\(late)"
    }

    static func find(_ id: ID<FollowUp>, _ connection: Connection) throws(StorageError) -> FollowUp? {
        let found = try connection.first(
            """
            SELECT \(columns) FROM follow_up JOIN question_answer ON question_answer.id = follow_up.answer
            WHERE follow_up.id = \(id)
            """, as: FollowUp.self)
        guard var found else { return nil }
        found.scope.areas = try connection.column(
            "SELECT area FROM follow_up_area WHERE follow_up = \(id) ORDER BY area", as: String.self)
        return found
    }
}
