import Markup
import Pages
import Partnership
import Storage

/// Says which priorities of its strategy a priority of an action plan carries out.
struct CarryOutPage: Page {
    var priority: Priority
    /// Nothing where its plan is under none.
    var strategy: PlanFamily.Strategy?
    var carriesOut: Set<ID<Priority>>
    /// The version that was looked at.
    var version: Int
    var errors: [FieldError] = []
    /// What it carries out now, where somebody else changed it meanwhile.
    var stale: Set<ID<Priority>>?

    var title: String { "What this priority carries out of the strategy" }
    var caption: HTML? { "\(priority.name)" }
    var back: Address? { Addresses.priority(priority.id) }

    var body: HTML {
        """
        \(stale.map(now) ?? "")
        \(choices)
        """
    }

    private func now(_ carried: Set<ID<Priority>>) -> HTML {
        let named = strategy?.priorities.filter { carried.contains($0.id) }.map(\.name) ?? []
        return Pages.staleNotice([
            SummaryRow("Priority", "\(priority.name)"),
            SummaryRow("Carries out", named.isEmpty ? "Nothing of the strategy" : "\(named.joined(separator: "; "))"),
        ])
    }

    private var choices: HTML {
        guard let strategy, !strategy.priorities.isEmpty else {
            return
                "<p class=\"govuk-body\">Its plan is under no strategy that has priorities: there is nothing to carry out.</p>"
        }
        return form(
            Addresses.carryOut(priority.id),
            """
            \(hidden("version", "\(version)"))\
            \(checkboxes(Field("carried-out", "Priorities of “\(strategy.plan.name)” that it carries out", error: errors.of("carried-out")), strategy.priorities.map { Choice($0.id, "\($0.name)") }, ticked: carriesOut.map(\.inAddress)))\
            \(button("Save"))
            """)
    }

    static let example = CarryOutPage(
        priority: PlanFamily.example.actionPlans[0].priorities[0], strategy: .example, carriesOut: [ID(972)], version: 1
    )

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.carryOut, .change, .priority) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.carryOut, .change, .priority) { request, id in
                guard var page = try await found(id, request, site) else { return .notFound }
                let held = (carried: page.carriesOut, version: page.version)
                page.version = try request.form.required("version", as: Int.self)
                page.carriesOut = Set(try request.form.all("carried-out", as: ID<Priority>.self))
                let command = CarryOut(priority: id, version: page.version, carriesOut: page.carriesOut)
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { Addresses.priority($0.id) },
                        again: {
                            page.errors = $0
                            return .page(page, status: 422)
                        },
                        stale: { now in
                            (page.priority, page.version, page.stale) = (now, held.version, held.carried)
                            return .page(page, status: 409)
                        })
            },
        ]
    }

    private static func found(
        _ id: ID<Priority>, _ request: Request, _ site: PlanningSite
    ) async throws -> CarryOutPage? {
        guard let (whole, one) = try await site.priority(id, .change, request) else { return nil }
        return CarryOutPage(
            priority: one.priority, strategy: whole.family.strategy, carriesOut: whole.family.carried[id] ?? [],
            version: one.priority.version)
    }
}
