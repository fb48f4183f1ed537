import Dates
import Markup
import Pages
import Partnership
import Storage

/// Writes down what was decided about a plan before a year of it.
struct YearPage: Page {
    var plan: Plan
    var year: String?
    var outcome: PlanYear.Outcome?
    var decided = DayTyped()
    var deciders = ""
    var text = ""
    var errors: [FieldError] = []

    var title: String { "Decision about a year" }
    var caption: HTML? { "\(plan.name)" }
    var back: Address? { Addresses.plan(plan.id) }

    var body: HTML {
        form(
            Addresses.newYear(plan.id),
            """
            \(select(Field("year", "Year", error: errors.of("year")), plan.years.map { Choice($0.begins, "\($0.said)") }, chosen: year))\
            \(radios(Field("outcome", "What was decided", error: errors.of("outcome")), PlanYear.Outcome.allCases.map { Choice($0, "\($0.said)") }, chosen: outcome?.inAddress))\
            \(dateDay(Field("from", "Decided on", error: errors.of("from")), value: decided))\
            \(input(Field("body", "Decided by", hint: "The board or committee", error: errors.of("body")), value: deciders))\
            \(textarea(Field("text", "What differs from the year before, or why nothing does", error: errors.of("text")), value: text))\
            \(button("Save"))
            """)
    }

    static let example = YearPage(
        plan: .example, year: "2026", outcome: .unchanged,
        errors: [FieldError("text", "Enter why the priorities do not change.")])

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newYear, .change, .plan) { request, id in
                try await plan(id, request, site).map { .page(YearPage(plan: $0, decided: DayTyped(request.today))) }
                    ?? .notFound
            },
            Route(.post, Addresses.newYear, .change, .plan) { request, id in
                guard let plan = try await plan(id, request, site) else { return .notFound }
                let form = request.form
                var page = YearPage(
                    plan: plan, year: try form.one("year"), outcome: try form.one("outcome", as: PlanYear.Outcome.self),
                    decided: try form.day("from"), deciders: try form.one("body") ?? "",
                    text: try form.one("text") ?? "")
                let year = page.year.flatMap(Int.init(inAddress:))
                if year == nil { page.errors.append(FieldError("year", "Choose a year")) }
                if page.outcome == nil { page.errors.append(FieldError("outcome", "Choose what was decided")) }
                if page.decided.read == nil { page.errors.append(FieldError("from", "Enter a day, such as 31 3 2027")) }
                guard let year, let outcome = page.outcome, let decided = page.decided.read else {
                    return .page(page, status: 422)
                }
                let command = DecideYear(
                    plan: id, year: FinancialYear(begins: year), outcome: outcome, decided: decided,
                    body: page.deciders,
                    text: page.text)
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { Addresses.plan($0).at("years") },
                        again: {
                            page.errors = $0
                            return .page(page, status: 422)
                        })
            },
        ]
    }

    /// The plan, where the viewer may change it.
    static func plan(_ id: ID<Plan>, _ request: Request, _ site: PlanningSite) async throws -> Plan? {
        try await site.registry.look(OnePlan(viewer: request.viewer, id: id), request.trace).first
            .flatMap { request.viewer.may(.change, $0.thing, now: request.now) ? $0 : nil }
    }
}
