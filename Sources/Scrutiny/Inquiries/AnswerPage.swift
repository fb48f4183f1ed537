import Checks
import Dates
import Markup
import Pages
import Partnership
import Storage

/// Answers one question for one body: a minute's work.
struct AnswerPage: Page {
    var inquiry: Inquiry
    var jurisdiction: Jurisdiction
    var question: InquiryQuestion
    var answer: QuestionAnswer
    var action: AnswerWords.Action
    var text: String
    var reason: String
    var appendix: String
    var paragraph: Int
    var errors: [FieldError] = []
    /// What it says now, where somebody else answered meanwhile.
    var stale: QuestionAnswer?
    /// How members are told it; nothing where it has no words yet.
    var told: ToldAnswer?
    /// From what of its words somebody could be known, where everybody may read them.
    var found: [PaperFault] = []
    /// Where what can be referred to is listed, for whoever may look there.
    var choices: Address?

    var title: String { "\(question.number). \(question.text)" }
    var caption: HTML? { "\(inquiry.title)" }
    var back: Address? { Addresses.inquiry(inquiry.id) }

    var body: HTML {
        """
        \(question.context.isEmpty ? "" : insetText(paragraphs(question.context)))
        <p class="govuk-body">Due by \(answer.due).</p>
        \(stale.map(now))
        \(told.map(asTold))\(foundDrawn)\(choices.map(listed))
        \(form(
            Addresses.answer(answer.id),
            """
            \(hidden("version", "\(answer.version)"))\
            \(radios(Field("how", "What you do", error: errors.of("how")),
                AnswerWords.Action.allCases.map { Choice($0.rawValue, "\($0.said)") }, chosen: action.rawValue, isSmall: true))\
            \(textarea(Field("text", "Answer", hint: Self.hint, error: errors.of("text")), value: text, rows: 8))\
            \(input(Field("reason", "Why it cannot be provided", error: errors.of("reason")), value: reason))\
            \(input(Field("appendix", "Appendix", hint: "Such as Appendix 7.2", error: errors.of("appendix")), value: appendix, width: .twenty))\
            \(select(Field("exempt", "Who may read it", hint: "What is exempt goes into the exempt annex alone.", error: errors.of("exempt")),
                [Choice("0", "Everybody: it is open")]
                    + jurisdiction.exemptParagraphs.map { Choice($0.number, "Exempt. \($0.said)") }, chosen: "\(paragraph)"))\
            \(button("Save"))
            """))
        """
    }

    private func listed(_ choices: Address) -> HTML {
        "<p class=\"govuk-body\">\(link("Every figure that can be referred to, ready to copy", to: choices)). Save what you wrote first.</p>\n"
    }

    private static let hint: HTML = """
        A figure is referred to in braces, such as {cited grant-2026} or {measure asb E07000033 2025-04 2026-03}. Members are \
        told it as it is on the day on which you save.
        """

    /// The words with their figures in place, where they are others than those that are written in the form.
    private func asTold(_ told: ToldAnswer) -> HTML {
        guard !told.figures.isEmpty || !told.faults.isEmpty else { return "" }
        return """
            \(summaryList([SummaryRow("What members are told", "\(paragraphs(told.text))\(told.figuresDrawn)")]))
            \(told.noticesDrawn(isOpen: answer.isOpen))
            """
    }

    /// It is saved, and read by everybody who has signed in; the pack is stopped by it.
    private var foundDrawn: HTML {
        found.isEmpty
            ? ""
            : """
            \(warning("Somebody could be known from this answer, which is open. Mend it, or mark it as exempt."))
            \(checksList(found))
            """
    }

    /// What the gate finds in the words of an open answer.
    static func found(_ answer: QuestionAnswer, _ gate: PrivacyGate) -> [PaperFault] {
        answer.isExempt ? [] : gate.faults(PaperText(heading: "The answer", answer.text)).filter { $0.weight.isOpen }
    }

    /// Both texts: what the other wrote stands here, and what was typed is in the form.
    private func now(_ answer: QuestionAnswer) -> HTML {
        insetText(
            """
            <p class="govuk-body">Somebody else answered this while you were writing. Nothing of yours was saved. This is what
            it says now; your words are in the form below. Save again to put yours in its place.</p>
            \(summaryList([
                SummaryRow("State", "\(answer.state.said)"), SummaryRow("Answer", paragraphs(answer.text)),
                SummaryRow("Why it cannot be provided", "\(answer.reason)"), SummaryRow("Appendix", "\(answer.appendix)"),
                SummaryRow("Who may read it", "\(answer.isExempt ? "Exempt: paragraph \(answer.paragraph)" : "Everybody: it is open")"),
            ]))
            """)
    }

    static let example: AnswerPage = {
        let set = InquirySet.example
        var page = AnswerPage(.example, .england, set.questions[1], set.answers[1])
        page.text = "Friday and Saturday evenings from May."
        (page.stale, page.told) = (set.answers[0], .example)
        return page
    }()

    init(_ inquiry: Inquiry, _ jurisdiction: Jurisdiction, _ question: InquiryQuestion, _ answer: QuestionAnswer) {
        (self.inquiry, self.jurisdiction, self.question, self.answer) = (inquiry, jurisdiction, question, answer)
        (text, reason, appendix, paragraph) = (answer.text, answer.reason, answer.appendix, answer.paragraph)
        action =
            switch answer.state {
            case .asked, .answered, .atMeeting: .answer
            case .cannotProvide: .decline
            case .seeAppendix: .refer
            }
    }

    static func routes(_ site: ScrutinySite) -> [Route] {
        [
            Route(.get, Addresses.answer, .change, .answer) { request, id in
                try await page(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.answer, .change, .answer) { request, id in
                guard var page = try await page(id, request, site) else { return .notFound }
                let form = request.form
                page.action = AnswerWords.Action(rawValue: try form.one("how") ?? "") ?? .answer
                (page.text, page.reason) = (try form.one("text") ?? "", try form.one("reason") ?? "")
                page.appendix = try form.one("appendix") ?? ""
                page.paragraph = try form.one("exempt", as: Int.self) ?? 0
                let command = GiveAnswer(
                    id: id, version: try form.required("version", as: Int.self), action: page.action, text: page.text,
                    reason: page.reason, appendix: page.appendix, paragraph: page.paragraph, on: request.today,
                    telling: site.telling)
                let inquiry = page.inquiry.id
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Self.found($0, site.gate).isEmpty ? Addresses.inquiry(inquiry) : Addresses.answer($0.id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { now in
                        (page.stale, page.answer) = (now, now)
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    private static func page(
        _ id: ID<QuestionAnswer>, _ request: Request, _ site: ScrutinySite
    ) async throws -> AnswerPage? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        guard let answer = try await registry.look(OneAnswer(viewer: viewer, id: id), trace).first,
            viewer.may(.change, answer.thing, now: request.now),
            let question = try await registry.look(OneQuestion(viewer: viewer, id: answer.question), trace).first,
            let inquiry = try await registry.look(Inquiries(viewer: viewer), trace)
                .first(where: { $0.id == question.inquiry })
        else { return nil }
        let committee = try await site.committee(inquiry.committee, request)
        var page = AnswerPage(inquiry, committee?.jurisdiction ?? .england, question, answer)
        page.found = found(answer, site.gate)
        if viewer.may(.see, .committeeReport, now: request.now) { page.choices = site.telling.choices }
        page.told = try await [answer].told(site.telling, registry, trace)[id]
        return page
    }
}
