import Dates
import Markup
import Pages
import Partnership
import Storage

/// Writes down that an initiative is evaluated, or what came of it.
struct EvaluationFormPage: KeptForm {
    var initiative: Initiative
    /// Nothing for a new one.
    var kept: Evaluation?
    var words = EvaluationWords()
    var due = DayTyped()
    var received = DayTyped()
    var version = 0
    var errors: [FieldError] = []
    var isStale = false

    var title: String { kept == nil ? "Write down an evaluation" : "Evaluation" }
    var caption: HTML? { "\(initiative.words.name)" }
    var back: Address? { Addresses.initiative(initiative.id) }

    private var target: Address {
        kept.map { Addresses.evaluation(initiative.id, $0.id) } ?? Addresses.newEvaluation(initiative.id)
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
            \(kept == nil ? "" : hidden("version", "\(version)"))\
            \(button("Save"))
            """))
        """
    }

    private var now: [SummaryRow] {
        guard let words = kept?.words else { return [] }
        return [
            SummaryRow("By whom", "\(words.evaluator)"), SummaryRow("Due by", "\(words.due?.said ?? "No day is set")"),
            SummaryRow("How much of it is there", "\(words.finality.said)"),
            SummaryRow("What it found", "\(words.found)"),
            SummaryRow("Came on", "\(words.received?.said ?? "It did not come yet")"),
            SummaryRow("Where it lies", "\(words.place)"),
        ]
    }

    static let example = EvaluationFormPage(
        initiative: .example, kept: .example, words: Evaluation.example.words,
        due: DayTyped(Evaluation.example.words.due), version: 1,
        errors: [FieldError("received", "Enter the day on which it came.")])

    static func routes(_ site: InitiativesSite) -> [Route] {
        routes(
            within: .initiative, new: Addresses.newEvaluation, change: Addresses.evaluation,
            found: { try await found($1, $2, $0, site) },
            sent: { page, request in
                try await page.answer(
                    request, site.registry, to: { Addresses.initiative($0.initiative).at("evaluations") }
                ) { KeepEvaluation(initiative: $0.initiative.id, changed: $1, words: $0.words).run }
            })
    }

    mutating func read(_ form: Fields) throws(BadRequest) {
        words.evaluator = try form.one("evaluator") ?? ""
        words.finality = try form.one("finality", as: EvaluationWords.Finality.self) ?? words.finality
        (words.found, words.place) = (try form.one("found") ?? "", try form.one("address") ?? "")
        (due, received) = (try form.day("due"), try form.day("received"))
        words.due = due.isEmpty ? nil : errors.day(due, "due")
        words.received = received.isEmpty ? nil : errors.day(received, "received")
    }

    private static func found(
        _ initiative: ID<Initiative>, _ id: ID<Evaluation>?, _ request: Request, _ site: InitiativesSite
    ) async throws -> EvaluationFormPage? {
        guard let initiative = try await site.changeable(initiative, request) else { return nil }
        guard let id else { return EvaluationFormPage(initiative: initiative) }
        let all = try await site.registry.look(
            Evaluations(viewer: request.viewer, initiative: initiative.id), request.trace)
        guard let evaluation = all.first(where: { $0.id == id }) else { return nil }
        return EvaluationFormPage(
            initiative: initiative, kept: evaluation, words: evaluation.words,
            due: DayTyped(evaluation.words.due), received: DayTyped(evaluation.words.received),
            version: evaluation.version)
    }
}
