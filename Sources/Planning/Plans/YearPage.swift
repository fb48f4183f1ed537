import Dates
import Markup
import Meetings
import Pages
import Partnership
import Storage

/// Writes down what was decided about a plan before a year of it, or puts it right.
struct YearPage: Page {
    var plan: Plan
    /// The decision that is put right, with the version that was looked at.
    var changed: (year: FinancialYear, version: Int)?
    var year: String?
    var outcome: PlanYear.Outcome?
    var decided = DayTyped()
    var deciders = ""
    var text = ""
    var minuted = MinutedTyped()
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: PlanYear?

    var title: String { changed.map { "Change the decision about \($0.year.said)" } ?? "Decision about a year" }
    var caption: HTML? { "\(plan.name)" }
    var back: Address? { Addresses.plan(plan.id) }

    private var address: Address {
        changed.map { Addresses.changeYear(plan.id, $0.year.begins) } ?? Addresses.newYear(plan.id)
    }

    var body: HTML {
        """
        \(stale.map(now) ?? "")\
        \(form(address, """
            \(changed.map { hidden("version", "\($0.version)") } ?? "")\
            \(select(Field("year", "Year", error: errors.of("year")), plan.years.map { Choice($0.begins, "\($0.said)") }, chosen: year))\
            \(radios(Field("outcome", "What was decided", error: errors.of("outcome")), PlanYear.Outcome.allCases.map { Choice($0, "\($0.said)") }, chosen: outcome?.inAddress))\
            \(minuted.field(errors.of("minuted")))\
            \(dateDay(Field("from", "Decided on", error: errors.of("from")), value: decided))\
            \(input(Field("body", "Decided by", hint: "The board or committee", error: errors.of("body")), value: deciders))\
            \(textarea(Field("text", "What differs from the year before, or why nothing does", error: errors.of("text")), value: text))\
            \(button("Save"))
            """))
        """
    }

    private func now(_ one: PlanYear) -> HTML {
        Pages.staleNotice(
            [
                SummaryRow("Year", "\(one.year.said)"), SummaryRow("What was decided", "\(one.outcome.said)"),
                SummaryRow("Decided on", "\(one.decided)"), SummaryRow("Decided by", "\(one.body)"),
                SummaryRow("What differs, or why nothing does", "\(one.text)"),
            ]
                + (minuted.offered.first { $0.item == one.minuted }.map {
                    [SummaryRow("Decision in the minutes", $0.said)]
                } ?? []))
    }

    static let example = YearPage(
        plan: .example, year: "2026", outcome: .unchanged, minuted: MinutedTyped(offered: [.example]),
        errors: [FieldError("text", "Enter why the priorities do not change.")])

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newYear, .change, .plan) { request, id in
                guard let plan = try await plan(id, request, site) else { return .notFound }
                let minuted = try await site.registry.minutedTyped(behind: plan, request.trace)
                let decided = minuted.offered.isEmpty ? DayTyped(request.today) : DayTyped()
                return .page(YearPage(plan: plan, decided: decided, minuted: minuted))
            },
            Route(.post, Addresses.newYear, .change, .plan) { request, id in
                guard let plan = try await plan(id, request, site) else { return .notFound }
                let minuted = try await site.registry.minutedTyped(behind: plan, request.trace)
                return try await YearPage(plan: plan, minuted: minuted).sent(request, site)
            },
            Route(.get, Addresses.changeYear, .change, .plan) { request, id, year in
                try await found(id, year, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changeYear, .change, .plan) { request, id, year in
                guard var page = try await found(id, year, request, site) else { return .notFound }
                page.changed?.version = try request.form.required("version", as: Int.self)
                return try await page.sent(request, site)
            },
        ]
    }

    private func sent(_ request: Request, _ site: PlanningSite) async throws -> Response {
        var page = self
        let form = request.form
        (page.year, page.outcome) = (try form.one("year"), try form.one("outcome", as: PlanYear.Outcome.self))
        (page.decided, page.deciders) = (try form.day("from"), try form.one("body") ?? "")
        page.text = try form.one("text") ?? ""
        try page.minuted.read(form, day: &page.decided, body: &page.deciders)
        let year = page.year.flatMap(Int.init(inAddress:))
        if year == nil { page.errors.append(FieldError("year", "Choose a year")) }
        if page.outcome == nil { page.errors.append(FieldError("outcome", "Choose what was decided")) }
        let decided = page.errors.day(page.decided, "from")
        guard let year, let outcome = page.outcome, let decided else { return .page(page, status: 422) }
        let command = DecideYear(
            plan: plan.id, changed: changed, year: FinancialYear(begins: year), outcome: outcome, decided: decided,
            body: page.deciders, text: page.text, minuted: page.minuted.chosen)
        return try await site.registry.write(request.trace, command.run).answer(
            to: { Addresses.plan($0.plan).at("years") },
            again: {
                page.errors = $0
                return .page(page, status: 422)
            },
            stale: { now in
                (page.stale, page.changed) = (now, (now.year, now.version))
                return .page(page, status: 409)
            })
    }

    private static func found(
        _ id: ID<Plan>, _ begins: Int, _ request: Request, _ site: PlanningSite
    ) async throws -> YearPage? {
        guard let plan = try await plan(id, request, site),
            let one = try await site.registry.look(PlanYears(viewer: request.viewer, plan: id), request.trace)
                .first(where: { $0.year.begins == begins }), one.hidden.isEmpty
        else { return nil }
        return YearPage(
            plan: plan, changed: (one.year, one.version), year: "\(begins)", outcome: one.outcome,
            decided: DayTyped(one.decided), deciders: one.body, text: one.text,
            minuted: try await site.registry.minutedTyped(behind: plan, chosen: one.minuted, request.trace))
    }

    /// The plan, where the viewer may change it.
    static func plan(_ id: ID<Plan>, _ request: Request, _ site: PlanningSite) async throws -> Plan? {
        try await site.registry.look(OnePlan(viewer: request.viewer, id: id), request.trace).first
            .flatMap { request.viewer.may(.change, $0.thing, now: request.now) ? $0 : nil }
    }
}
