import Dates
import Markup
import Pages
import Partnership
import Storage

/// Asks a body for something more after its answer.
struct FollowUpFormPage: Page {
    var about: AnswerInSet
    var text = ""
    var asked = DayTyped()
    var due = DayTyped()
    var errors: [FieldError] = []

    var title: String { "Ask for something more" }
    var caption: HTML? { about.caption }
    var back: Address? { Addresses.inquiry(about.set.inquiry.id) }

    var body: HTML {
        """
        \(about.drawn)
        \(form(
            Addresses.newFollowUp(about.answer.id),
            """
            \(textarea(Field("wanted", "What is asked for", hint: "Such as the figures by ward, or a note on what was decided.", error: errors.of("wanted")), value: text, rows: 3))\
            \(dateDay(Field("wanted-on", "Asked for on", error: errors.of("wanted-on")), value: asked))\
            \(dateDay(Field("wanted-by", "By when", hint: "Leave empty where no day was given.", error: errors.of("wanted-by")), value: due))\
            \(button("Save"))
            """))
        """
    }

    static let example = FollowUpFormPage(about: .example, errors: [FieldError("wanted", "Enter what is asked for.")])

    static func routes(_ site: ScrutinySite) -> [Route] {
        [
            Route(.get, Addresses.newFollowUp, .add, .inquiry) { request, id in
                try await blank(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.newFollowUp, .add, .inquiry) { request, id in
                guard var page = try await blank(id, request, site) else { return .notFound }
                let form = request.form
                page.text = try form.one("wanted") ?? ""
                (page.asked, page.due) = (try form.day("wanted-on"), try form.day("wanted-by"))
                let asked = page.errors.day(page.asked, "wanted-on")
                let due = page.due.isEmpty ? nil : page.errors.day(page.due, "wanted-by")
                guard let asked, page.errors.isEmpty else { return .page(page, status: 422) }
                let command = AskFollowUp(answer: id, text: page.text, asked: asked, due: due)
                let inquiry = page.about.set.inquiry.id
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { _ in Addresses.inquiry(inquiry) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }

    private static func blank(
        _ id: ID<QuestionAnswer>, _ request: Request, _ site: ScrutinySite
    ) async throws -> FollowUpFormPage? {
        guard let about = try await AnswerInSet.look(id, request, site), !about.answer.hidden.contains(.text),
            request.viewer.may(.add, about.set.inquiry.thing, now: request.now)
        else { return nil }
        return FollowUpFormPage(about: about, asked: DayTyped(request.today))
    }
}
