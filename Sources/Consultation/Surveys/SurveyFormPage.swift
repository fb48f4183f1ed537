import Dates
import Markup
import Pages
import Partnership
import Storage

/// Writes down what is asked of people, or puts it right.
struct SurveyFormPage: Page {
    /// Nothing for a new one.
    var survey: Survey?
    var name = ""
    var asks = ""
    var question = ""
    var isSeveral = false
    var method: Survey.Method?
    var area = ""
    var errors: [FieldError] = []
    var isStale = false

    var title: String { survey == nil ? "Write down a survey" : "Put right what is asked" }
    var back: Address? { survey.map { Addresses.survey($0.id) } ?? Addresses.surveys() }

    var body: HTML {
        """
        \(isStale ? staleNotice(now) : "")
        \(form(survey.map { Addresses.changeSurvey($0.id) } ?? Addresses.newSurvey(), """
            \(input(Field("title", "What it is called", error: errors.of("title")), value: name))\
            \(input(Field("body", "Who asks", error: errors.of("body")), value: asks))\
            \(textarea(Field("question", "The question, as it was put", hint: "Whether people were asked what worries them, what they met with or what should come first makes a difference.", error: errors.of("question")), value: question, rows: 2))\
            \(checkboxes(Field("several", "Answers", error: errors.of("several")), [Choice("yes", "Several answers could be given")], ticked: isSeveral ? ["yes"] : []))\
            \(radios(Field("method", "How those who answered were found", error: errors.of("method")), Survey.Method.allCases.map { Choice($0, "\($0.said)") }, chosen: method?.inAddress))\
            \(input(Field("area", "Area whose people were asked", hint: "Its ONS code, such as E07000033", error: errors.of("area")), value: area, width: .ten))\
            \(survey.map { hidden("version", "\($0.version)") } ?? "")\
            \(button("Save"))
            """))
        """
    }

    private var now: [SummaryRow] {
        guard let survey else { return [] }
        return [
            SummaryRow("Title", "\(survey.title)"), SummaryRow("Who asks", "\(survey.body)"),
            SummaryRow("Question", "\(survey.question)"),
            SummaryRow("Answers", survey.isSeveral ? "Several answers could be given" : "One answer each"),
            SummaryRow("Who was asked", "\(survey.method.said)"),
            SummaryRow("Area", "\(survey.area)"),
        ]
    }

    static let example = SurveyFormPage(
        name: "What matters to you?", asks: "Aldermouth District Council", isSeveral: true, method: .open,
        area: "Aldermouth", errors: [FieldError("area", "Enter the ONS code of the area, such as E07000033.")])

    static func routes(_ site: ConsultationSite) -> [Route] {
        [
            Route(.get, Addresses.newSurvey, .add, .survey) { _ in .page(SurveyFormPage()) },
            Route(.post, Addresses.newSurvey, .add, .survey) { request in
                try await sent(SurveyFormPage(), request, site)
            },
            Route(.get, Addresses.changeSurvey, .change, .survey) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changeSurvey, .change, .survey) { request, id in
                guard let page = try await found(id, request, site) else { return .notFound }
                return try await sent(page, request, site)
            },
        ]
    }

    private static func sent(
        _ asked: SurveyFormPage, _ request: Request, _ site: ConsultationSite
    ) async throws -> Response {
        var page = asked
        let form = request.form
        (page.name, page.asks) = (try form.one("title") ?? "", try form.one("body") ?? "")
        (page.question, page.area) = (try form.one("question") ?? "", try form.one("area") ?? "")
        page.isSeveral = form.all("several").contains("yes")
        page.method = try form.one("method", as: Survey.Method.self)
        let version = page.survey == nil ? 0 : try form.required("version", as: Int.self)
        guard let method = page.method else {
            page.errors.append(FieldError("method", "Choose how those who answered were found."))
            return .page(page, status: 422)
        }
        let command = AddSurvey(
            changed: page.survey.map { ($0.id, version) }, title: page.name, body: page.asks, question: page.question,
            isSeveral: page.isSeveral, method: method, area: page.area)
        return try await site.registry.write(request.trace, command.run).answer(
            to: { Addresses.survey($0.id) },
            again: {
                page.errors = $0
                return .page(page, status: 422)
            },
            stale: {
                (page.survey, page.isStale) = ($0, true)
                return .page(page, status: 409)
            })
    }

    private static func found(
        _ id: ID<Survey>, _ request: Request, _ site: ConsultationSite
    ) async throws -> SurveyFormPage? {
        let viewer = request.viewer
        guard let survey = try await site.registry.look(Surveys(viewer: viewer, id: id), request.trace).first,
            viewer.may(.change, survey.thing, now: request.now)
        else { return nil }
        return SurveyFormPage(
            survey: survey, name: survey.title, asks: survey.body, question: survey.question,
            isSeveral: survey.isSeveral, method: survey.method, area: survey.area)
    }
}
