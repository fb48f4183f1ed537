import Dates
import Markup
import Pages
import Partnership
import Storage

extension CommitteeMeetingPage {
    /// What is keyed in at the meeting besides answers: a question that is put there, or something more that is asked for.
    struct Asking: Sendable {
        /// Those to which the viewer may add.
        var sets: Set<ID<Inquiry>> = []
        var agencies: [Agency] = []
        var seats: [Seat] = []
        // What was typed.
        var set: ID<Inquiry>?
        var theme = ""
        var text = ""
        var asked: [String] = []
        var askedSeats: [String] = []
        var answer: ID<QuestionAnswer>?
        var sort = FollowUp.Form.asked
        var wanted = ""
        var due = DayTyped()
        var said = ""
    }

    /// A question that a member puts at the meeting. Its answer can be taken down at once.
    var askingForm: HTML {
        let open = sets.filter { asking.sets.contains($0.inquiry.id) }
        guard !open.isEmpty else { return mayMove && sets.isEmpty ? beginning : "" }
        let themes = open.flatMap(\.themes)
        return """
            <h2 class="govuk-heading-m" id="ask">Ask a question</h2>
            \(form(
                Addresses.questionAtMeeting(meeting.id),
                """
                \(open.count == 1 ? hidden("inquiry", open[0].inquiry.id.inAddress) : select(
                    Field("inquiry", "Set", error: errors.of("inquiry")), open.map { Choice($0.inquiry.id, "\($0.inquiry.title)") }, chosen: asking.set?.inAddress))\
                \(input(Field("theme", "Theme", hint: themes.isEmpty ? "Such as Funding" : "Such as \(themes[0])", error: errors.of("theme")), value: asking.theme, width: .thirty))\
                \(textarea(Field("text", "Question", error: errors.of("text")), value: asking.text, rows: 2))\
                \(checkboxes(Field("asked", "Who is asked", error: errors.of("asked")), asking.agencies.map { Choice($0.id, "\($0.name)") }, ticked: asking.asked, isSmall: true))\
                \(asking.seats.isEmpty ? "" : details("Or one seat of theirs", checkboxes(
                    Field("seats", "Seats", error: errors.of("seats")), asking.seats.map { Choice($0.id, "\($0.title)") }, ticked: asking.askedSeats, isSmall: true),
                    isOpen: !asking.askedSeats.isEmpty))\
                \(button("Add the question", .secondary))
                """))
            """
    }

    private var beginning: HTML {
        let place = Addresses.newInquiry(committee.id).asking("meeting", meeting.id)
        return "<p class=\"govuk-body\">\(link("Begin a set of questions for this meeting", to: place))</p>\n"
    }

    /// The answers after which something more can be asked for.
    private var answered: [(set: InquirySet, question: InquiryQuestion, answer: QuestionAnswer)] {
        sets.filter { asking.sets.contains($0.inquiry.id) }.flatMap { set in
            set.questions.flatMap { question in
                set.answers(to: question).filter { $0.state != .asked && !$0.hidden.contains(.text) }
                    .map { (set, question, $0) }
            }
        }
    }

    /// What is asked for after an answer: sent later, and followed.
    var followingForm: HTML {
        let answered = answered
        guard isHeld, !answered.isEmpty else { return "" }
        return """
            <h2 class="govuk-heading-m" id="more">Ask for something more, or write down a promise</h2>
            \(form(
                Addresses.followUpAtMeeting(meeting.id),
                """
                \(select(
                    Field("after-answer", "After the answer to", error: errors.of("after-answer")),
                    answered.map { Choice($0.answer.id, "Question \($0.question.number), \($0.set.body($0.answer))") },
                    chosen: asking.answer?.inAddress))\
                \(radios(Field("it-was", "It was"), FollowUp.Form.allCases.map { Choice($0, "\($0.said)") }, chosen: asking.sort.inAddress, isSmall: true))\
                \(textarea(Field("wanted", "What is asked for, or promised", error: errors.of("wanted")), value: asking.wanted, rows: 2))\
                \(dateDay(Field("wanted-by", "By when", hint: "Leave empty where no day was given.", error: errors.of("wanted-by")), value: asking.due))\
                \(input(Field("said", "How it was put where no day was given", error: errors.of("said")), value: asking.said))\
                \(button("Write it down", .secondary))
                """))
            """
    }

    static func askingRoutes(_ site: ScrutinySite) -> [Route] {
        [
            Route(.post, Addresses.questionAtMeeting, .add, .inquiry) { request, id in
                guard var page = try await found(id, request, site) else { return .notFound }
                let form = request.form
                page.asking.set = try form.one("inquiry", as: ID<Inquiry>.self)
                (page.asking.theme, page.asking.text) = (try form.one("theme") ?? "", try form.one("text") ?? "")
                (page.asking.asked, page.asking.askedSeats) = (form.all("asked"), form.all("seats"))
                guard let set = page.asking.set else {
                    return page.with([FieldError("inquiry", "Choose the set that it is of.")])
                }
                guard page.asking.sets.contains(set) else { return .notFound }
                let command = AskQuestion(
                    inquiry: set, theme: page.asking.theme, text: page.asking.text,
                    agencies: try form.all("asked", as: ID<Agency>.self),
                    seats: try form.all("seats", as: ID<Seat>.self))
                return try await site.registry.write(request.trace, command.run)
                    .answer(to: { _ in Addresses.meeting(id) }, again: page.with)
            },
            Route(.post, Addresses.followUpAtMeeting, .add, .inquiry) { request, id in
                guard var page = try await found(id, request, site) else { return .notFound }
                let form = request.form
                page.asking.answer = try form.one("after-answer", as: ID<QuestionAnswer>.self)
                (page.asking.wanted, page.asking.due) = (try form.one("wanted") ?? "", try form.day("wanted-by"))
                page.asking.sort = try form.one("it-was", as: FollowUp.Form.self) ?? .asked
                page.asking.said = try form.one("said") ?? ""
                let due = page.asking.due.isEmpty ? nil : page.errors.day(page.asking.due, "wanted-by")
                if page.asking.answer == nil {
                    page.errors.append(FieldError("after-answer", "Choose after which answer."))
                }
                guard let answer = page.asking.answer, page.errors.isEmpty else { return .page(page, status: 422) }
                guard page.answered.contains(where: { $0.answer.id == answer }) else { return .notFound }
                let command = AskFollowUp(
                    answer: answer, text: page.asking.wanted, asked: page.meeting.day, due: due,
                    form: page.asking.sort, saidDue: page.asking.said)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { _ in Addresses.meeting(id) },
                    // The day is the meeting's: what is wrong with it is said of what is asked for.
                    again: { errors in
                        page.with(errors.map { $0.field == "wanted-on" ? FieldError("wanted", $0.text) : $0 })
                    })
            },
        ]
    }

    private func with(_ errors: [FieldError]) -> Response {
        var page = self
        page.errors = errors
        return .page(page, status: 422)
    }
}
