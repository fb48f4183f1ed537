import Dates
import Markup
import Pages
import Partnership
import Storage

/// Every plan that is held.
struct PlansPage: Page {
    var plans: [Plan]
    var mayAdd: Bool

    var title: String { "Partnership plans" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        """
        \(mayAdd ? buttonLink("Write down a plan", to: Addresses.newPlan()) : "")
        \(table(
            "Plans, the latest first", id: "plans",
            columns: [Column("Plan"), Column("Partnership"), Column("Runs from"), Column("Until")],
            rows: plans.map {
                [link("\($0.name)", to: Addresses.plan($0.id)), "\($0.body)", "\($0.from)", "\($0.until)"]
            }, onNarrow: .stacks, empty: "No plan is written down yet."))
        <p class="govuk-body">\(link("Numbers from elsewhere that plans cite", to: Addresses.citedFigures()))</p>
        <p class="govuk-body">\(link("Data that agencies send, and what waits for it", to: Addresses.supply()))</p>
        <p class="govuk-body">\(link("What the law asks, and how each duty stands", to: Addresses.duties()))</p>
        <p class="govuk-body">\(link("What may change crime or disorder here", to: Addresses.horizon()))</p>
        """
    }

    static let example = PlansPage(plans: [.example], mayAdd: true)

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.plans, .see, .plan) { request in
            let plans = try await site.registry.look(Plans(viewer: request.viewer), request.trace)
            return .page(PlansPage(plans: plans, mayAdd: request.viewer.may(.add, .plan, now: request.now)))
        }
    }
}
