import Dates
import Markup
import Pages
import Partnership
import Storage

/// Every plan that is held.
struct PlansPage: Page {
    var plans: [Plan]
    /// The strategy of each action plan, as it is said.
    var strategies: [ID<Plan>: String] = [:]
    var asked = ListAsked()
    var mayAdd: Bool

    var title: String { "Partnership plans" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        """
        \(mayAdd ? buttonLink("Write down a plan", to: Addresses.newPlan()) : "")
        \(list.drawn())
        <p class="govuk-body">\(link("Numbers from elsewhere that plans cite", to: Addresses.citedFigures()))</p>
        <p class="govuk-body">\(link("Data that agencies send, and what waits for it", to: Addresses.supply()))</p>
        <p class="govuk-body">\(link("What the law asks, and how each duty stands", to: Addresses.duties()))</p>
        <p class="govuk-body">\(link("What may change crime or disorder here", to: Addresses.horizon()))</p>
        """
    }

    var list: Listing<Plan> {
        Listing(
            "Plans", comes: "the latest first", id: "plans", at: Addresses.plans(), plans, asked: asked,
            empty: "No plan is written down yet.",
            columns: [
                ListColumn("Plan", \.name).shown { link("\($0.name)", to: Addresses.plan($0.id)) }.ordered(),
                .sentence("Partnership", \.body).ordered(), .day("Runs from", \.from), .day("Until", \.until),
                ListColumn("Action plan under") { strategies[$0.id] ?? "" }.ordered(),
            ])
    }

    static let example = PlansPage(
        plans: [.example, PlanFamily.example.actionPlans[0].plan],
        strategies: [ID(960): "Safer Aldermouth, 2025 to 2028, for Aldermouth District Council"], mayAdd: true)

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.plans, .see, .plan) { request in
            let plans = try await site.registry.look(Plans(viewer: request.viewer), request.trace)
            let page = PlansPage(
                plans: plans, strategies: try await site.registry.strategies(of: plans, request.trace),
                asked: try ListAsked(request.query),
                mayAdd: request.viewer.may(.add, .plan, now: request.now))
            return try .listed(page, page.list, request, file: FileName("plans"))
        }
    }
}
