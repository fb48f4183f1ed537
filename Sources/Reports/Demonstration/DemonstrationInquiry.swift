import Dates
import Figures
import Meetings
import Partnership
import Planning
import Scrutiny
import Storage

/// What the invented committee asked in 2026 and what came of it: one body stays silent and was reminded, something was asked
/// for afterwards, and the next year's set is a draft. One answer cites figures that were put right after members were told
/// them; another waits for figures of open data; a third is exempt, and is for those who sit on the committee.
struct DemonstrationInquiry {
    var committee: ID<Committee>
    /// At which the set of 2026 was heard.
    var meeting: ID<CommitteeMeeting>
    /// The latest meeting that was held.
    var latest: Day
    var council: ID<Agency>
    /// Of the open data that the demonstration holds.
    var figures: any FigureSource

    /// What is answered to the question of a number.
    private func text(_ number: Int) -> String {
        switch number {
        case 1:
            "{sum aldermouth-next-council+aldermouth-next-grant}, of which {cited aldermouth-next-grant} comes from the commissioner."
        case 2: "Two wardens each evening, and a patrol of the police on Fridays."
        case 4: "The marine unit is to watch the slipway at night in December, with two boats of the harbour."
        default: "No figures of the police are held here yet."
        }
    }

    /// What the council and the commissioner mean to give, as the answer cites it.
    static func promised(grant: String) -> String {
        """
        document: Budgets for 2026/27
        body: Aldermouth District Council
        date: 2026-02-10

        figure: aldermouth-next-council
        what: Budget of Aldermouth District Council for the partnership, 2026/27
        value: £15,000

        figure: aldermouth-next-grant
        what: Grant of the police and crime commissioner to the Aldermouth partnership, 2026/27
        value: \(grant)
        document: Grants of the commissioner
        """
    }

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
            (
                "The quay", "How much antisocial behaviour is recorded in a district beside which ours can be set?",
                [council]
            ),
            ("The quay", "What is done about outboard motors that are stolen from moorings?", [police]),
            ("Reoffending", "How many people came back to court within a year?", [probation]),
        ] {
            _ = try AskQuestion(inquiry: inquiry.id, theme: theme, text: text, agencies: bodies).run(writing).kept()
        }
        _ = try ImportCited(text: Self.promised(grant: "£25,000")).run(writing)
        try answer(inquiry, writing)
        try come([(council, .holder), (police, .deputy), (probation, .apologies)], writing)
        try DemonstrationRecommendations(committee: committee, inquiry: inquiry.id, council: council, latest: latest)
            .fill(writing)
        // The commissioner gave more than was promised; what members were told in February stays.
        _ = try ImportCited(text: Self.promised(grant: "£27,500")).run(writing)
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

    /// Who was asked to come to the meeting, and who came.
    private func come(_ came: [(ID<Agency>, Came)], _ writing: Writing) throws {
        let version = try writing.connection.value(
            "SELECT version FROM committee_meeting WHERE id = \(meeting)", as: Int.self)
        let who = Dictionary(
            came.map { (Attendee(agency: $0), Came?.some($1)) }, uniquingKeysWith: { first, _ in first })
        _ = try KeepAttending(meeting: meeting, version: version ?? 1, who: who).run(writing).kept()
    }

    /// Every body answers but that of the last question.
    private func answer(_ inquiry: Inquiry, _ writing: Writing) throws {
        for one in try waiting(inquiry, writing).dropLast() {
            let number = try writing.connection.value(
                "SELECT number FROM inquiry_question WHERE id = \(one.question)", as: Int.self)
            let day: Day = "2026-02-23"
            _ = try GiveAnswer(
                id: one.id, version: 1, action: .answer, text: text(number ?? 0),
                paragraph: number == 4 ? 7 : 0, on: day, telling: TellAnswers(figures)
            ).run(writing.asIf(on: day)).kept()
        }
    }

    /// A table by ward that was sent, and a note that is still to come.
    private func followUp(_ inquiry: Inquiry, _ writing: Writing) throws {
        let given = try answers(of: inquiry, writing).filter { $0.state == .answered }
        guard let first = given.first, let last = given.dropFirst().first else { return }
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
