import Markup
import Pages
import Partnership
import Storage

/// Puts a plan under a strategy, as the action plan of a council, or takes it out from under one.
struct UnderStrategyPage: Page {
    var plan: Plan
    /// The plans that it may be put under.
    var others: [Plan]
    var strategy: ID<Plan>?
    var council = ""
    /// The version that was looked at.
    var version: Int
    var errors: [FieldError] = []
    /// What it is under now and as whose, where somebody else changed the plan meanwhile.
    var stale: (strategy: ID<Plan>?, council: String)?

    var title: String { "The strategy that this plan is under" }
    var caption: HTML? { "\(plan.name)" }
    var back: Address? { Addresses.plan(plan.id) }

    var body: HTML {
        """
        \(stale.map(now) ?? "")
        <p class="govuk-body">A partnership may have one strategy with an action plan for each council. The priorities of an
        action plan say which priorities of the strategy they carry out, and its actions may be joint with other action plans.
        Both stay written down when a plan is taken out, and hold again when it is put back.</p>
        \(form(Addresses.planUnder(plan.id), """
            \(hidden("version", "\(version)"))\
            \(select(Field("strategy", "Strategy", error: errors.of("strategy")), [Choice("", "None: it stands alone")] + others.map { Choice($0.id, "\($0.name), \($0.body)") }, chosen: strategy?.inAddress))\
            \(input(Field("for-council", "Council whose action plan it is", hint: "Only where it is under a strategy", error: errors.of("for-council")), value: council))\
            \(button("Save"))
            """))
        """
    }

    private func now(_ under: (strategy: ID<Plan>?, council: String)) -> HTML {
        Pages.staleNotice([
            SummaryRow("Plan", "\(plan.name), \(plan.body), \(plan.periodSaid)"),
            SummaryRow("Strategy", "\(others.first { $0.id == under.strategy }?.name ?? "None: it stands alone")"),
            SummaryRow("Council whose action plan it is", "\(under.council)"),
        ])
    }

    static let example = UnderStrategyPage(
        plan: PlanFamily.example.actionPlans[0].plan, others: [.example], strategy: ID(971), version: 1,
        errors: [FieldError("for-council", "Enter the council whose action plan it is.")])

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.planUnder, .change, .plan) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.planUnder, .change, .plan) { request, id in
                guard var page = try await found(id, request, site) else { return .notFound }
                let form = request.form
                let held = (strategy: page.strategy, council: page.council, version: page.version)
                page.version = try form.required("version", as: Int.self)
                page.strategy = try form.one("strategy", as: ID<Plan>.self)
                page.council = try form.one("for-council") ?? ""
                let command = PutUnderStrategy(
                    id: id, version: page.version, strategy: page.strategy, council: page.council)
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { Addresses.plan($0.id) },
                        again: {
                            page.errors = $0
                            return .page(page, status: 422)
                        },
                        stale: { now in
                            (page.plan, page.version) = (now, held.version)
                            page.stale = (held.strategy, held.council)
                            return .page(page, status: 409)
                        })
            },
        ]
    }

    private static func found(
        _ id: ID<Plan>, _ request: Request, _ site: PlanningSite
    ) async throws -> UnderStrategyPage? {
        let (viewer, trace) = (request.viewer, request.trace)
        guard let plan = try await YearPage.plan(id, request, site) else { return nil }
        let under = try await site.registry.look(PlansUnder(viewer: viewer, plan: id), trace).first { $0.plan == id }
        let plans = try await site.registry.look(Plans(viewer: viewer), trace)
        return UnderStrategyPage(
            plan: plan, others: plans.filter { $0.id != id }, strategy: under?.strategy, council: under?.council ?? "",
            version: plan.version)
    }
}
