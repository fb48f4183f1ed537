import Dates
import Markup
import Pages
import Partnership
import Storage

/// The actions of a plan: filtered, in order, and as a table for a spreadsheet.
struct PlanActionsPage: Page {
    var plan: Plan
    /// Its own and those that it shares, in the order of its priorities.
    var actions: [PlannedAction]
    /// The priority whose actions are meant; nothing for all.
    var priority: ID<Priority>?
    var standing: Standing?
    var order = Order.plan
    var today: Day
    /// The actions that the viewer may say of how far they have come.
    var reportable: Set<ID<PlannedAction>> = []

    /// Which of them are meant.
    enum Standing: String, CaseIterable, InAddress {
        case open, late, done, joint, ended

        var said: String {
            switch self {
            case .open: "Those that are open"
            case .late: "Those that are late"
            case .done: "Those that are complete"
            case .joint: "Those that are joint"
            case .ended: "Those that were ended or superseded"
            }
        }

        func holds(_ one: PlannedAction, on today: Day) -> Bool {
            switch self {
            case .open: one.isOpen
            case .late: one.isOverdue(on: today)
            case .done: one.progress == .complete
            case .joint: one.joint != nil
            case .ended: one.ended != nil || one.progress == .superseded
            }
        }
    }

    enum Order: String, CaseIterable, InAddress {
        case plan, due, seat

        var said: String {
            switch self {
            case .plan: "Priorities of the plan"
            case .due: "Day on which they are due, earliest first"
            case .seat: "Seat"
            }
        }
    }

    var title: String { "Actions" }
    var caption: HTML? { "\(plan.name)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Plans", to: Addresses.plans()),
            Link("\(plan.name)", to: Addresses.plan(plan.id)),
        ]
    }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(filterForm(
            Addresses.planActions(plan.id), label: "Which actions",
            """
            \(select(Field("priority", "Of"), [Choice("", "Any priority")] + priorities.map { Choice($0.id, "\($0.name)") }, chosen: priority?.inAddress))\
            \(select(Field("standing", "Which"), [Choice("", "All")] + Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: standing?.rawValue))\
            \(select(Field("order", "In order of"), Order.allCases.map { Choice($0, "\($0.said)") }, chosen: order.rawValue))
            """))
        <p class="govuk-body">Of these: \(ActionTally(shown, on: today).said).</p>
        \(actionsTable(shown, on: today) { reportable.contains($0.id) })
        <p class="govuk-body">\(link("This list as a table (CSV)", to: file))</p>
        """
    }

    /// Those that the actions stand under, each once.
    private var priorities: [(id: ID<Priority>, name: String)] {
        var found: [(id: ID<Priority>, name: String)] = []
        for action in actions where !found.contains(where: { $0.id == action.priority }) {
            found.append((action.priority, action.priorityName))
        }
        return found
    }

    /// Filtered and in order.
    var shown: [PlannedAction] {
        let found = actions.filter {
            (priority == nil || $0.priority == priority) && (standing?.holds($0, on: today) ?? true)
        }
        switch order {
        case .plan: return found
        case .due: return found.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
        case .seat:
            // Those of no seat stand last.
            return found.sorted {
                ($0.seatTitle == nil ? 1 : 0, $0.seatTitle ?? "", $0.due, $0.id)
                    < ($1.seatTitle == nil ? 1 : 0, $1.seatTitle ?? "", $1.due, $1.id)
            }
        }
    }

    private var file: Address {
        var address = Addresses.planActions(plan.id).asking("format", "csv").asking("order", order)
        if let priority { address = address.asking("priority", priority) }
        if let standing { address = address.asking("standing", standing) }
        return address
    }

    /// For a spreadsheet.
    var csv: [UInt8] {
        let head = csvLine([
            "action", "priority", "objective", "seat", "due", "progress", "late", "done", "what shows it", "joint",
            "ended", "why it was ended",
        ])
        let lines = shown.map { one in
            csvLine([
                one.text, one.priorityName, one.objective, one.seatTitle ?? "", one.due.iso, one.progress.said,
                one.isOverdue(on: today) ? "yes" : "no", one.done?.iso ?? "", one.evidence,
                one.joint.map { $0.isEmpty ? "yes" : $0.joined(separator: "; ") } ?? "", one.ended?.iso ?? "",
                one.endedBecause,
            ])
        }
        return Array((head + lines.joined()).utf8)
    }

    static let example = PlanActionsPage(
        plan: .example, actions: [.example] + PlanFamily.example.actionPlans[0].actions, standing: .open, order: .due,
        today: "2026-11-24", reportable: [ID(977)])

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.planActions, .see, .plan) { request, id in
            guard let whole = try await site.registry.wholePlan(id, request.trace) else { return .notFound }
            let page = PlanActionsPage(
                plan: whole.plan, actions: whole.actions,
                priority: try request.query.one("priority", as: ID<Priority>.self),
                standing: try request.query.one("standing", as: Standing.self),
                order: try request.query.one("order", as: Order.self) ?? .plan, today: request.today,
                reportable: whole.reportable(by: request))
            if request.query.wantsTable { return .download(FileName("actions \(whole.plan.name)"), .csv, page.csv) }
            return .page(page)
        }
    }
}
