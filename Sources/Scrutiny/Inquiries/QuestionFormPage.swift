import Dates
import Markup
import Pages
import Partnership
import Storage

/// Adds a question to a set, or puts one right.
struct QuestionFormPage: Page {
    var inquiry: Inquiry
    /// The one that is put right; nothing for a new one.
    var changed: InquiryQuestion?
    var agencies: [Agency]
    var seats: [Seat]
    var earlier: [InquiryQuestion]
    var number = ""
    var theme = ""
    var text = ""
    var context = ""
    var asked: [String] = []
    var askedSeats: [String] = []
    var follows: ID<InquiryQuestion>?
    var errors: [FieldError] = []

    /// What it says now, where somebody else changed it meanwhile.
    var stale: InquiryQuestion?
    /// Who is asked as it stands now.
    var askedNow: [String] = []

    var title: String { changed == nil ? "Add a question" : "Change this question" }
    var caption: HTML? { "\(inquiry.title)" }
    var back: Address? { Addresses.inquiry(inquiry.id) }

    var body: HTML {
        """
        \(stale.map { now in
            staleNotice([
                SummaryRow("Number", "\(now.number)"), SummaryRow("Theme", "\(now.theme)"),
                SummaryRow("Question", "\(now.text)"), SummaryRow("What members say with it", "\(now.context)"),
                SummaryRow("Who is asked", bullets(askedNow.map { "\($0)" })),
                SummaryRow("It follows", "\(earlier.first { $0.id == now.follows }.map { "\($0.number). \($0.text)" } ?? "None")"),
            ])
        } ?? "")
        \(asking)
        \(changed.map(takingOut) ?? "")
        """
    }

    private var asking: HTML {
        form(
            changed.map { Addresses.question($0.id) } ?? Addresses.newQuestion(inquiry.id),
            """
            \(changed.map { hidden("version", "\($0.version)") } ?? "")\
            \(changed == nil ? "" : input(Field("number", "Number", error: errors.of("number")), value: number, width: .four, isNumber: true))\
            \(input(Field("theme", "Theme", hint: "Such as Funding", error: errors.of("theme")), value: theme, width: .thirty))\
            \(textarea(Field("text", "Question", error: errors.of("text")), value: text, rows: 3))\
            \(textarea(Field("context", "What members say with it", hint: "Leave empty where nothing is said.", error: errors.of("context")), value: context, rows: 3))\
            \(checkboxes(Field("asked", "Who is asked", error: errors.of("asked")), agencies.map { Choice($0.id, "\($0.name)") }, ticked: asked))\
            \(seats.isEmpty ? "" : checkboxes(Field("seats", "Or one seat of theirs", error: errors.of("seats")), seats.map { Choice($0.id, "\($0.title)") }, ticked: askedSeats, isSmall: true))\
            \(earlier.isEmpty ? "" : select(
                Field("follows", "It follows a question of an earlier year", error: errors.of("follows")),
                [Choice("", "None")] + earlier.map { Choice($0.id, "\($0.number). \($0.text)") }, chosen: follows?.inAddress))\
            \(button("Save"))
            """)
    }

    private func takingOut(_ question: InquiryQuestion) -> HTML {
        """
        <h2 class="govuk-heading-m">Take it out of the set</h2>
        <p class="govuk-body">Only a question that nobody has answered, and that no later question follows.</p>
        \(errors.of("out").map { "<p class=\"govuk-error-message\" id=\"out\">\($0)</p>\n" as HTML } ?? "")\
        \(form(
            Addresses.takeOutQuestion(question.id),
            """
            \(hidden("version", "\(question.version)"))\
            \(button("Take this question out", .warning))
            """))
        """
    }

    static let example = exampleChanged
    static let exampleNew = QuestionFormPage(
        inquiry: .example, agencies: [.example], seats: [], earlier: InquirySet.example.earlierQuestions,
        errors: [FieldError("text", "Enter the question.")])

    static func routes(_ site: ScrutinySite) -> [Route] {
        [
            Route(.get, Addresses.newQuestion, .add, .inquiry) { request, id in
                try await blank(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.newQuestion, .add, .inquiry) { request, id in
                guard var page = try await blank(id, request, site) else { return .notFound }
                let (agencies, seats) = try page.read(request.form)
                let command = AskQuestion(
                    inquiry: id, theme: page.theme, text: page.text, context: page.context, agencies: agencies,
                    seats: seats, follows: page.follows)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { _ in Addresses.inquiry(id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ] + changing(site)
    }

    /// Takes what was typed into the page, and says who is to be asked.
    mutating func read(_ form: Fields) throws(BadRequest) -> ([ID<Agency>], [ID<Seat>]) {
        (theme, text) = (try form.one("theme") ?? "", try form.one("text") ?? "")
        (number, context) = (try form.one("number") ?? "", try form.one("context") ?? "")
        (asked, askedSeats) = (form.all("asked"), form.all("seats"))
        follows = try form.one("follows", as: ID<InquiryQuestion>.self)
        return (try form.all("asked", as: ID<Agency>.self), try form.all("seats", as: ID<Seat>.self))
    }

    static func blank(
        _ id: ID<Inquiry>, _ request: Request, _ site: ScrutinySite
    ) async throws -> QuestionFormPage? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        let sets = try await registry.look(Inquiries(viewer: viewer), trace)
        guard let inquiry = sets.first(where: { $0.id == id }), viewer.may(.add, inquiry.thing, now: request.now) else {
            return nil
        }
        let before = sets.first { $0.committee == inquiry.committee && $0.year < inquiry.year }
        let earlier: [InquiryQuestion] =
            if let before { try await registry.look(Questions(viewer: viewer, inquiry: before.id), trace) } else { [] }
        return QuestionFormPage(
            inquiry: inquiry, agencies: try await site.agencies(request), seats: try await site.seats(request),
            earlier: earlier)
    }
}
