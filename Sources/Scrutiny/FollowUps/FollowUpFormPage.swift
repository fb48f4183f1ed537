import Dates
import Markup
import Meetings
import Pages
import Partnership
import Storage

/// Asks a body for something more after its answer, or writes down what the answer promises.
struct FollowUpFormPage: Page {
    var about: AnswerInSet
    var areas: PlannedAreas
    var sort = FollowUp.Form.asked
    var text = ""
    var asked = DayTyped()
    var due = DayTyped()
    var said = ""
    var scope = Undertaking.Scope()
    var errors: [FieldError] = []

    var title: String { "Ask for something more, or write down a promise" }
    var caption: HTML? { about.caption }
    var back: Address? { Addresses.inquiry(about.set.inquiry.id) }

    var body: HTML {
        """
        \(about.drawn)
        \(form(
            Addresses.newFollowUp(about.answer.id),
            """
            \(radios(Field("it-was", "It was"), FollowUp.Form.allCases.map { Choice($0, "\($0.said)") }, chosen: sort.inAddress, isSmall: true))\
            \(textarea(Field("wanted", "What is asked for, or promised", hint: "Such as the figures by ward, or a note on what was decided.", error: errors.of("wanted")), value: text, rows: 3))\
            \(dateDay(Field("wanted-on", "On which day", error: errors.of("wanted-on")), value: asked))\
            \(dateDay(Field("wanted-by", "By when", hint: "Leave empty where no day was given.", error: errors.of("wanted-by")), value: due))\
            \(input(Field("said", "How it was put where no day was given", hint: "Such as: during 2026/27", error: errors.of("said")), value: said))\
            \(areas.fields(scope, errors))\
            \(button("Save"))
            """))
        """
    }

    static let example = FollowUpFormPage(
        about: .example, areas: PlannedAreas(names: ["E07999001": "Aldermouth"]),
        errors: [FieldError("wanted", "Enter what is asked for.")])

    static func routes(_ site: ScrutinySite) -> [Route] {
        [
            Route(.get, Addresses.newFollowUp, .add, .inquiry) { request, id in
                try await blank(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.newFollowUp, .add, .inquiry) { request, id in
                guard var page = try await blank(id, request, site) else { return .notFound }
                let form = request.form
                page.sort = try form.one("it-was", as: FollowUp.Form.self) ?? .asked
                (page.text, page.said) = (try form.one("wanted") ?? "", try form.one("said") ?? "")
                page.scope = try page.areas.read(form)
                (page.asked, page.due) = (try form.day("wanted-on"), try form.day("wanted-by"))
                let asked = page.errors.day(page.asked, "wanted-on")
                let due = page.due.isEmpty ? nil : page.errors.day(page.due, "wanted-by")
                guard let asked, page.errors.isEmpty else { return .page(page, status: 422) }
                let command = AskFollowUp(
                    answer: id, text: page.text, asked: asked, due: due, form: page.sort, saidDue: page.said,
                    scope: page.scope)
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
        return FollowUpFormPage(
            about: about, areas: try await site.areas(request.trace), asked: DayTyped(request.today))
    }
}
