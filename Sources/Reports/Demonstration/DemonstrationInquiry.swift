import Dates
import Partnership
import Scrutiny
import Storage

/// What the invented committee asked in 2026 and what came of it: one body stays silent and was reminded, something was asked
/// for afterwards, and the next year's set is a draft.
struct DemonstrationInquiry {
    var committee: ID<Committee>
    /// At which the set of 2026 was heard.
    var meeting: ID<CommitteeMeeting>
    var council: ID<Agency>

    private static let answers = [
        "£40,000, of which £25,000 comes from the commissioner.",
        "Two wardens each evening, and a patrol of the police on Fridays.",
    ]

    func fill(_ writing: Writing) throws {
        let inquiry = try BeginInquiry(
            committee: committee, meeting: meeting, year: 2026, title: "Key lines of enquiry 2026", asked: "2026-02-02",
            due: "2026-03-02"
        ).run(writing).kept()
        let police = try agency(of: "Partnership sergeant", writing) ?? council
        let probation = try agency(of: "Probation delivery head", writing) ?? council
        for (theme, text, bodies) in [
            ("Money", "What has the partnership to spend in 2026/27?", [council]),
            ("The quay", "Who walks the quay in the evening, and on which days?", [council, police]),
            ("Reoffending", "How many people came back to court within a year?", [probation]),
        ] {
            _ = try AskQuestion(inquiry: inquiry.id, theme: theme, text: text, agencies: bodies).run(writing).kept()
        }
        try answer(inquiry, writing)
        let late = try waiting(inquiry, writing)
        if let silent = late.first {
            _ = try Remind(committee: committee, bodies: [silent.agency], sent: "2026-03-09", way: .email)
                .run(writing).kept()
        }
        try followUp(inquiry, writing)
        _ = try BeginInquiry(
            committee: committee, year: 2027, title: "Key lines of enquiry 2027", asked: "2027-02-01",
            due: "2027-03-01",
            after: inquiry.id
        ).run(writing).kept()
    }

    /// Every body answers but that of the last question.
    private func answer(_ inquiry: Inquiry, _ writing: Writing) throws {
        for (place, one) in try waiting(inquiry, writing).dropLast().enumerated() {
            let text = Self.answers[min(place, Self.answers.count - 1)]
            _ = try GiveAnswer(id: one.id, version: 1, action: .answer, text: text, on: "2026-02-23").run(writing)
                .kept()
        }
    }

    /// A table by ward that was sent, and a note that is still to come.
    private func followUp(_ inquiry: Inquiry, _ writing: Writing) throws {
        let given = try answers(of: inquiry, writing).filter { $0.state == .answered }
        guard let first = given.first, let last = given.last else { return }
        let sent = try AskFollowUp(
            answer: first.id, text: "The same by ward", asked: "2026-03-17", due: "2026-04-14"
        ).run(writing).kept()
        _ = try EndFollowUp(
            id: sent.id, version: 1, state: .done, outcome: "A table was sent to all members.", on: "2026-04-10"
        ).run(writing).kept()
        _ = try AskFollowUp(
            answer: last.id, text: "A note on what the patrols found in the summer", asked: "2026-03-17",
            due: "2026-10-30"
        ).run(writing).kept()
    }

    private func waiting(_ inquiry: Inquiry, _ writing: Writing) throws -> [QuestionAnswer] {
        try answers(of: inquiry, writing).filter(\.isOpen)
    }

    private func answers(of inquiry: Inquiry, _ writing: Writing) throws -> [QuestionAnswer] {
        try writing.connection.all(
            """
            SELECT \(QuestionAnswer.columns) FROM question_answer
            WHERE question IN (SELECT id FROM inquiry_question WHERE inquiry = \(inquiry.id))
            ORDER BY (SELECT number FROM inquiry_question WHERE id = question_answer.question), agency, id
            """, as: QuestionAnswer.self)
    }

    private func agency(of seat: String, _ writing: Writing) throws -> ID<Agency>? {
        try writing.connection.value("SELECT agency FROM seat WHERE title = \(seat)", as: ID<Agency>.self)
    }
}
