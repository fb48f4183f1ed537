import Dates
import Markup
import Pages
import Partnership
import Storage

/// Writes down that an initiative is evaluated, or what came of it.
struct EvaluationFormPage: Page {
    var initiative: Initiative
    /// Nothing for a new one.
    var evaluation: Evaluation?
    var words = EvaluationWords()
    var due = DayTyped()
    var received = DayTyped()
    var version = 0
    var errors: [FieldError] = []
    var isStale = false

    var title: String { evaluation == nil ? "Write down an evaluation" : "Evaluation" }
    var caption: HTML? { "\(initiative.words.name)" }
    var back: Address? { Addresses.initiative(initiative.id) }

    private var target: Address {
        evaluation.map { Addresses.evaluation(initiative.id, $0.id) } ?? Addresses.newEvaluation(initiative.id)
    }

    var body: HTML {
        """
        \(isStale ? staleNotice(now) : "")
        \(form(target, """
            \(input(Field("evaluator", "By whom", hint: "A body or a post, as the university or the partnership analyst", error: errors.of("evaluator")), value: words.evaluator))\
            \(dateDay(Field("due", "Due by", error: errors.of("due")), value: due))\
            \(radios(Field("finality", "How much of it is there", hint: "First indications are provisional.", error: errors.of("finality")), EvaluationWords.Finality.allCases.map { Choice($0, "\($0.said)") }, chosen: words.finality.inAddress))\
            \(textarea(Field("found", "What it found", error: errors.of("found")), value: words.found, rows: 4))\
            \(dateDay(Field("received", "Came on", hint: "Leave empty until a paper of it came.", error: errors.of("received")), value: received))\
            \(input(Field("address", "Where it lies", hint: "Its address on the web, or in words", error: errors.of("address")), value: words.place))\
            \(evaluation == nil ? "" : hidden("version", "\(version)"))\
            \(button("Save"))
            """))
        """
    }

    private var now: [SummaryRow] {
        guard let words = evaluation?.words else { return [] }
        return [
            SummaryRow("By whom", "\(words.evaluator)"), SummaryRow("Due by", "\(words.due?.said ?? "No day is set")"),
            SummaryRow("How much of it is there", "\(words.finality.said)"),
            SummaryRow("What it found", "\(words.found)"),
            SummaryRow("Came on", "\(words.received?.said ?? "It did not come yet")"),
            SummaryRow("Where it lies", "\(words.place)"),
        ]
    }

    static let example = EvaluationFormPage(
        initiative: .example, evaluation: .example, words: Evaluation.example.words,
        due: DayTyped(Evaluation.example.words.due), version: 1,
        errors: [FieldError("received", "Enter the day on which it came.")])

    static func routes(_ site: InitiativesSite) -> [Route] {
        [
            Route(.get, Addresses.newEvaluation, .change, .initiative) { request, id in
                guard let initiative = try await site.changeable(id, request) else { return .notFound }
                return .page(EvaluationFormPage(initiative: initiative))
            },
            Route(.post, Addresses.newEvaluation, .change, .initiative) { request, id in
                guard let initiative = try await site.changeable(id, request) else { return .notFound }
                return try await sent(EvaluationFormPage(initiative: initiative), request, site)
            },
            Route(.get, Addresses.evaluation, .change, .initiative) { request, initiative, id in
                try await found(initiative, id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.evaluation, .change, .initiative) { request, initiative, id in
                guard let page = try await found(initiative, id, request, site) else { return .notFound }
                return try await sent(page, request, site)
            },
        ]
    }

    private static func sent(
        _ asked: EvaluationFormPage, _ request: Request, _ site: InitiativesSite
    ) async throws -> Response {
        var page = asked
        let form = request.form
        page.words.evaluator = try form.one("evaluator") ?? ""
        page.words.finality = try form.one("finality", as: EvaluationWords.Finality.self) ?? page.words.finality
        (page.words.found, page.words.place) = (try form.one("found") ?? "", try form.one("address") ?? "")
        (page.due, page.received) = (try form.day("due"), try form.day("received"))
        page.words.due = page.due.isEmpty ? nil : page.errors.day(page.due, "due")
        page.words.received = page.received.isEmpty ? nil : page.errors.day(page.received, "received")
        if page.evaluation != nil { page.version = try form.required("version", as: Int.self) }
        guard page.errors.isEmpty else { return .page(page, status: 422) }
        let command = KeepEvaluation(
            initiative: page.initiative.id, changed: page.evaluation.map { ($0.id, page.version) }, words: page.words)
        return try await site.registry.write(request.trace, command.run).answer(
            to: { Addresses.initiative($0.initiative).at("evaluations") },
            again: {
                page.errors = $0
                return .page(page, status: 422)
            },
            stale: {
                (page.evaluation, page.version, page.isStale) = ($0, $0.version, true)
                return .page(page, status: 409)
            })
    }

    private static func found(
        _ initiative: ID<Initiative>, _ id: ID<Evaluation>, _ request: Request, _ site: InitiativesSite
    ) async throws -> EvaluationFormPage? {
        guard let initiative = try await site.changeable(initiative, request) else { return nil }
        let all = try await site.registry.look(
            Evaluations(viewer: request.viewer, initiative: initiative.id), request.trace)
        guard let evaluation = all.first(where: { $0.id == id }) else { return nil }
        return EvaluationFormPage(
            initiative: initiative, evaluation: evaluation, words: evaluation.words,
            due: DayTyped(evaluation.words.due), received: DayTyped(evaluation.words.received),
            version: evaluation.version)
    }
}
