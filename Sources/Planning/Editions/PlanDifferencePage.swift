import Dates
import Markup
import Pages
import Partnership
import Places
import Storage

/// What differs between an edition of a plan and the one before it, or the plan of today.
struct PlanDifferencePage: Page {
    var plan: Plan
    /// The edition before, by its number and as it is said.
    var from: Publication
    /// Nothing where it is the plan of today.
    var to: Publication?
    var difference: PlanDifference
    var today: Day

    var title: String { to == nil ? "What has changed since" : "What differs" }
    var caption: HTML? { "\(plan.name)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Plans", to: Addresses.plans()),
            Link("\(plan.name)", to: Addresses.plan(plan.id).at("publications")),
        ]
    }

    var body: HTML {
        """
        <p class="govuk-body">From the edition \(way(from)) to \(to.map { "the edition \(way($0))" as HTML } ?? "the plan as it stands today, \(today)").</p>
        \(difference.drawn())
        """
    }

    private func way(_ edition: Publication) -> HTML {
        "\(link("\(edition.edition)", to: Addresses.edition(plan.id, edition.number))), \(edition.published)"
    }

    static let example: PlanDifferencePage = {
        var changed = WholePlan.example
        let first = changed.priorities[0].priority
        changed.priorities[0].priority.definition =
            "Noise, street drinking, damage and the selling of drugs on the quay and in Harbour ward after dark"
        changed.priorities[0].priority.lead = "The harbour wardens"
        changed.actions[0].due = changed.actions[0].due + 30
        changed.priorities.append(
            WholePriority(
                priority: Priority(
                    ID(975), plan: first.plan, position: 2,
                    PriorityDraft(name: "Theft from shops", origin: .issue))))
        let texts = [WholePlan.example, changed].map {
            PlanPaper(whole: $0, today: "2026-11-24", gazetteer: .embedded).text
        }
        return PlanDifferencePage(
            plan: .example, from: .example, to: nil,
            difference: PlanDifference(from: texts[0], to: texts[1]), today: "2026-11-24")
    }()

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.editionBefore, .see, .plan) { request, plan, number in
                let page = try await site.registry.looking(request.trace) { looking -> PlanDifferencePage? in
                    guard let now = try looking.planEdition(plan, number),
                        let before = now.editions.before(now.edition)
                    else { return nil }
                    return PlanDifferencePage(
                        plan: now.plan, from: before, to: now.edition,
                        difference: PlanDifference(from: try looking.text(of: before), to: now.text),
                        today: request.today)
                }
                return page.map { .page($0) } ?? .notFound
            },
            Route(.get, Addresses.editionSince, .see, .plan) { request, plan, number in
                let page = try await site.registry.looking(request.trace) { looking -> PlanDifferencePage? in
                    guard let before = try looking.planEdition(plan, number),
                        let now = try looking.text(of: plan, site.gazetteer)
                    else { return nil }
                    return PlanDifferencePage(
                        plan: before.plan, from: before.edition, to: nil,
                        difference: PlanDifference(from: before.text, to: now), today: request.today)
                }
                return page.map { .page($0) } ?? .notFound
            },
        ]
    }
}
