import Dates
import Markup
import Pages
import Partnership
import Storage

/// Adds a question to a set.
struct QuestionFormPage: Page {
    var inquiry: Inquiry
    var agencies: [Agency]
    var seats: [Seat]
    var earlier: [InquiryQuestion]
    var theme = ""
    var text = ""
    var context = ""
    var asked: [String] = []
    var askedSeats: [String] = []
    var follows: ID<InquiryQuestion>?
    var errors: [FieldError] = []

    var title: String { "Add a question" }
    var caption: HTML? { "\(inquiry.title)" }
    var back: Address? { Addresses.inquiry(inquiry.id) }

    var body: HTML {
        form(
            Addresses.newQuestion(inquiry.id),
            """
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

    static let example = QuestionFormPage(
        inquiry: .example, agencies: [.example], seats: [], earlier: InquirySet.example.earlierQuestions,
        errors: [FieldError("text", "Enter the question.")])

    static func routes(_ site: ScrutinySite) -> [Route] {
        [
            Route(.get, Addresses.newQuestion, .add, .inquiry) { request, id in
                try await blank(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.newQuestion, .add, .inquiry) { request, id in
                guard var page = try await blank(id, request, site) else { return .notFound }
                let form = request.form
                (page.theme, page.text) = (try form.one("theme") ?? "", try form.one("text") ?? "")
                page.context = try form.one("context") ?? ""
                (page.asked, page.askedSeats) = (form.all("asked"), form.all("seats"))
                page.follows = try form.one("follows", as: ID<InquiryQuestion>.self)
                let command = AskQuestion(
                    inquiry: id, theme: page.theme, text: page.text, context: page.context,
                    agencies: try form.all("asked", as: ID<Agency>.self),
                    seats: try form.all("seats", as: ID<Seat>.self), follows: page.follows)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { _ in Addresses.inquiry(id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }

    private static func blank(
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
