import Dates
import Markup
import Pages
import Partnership
import Storage

/// An objective of a priority with the actions that serve it, and a form for its words.
struct ObjectivePage: Page {
    var priority: Priority
    /// Those that the viewer may see; never none.
    var actions: [PlannedAction]
    var mayRename: Bool
    var today: Day
    /// The actions that the viewer may say of how far they have come.
    var reportable: Set<ID<PlannedAction>> = []
    /// As typed.
    var text: String
    /// The version that was looked at.
    var version: Int
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: String?

    private var objective: PlannedAction { actions[0] }

    var title: String { "Objective and its actions" }
    var caption: HTML? { "\(priority.name)" }
    var back: Address? { Addresses.priority(priority.id).at("actions") }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(stale.map { staleNotice("<p class=\"govuk-body\">\($0)</p>") } ?? "")
        \(summaryList([
            SummaryRow("Objective", "\(objective.objective)"),
            SummaryRow("Of the priority", link("\(priority.name)", to: Addresses.priority(priority.id))),
            SummaryRow("How far", "\(ActionTally(actions, on: today).said)"),
        ]))
        \(actionsTable(actions, on: today) { reportable.contains($0.id) })
        \(mayRename ? rename : "")
        """
    }

    private var rename: HTML {
        """
        <h2 class="govuk-heading-m">Say it in other words</h2>
        \(form(Addresses.objective(priority.id, objective.objectiveID), """
            \(hidden("version", "\(version)"))\
            \(input(Field("objective", "Objective", hint: "Its actions stay under it", error: errors.of("objective")), value: text))\
            \(button("Save"))
            """))
        """
    }

    static let example = ObjectivePage(
        priority: WholePlan.example.priorities[0].priority, actions: [.example], mayRename: true, today: "2026-11-24",
        reportable: [ID(977)], text: "", version: 1, errors: [FieldError("objective", "Enter the objective.")])

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.objective, .see, .priority) { request, priority, objective in
                try await found(priority, objective, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.objective, .add, .priority) { request, priority, objective in
                guard var page = try await found(priority, objective, request, site), page.mayRename else {
                    return .notFound
                }
                let now = page.version
                page.version = try request.form.required("version", as: Int.self)
                page.text = try request.form.one("objective") ?? ""
                let command = RenameObjective(
                    priority: priority, objective: objective, version: page.version, text: page.text)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.objective($0.priority, $0.objectiveID) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: {
                        (page.stale, page.version) = ($0.objective, now)
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    private static func found(
        _ id: ID<Priority>, _ objective: ID<Objective>, _ request: Request, _ site: PlanningSite
    ) async throws -> ObjectivePage? {
        guard let (whole, one) = try await site.priority(id, .see, request) else { return nil }
        let actions = whole.actions.filter {
            $0.priority == id && $0.objectiveID == objective && !$0.hidden.contains(.text)
        }
        guard let first = actions.first else { return nil }
        let viewer = request.viewer
        return ObjectivePage(
            priority: one.priority, actions: actions,
            mayRename: viewer.may(.change, one.priority.thing, now: request.now)
                && viewer.may(.add, one.priority.thing, now: request.now), today: request.today,
            reportable: whole.reportable(by: request), text: first.objective, version: first.objectiveVersion)
    }
}
