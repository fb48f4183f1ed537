import Dates
import Markup
import Pages
import Partnership
import Storage

/// Says what a priority does to some people, what shows it, and what is done about it.
struct EqualityAnswerPage: Page {
    var whole: WholePlan
    var standing: EqualityStanding
    var line: EqualityLine
    var seats: [Seat]
    /// Nothing until one is chosen.
    var effect: Effect?
    var typed = EqualityAnswer(effect: .unknown)
    var due = DayTyped()
    var version = 0
    var errors: [FieldError] = []
    var stale: EqualityLine?

    var title: String { line.whom.said }
    var caption: HTML? { "Equality: \(whole.subject(standing.assessment))" }
    var back: Address? { Addresses.equality(standing.assessment.id) }

    var body: HTML {
        """
        \(stale.map(notice) ?? "")
        \(nothingInferred)
        \(line.whom.limit.map { "<p class=\"govuk-body\">\($0)</p>" as HTML } ?? "")
        \(form(Addresses.equalityEffect(standing.assessment.id, line.id), """
            \(radios(Field("equality-effect", "What it does to them", error: errors.of("equality-effect")), Effect.allCases.map { Choice($0, "\($0.said)") }, chosen: effect?.inAddress))\
            \(textarea(Field("what-shows", "What shows it", hint: "What was counted, what people said and how many of them, or what was published. Where it is not known, what is known so far.", error: errors.of("what-shows")), value: typed.shows, rows: 4))\
            \(input(Field("shown-at", "Where that is on the web", hint: "Leave it empty where it has no address", error: errors.of("shown-at")), value: typed.address))\
            \(textarea(Field("mitigation", "What is done about it", hint: "A negative effect, or one that is not known, needs an action here or a reason below before the assessment is complete.", error: errors.of("mitigation")), value: typed.action, rows: 3))\
            \(select(Field("mitigating-seat", "Seat that does it", error: errors.of("mitigating-seat")), [Choice("", "None")] + seats.map { Choice($0.id, "\($0.title)") }, chosen: typed.seat?.inAddress))\
            \(dateDay(Field("mitigate-by", "By when", error: errors.of("mitigate-by")), value: due))\
            \(textarea(Field("why-not", "Why it is justified, where nothing is done", error: errors.of("why-not")), value: typed.reason, rows: 3))\
            \(hidden("version", "\(version)"))\
            \(button("Save"))
            """))
        """
    }

    private func notice(_ now: EqualityLine) -> HTML {
        guard let answer = now.answer else { return "" }
        return Pages.staleNotice([
            SummaryRow("What it does to them", "\(answer.effect.said)"), SummaryRow("What shows it", "\(answer.shows)"),
            SummaryRow("What is done about it", "\(answer.action)"),
            SummaryRow("By when", answer.due.map { "\($0.said)" } ?? "No day"),
            SummaryRow("Why, where nothing is", "\(answer.reason)"),
        ])
    }

    static let example = EqualityAnswerPage(
        whole: .example, standing: .example, line: EqualityStanding.example.lines[0], seats: [], effect: .negative,
        typed: EqualityAnswer(effect: .negative, shows: "Six of nine stops were of young men.", action: "Ask them"),
        version: 1, errors: [FieldError("mitigate-by", "Enter the day by which it is done.")],
        stale: EqualityStanding.example.lines[0])

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.equalityEffect, .change, .equalityAssessment) { request, id, line in
                try await found(id, line, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.equalityEffect, .change, .equalityAssessment) { request, id, line in
                guard var page = try await found(id, line, request, site) else { return .notFound }
                guard let answer = try page.take(request.form) else { return .page(page, status: 422) }
                let command = AnswerEquality(assessment: id, line: line, version: page.version, answer: answer)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.equality($0.assessment).at("effects") },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { now in
                        (page.stale, page.version) = (now, now.version)
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    /// What was sent, kept as it was typed; nothing where something must be mended before it is an answer.
    private mutating func take(_ form: Fields) throws(BadRequest) -> EqualityAnswer? {
        version = try form.required("version", as: Int.self)
        effect = try form.one("equality-effect", as: Effect.self)
        (typed.shows, typed.address) = (try form.one("what-shows") ?? "", try form.one("shown-at") ?? "")
        (typed.action, typed.reason) = (try form.one("mitigation") ?? "", try form.one("why-not") ?? "")
        typed.seat = try form.one("mitigating-seat", as: ID<Seat>.self)
        due = try form.day("mitigate-by")
        typed.due = due.isEmpty ? nil : errors.day(due, "mitigate-by")
        guard let effect else {
            errors.append(FieldError("equality-effect", "Choose what it does to them."))
            return nil
        }
        typed.effect = effect
        return errors.isEmpty ? typed : nil
    }

    private static func found(
        _ id: ID<EqualityAssessment>, _ line: ID<EqualityLine>, _ request: Request, _ site: PlanningSite
    ) async throws -> EqualityAnswerPage? {
        guard let (whole, standing) = try await site.equality(id, .change, request),
            let line = standing.lines.first(where: { $0.id == line })
        else { return nil }
        var page = EqualityAnswerPage(
            whole: whole, standing: standing, line: line,
            seats: try await site.registry.look(Seats(viewer: request.viewer, on: request.today), request.trace),
            version: line.version)
        if let answer = line.answer {
            (page.effect, page.typed, page.due) = (answer.effect, answer, DayTyped(answer.due))
        }
        return page
    }
}

extension Effect: InAddress {}
