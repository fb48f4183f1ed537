package import Dates
package import Partnership
package import Storage

/// A whole set as one viewer may see it: questions by theme, each body's answer, and last year's beside it.
package struct InquirySet: Sendable {
    package var inquiry: Inquiry
    package var committee: Committee?
    package var meeting: CommitteeMeeting?
    package var questions: [InquiryQuestion]
    package var answers: [QuestionAnswer]
    package var earlierQuestions: [InquiryQuestion]
    package var earlierAnswers: [QuestionAnswer]
    package var agencies: [Agency]
    package var seats: [Seat]
    /// What was asked for after this year's answers and those of the year before.
    package var followUps: [FollowUp] = []
    package var earlierFollowUps: [FollowUp] = []
    /// How each answer with words is told: as members were told it, or, while it is open, as the record tells it now.
    package var told: [ID<QuestionAnswer>: ToldAnswer] = [:]

    /// The themes, in the order of their first question.
    package var themes: [String] {
        questions.reduce(into: []) { themes, question in
            if !themes.contains(question.theme) { themes.append(question.theme) }
        }
    }

    /// By the name of the body.
    package func answers(to question: InquiryQuestion) -> [QuestionAnswer] {
        answers.filter { $0.question == question.id }.sorted { (body($0), $0.id) < (body($1), $1.id) }
    }

    /// The same question a year before; nothing where there was none, or the viewer may not see it.
    package func earlier(than question: InquiryQuestion) -> InquiryQuestion? {
        question.follows.flatMap { id in earlierQuestions.first { $0.id == id } }
    }

    /// What the same body answered a year before.
    package func earlier(than answer: QuestionAnswer, to question: InquiryQuestion) -> QuestionAnswer? {
        guard let before = earlier(than: question) else { return nil }
        return earlierAnswers.first { $0.question == before.id && $0.agency == answer.agency && $0.seat == answer.seat }
            ?? earlierAnswers.first { $0.question == before.id && $0.agency == answer.agency }
    }

    /// Who is asked, as it is said; another body where the viewer may not know which.
    package func body(_ answer: QuestionAnswer) -> String {
        let agency = agencies.first { $0.id == answer.agency }?.name ?? "Another body"
        guard let seat = answer.seat.flatMap({ id in seats.first { $0.id == id } }) else { return agency }
        return "\(seat.title), \(agency)"
    }

    /// What each body still owes, those that owe most first.
    package var owed: [(body: String, answers: [QuestionAnswer])] {
        Dictionary(grouping: answers.filter(\.isOpen), by: body)
            .map { one in (body: one.key, answers: one.value.sorted { number(of: $0) < number(of: $1) }) }
            .sorted { ($1.answers.count, $0.body) < ($0.answers.count, $1.body) }
    }

    package func number(of answer: QuestionAnswer) -> Int { questions.first { $0.id == answer.question }?.number ?? 0 }

    /// - Parameter telling: Tells the figures that answers refer to.
    /// - Returns: Nothing where there is no such set, or the viewer may not know of it.
    package static func look(
        _ id: ID<Inquiry>, _ registry: Registry, _ viewer: Viewer, _ trace: Trace, on today: Day,
        telling: any AnswerTelling = AsWritten()
    ) async throws -> InquirySet? {
        guard let inquiry = try await registry.look(Inquiries(viewer: viewer), trace).first(where: { $0.id == id })
        else {
            return nil
        }
        let meetings = try await registry.look(CommitteeMeetings(viewer: viewer), trace)
        var set = InquirySet(
            inquiry: inquiry,
            committee: try await registry.look(Committees(viewer: viewer), trace).first { $0.id == inquiry.committee },
            meeting: meetings.first { $0.id == inquiry.meeting && !$0.hidden.contains(.terms) },
            questions: try await registry.look(Questions(viewer: viewer, inquiry: id), trace),
            answers: try await registry.look(Answers(viewer: viewer, inquiry: id), trace),
            earlierQuestions: try await registry.look(Questions(viewer: viewer, inquiry: id, areEarlier: true), trace),
            earlierAnswers: try await registry.look(Answers(viewer: viewer, inquiry: id, areEarlier: true), trace),
            agencies: try await registry.look(Agencies(viewer: viewer, on: today), trace),
            seats: try await registry.look(Seats(viewer: viewer, on: today, withPast: true), trace))
        let all = try await registry.look(FollowUps(viewer: viewer), trace)
        set.followUps = all.filter { one in set.answers.contains { $0.id == one.answer } }
        set.earlierFollowUps = all.filter { one in set.earlierAnswers.contains { $0.id == one.answer } }
        set.told = try await (set.answers + set.earlierAnswers).told(telling, registry, trace)
        for place in set.answers.indices { set.answers[place].tell(set.told) }
        for place in set.earlierAnswers.indices { set.earlierAnswers[place].tell(set.told) }
        return set
    }
}

extension QuestionAnswer {
    /// Puts the words that members are told in the place of those with references.
    fileprivate mutating func tell(_ told: [ID<QuestionAnswer>: ToldAnswer]) {
        if let told = told[id] { text = told.text }
    }
}
