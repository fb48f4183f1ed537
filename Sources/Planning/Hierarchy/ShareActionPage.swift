import Markup
import Pages
import Partnership
import Storage

/// Makes an action joint with other action plans of the same strategy, or joint no longer.
struct ShareActionPage: Page {
    var action: PlannedAction
    /// The action plans that may share it.
    var plans: [PlanFamily.ActionPlan]
    var shared: Set<ID<Plan>>
    /// The version that was looked at.
    var version: Int
    var errors: [FieldError] = []
    /// Which share it now, where somebody else changed it meanwhile.
    var stale: Set<ID<Plan>>?

    var title: String { "With whom this action is joint" }
    var caption: HTML? { "\(action.text)" }
    var back: Address? { Addresses.reportAction(action.id) }

    var body: HTML {
        """
        \(stale.map(now) ?? "")
        <p class="govuk-body">A joint action is written down once, and one seat answers for it. It is shown in each action plan
        that shares it, and counted once for the strategy.</p>
        \(choices)
        """
    }

    private func now(_ sharing: Set<ID<Plan>>) -> HTML {
        let named = plans.filter { sharing.contains($0.plan.id) }.map(\.plan.name)
        return Pages.staleNotice([
            SummaryRow("Action", "\(action.text)"), SummaryRow("Progress", "\(action.progress.said)"),
            SummaryRow("Action plans that share it", named.isEmpty ? "None" : "\(named.joined(separator: "; "))"),
        ])
    }

    private var choices: HTML {
        guard !plans.isEmpty else {
            return "<p class=\"govuk-body\">There is no other action plan of its strategy which you may change.</p>"
        }
        return form(
            Addresses.shareAction(action.id),
            """
            \(hidden("version", "\(version)"))\
            \(checkboxes(Field("joint-with", "Action plans that share it", error: errors.of("joint-with")), plans.map { Choice($0.plan.id, "\($0.plan.name)", hint: "\($0.council)") }, ticked: shared.map(\.inAddress)))\
            \(button("Save"))
            """)
    }

    static let example = ShareActionPage(
        action: PlanFamily.example.actionPlans[0].actions[0], plans: [PlanFamily.example.actionPlans[1]],
        shared: [ID(961)], version: 1)

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.shareAction, .change, .plannedAction) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.shareAction, .change, .plannedAction) { request, id in
                guard var page = try await found(id, request, site) else { return .notFound }
                let held = (shared: page.shared, version: page.version)
                page.version = try request.form.required("version", as: Int.self)
                page.shared = Set(try request.form.all("joint-with", as: ID<Plan>.self))
                let command = ShareAction(id: id, version: page.version, plans: page.shared)
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { Addresses.reportAction($0.id) },
                        again: {
                            page.errors = $0
                            return .page(page, status: 422)
                        },
                        stale: { now in
                            (page.action, page.version, page.stale) = (now, held.version, held.shared)
                            return .page(page, status: 409)
                        })
            },
        ]
    }

    private static func found(
        _ id: ID<PlannedAction>, _ request: Request, _ site: PlanningSite
    ) async throws -> ShareActionPage? {
        let (viewer, trace) = (request.viewer, request.trace)
        let line = try await site.registry.look(PlannedActions(viewer: viewer, id: id), trace).first
        guard let action = line?.action, viewer.may(.change, action.thing, now: request.now) else { return nil }
        let unders = try await site.registry.look(PlansUnder(viewer: viewer, plan: action.plan), trace)
        let names = try await site.registry.look(Plans(viewer: viewer), trace)
        let plans = unders.filter { $0.plan != action.plan }.compactMap { under in
            names.first { $0.id == under.plan && viewer.may(.change, $0.thing, now: request.now) }.map {
                PlanFamily.ActionPlan(plan: $0, council: under.council, priorities: [], actions: [])
            }
        }
        let joint = try await site.registry.look(JointActions(viewer: viewer, action: id), trace)
        return ShareActionPage(
            action: action, plans: plans, shared: Set(joint.map(\.plan)), version: action.version)
    }
}
