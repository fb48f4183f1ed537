import Dates
import Partnership
import Storage

/// A plan among its like, as somebody may see them: the strategy above it, the action plans under it, what these carry out
/// and what they share. Empty for a plan that stands alone.
struct PlanFamily: Sendable {
    /// The strategy that the plan is under.
    var strategy: Strategy?
    /// The action plans under the plan.
    var actionPlans: [ActionPlan] = []
    /// What of the strategy a priority of an action plan carries out.
    var carried: [ID<Priority>: Set<ID<Priority>>] = [:]
    /// The action plans, beside its own, that share a joint action.
    var shares: [ID<PlannedAction>: Set<ID<Plan>>] = [:]

    /// Whose each action plan is, and the plan itself where it is one; empty where that may not be seen.
    var councils: [ID<Plan>: String] = [:]

    struct Strategy: Hashable, Sendable {
        var plan: Plan
        /// Whose action plan the one under it is.
        var council: String
        var priorities: [Priority]
        /// ONS codes.
        var areas: [String]
    }

    struct ActionPlan: Hashable, Sendable {
        var plan: Plan
        /// Whose it is; empty where that may not be seen.
        var council: String
        var priorities: [Priority]
        /// Its own and those that it shares.
        var actions: [PlannedAction]

        /// The council, or the plan by its name where the council is not told.
        var said: String { council.isEmpty ? plan.name : council }
    }

    /// What carries out a priority of the strategy in one action plan.
    struct Cell: Hashable, Sendable {
        var priorities: [Priority] = []
        /// Actions of these, and joint ones that serve the same priority of the strategy.
        var actions: [PlannedAction] = []

        var isEmpty: Bool { priorities.isEmpty && actions.isEmpty }

        func tally(of one: Priority, on day: Day) -> ActionTally {
            ActionTally(actions.filter { $0.priority == one.id }, on: day)
        }

        /// Those that stand under none of its own priorities.
        var shared: [PlannedAction] { actions.filter { action in !priorities.contains { $0.id == action.priority } } }
    }

    /// What an action plan does for a priority of the plan that it is under.
    func cell(_ priority: ID<Priority>, _ one: ActionPlan) -> Cell {
        Cell(
            priorities: one.priorities.filter { carries($0.id, priority) },
            actions: one.actions.filter { serves($0, priority) })
    }

    /// Whether an action serves a priority of the strategy: it stands under that, or under one that carries it out.
    func serves(_ action: PlannedAction, _ priority: ID<Priority>) -> Bool {
        action.priority == priority || carries(action.priority, priority)
    }

    private func carries(_ one: ID<Priority>, _ other: ID<Priority>) -> Bool { carried[one]?.contains(other) ?? false }

    /// Whether any action plan carries it out.
    func isCarriedOut(_ priority: ID<Priority>) -> Bool {
        actionPlans.contains { one in one.priorities.contains { carries($0.id, priority) } }
    }

    /// Every action of a strategy and of its action plans, a joint one once.
    func actions(with own: [PlannedAction]) -> [PlannedAction] {
        var seen: Set<ID<PlannedAction>> = []
        return (own + actionPlans.flatMap(\.actions)).filter { seen.insert($0.id).inserted }
    }
}

/// How many actions are open, late and done. The late are among the open.
struct ActionTally: Hashable, Sendable {
    var open = 0
    var late = 0
    var done = 0
    var superseded = 0
    var ended = 0

    init() {}

    init(_ actions: [PlannedAction], on day: Day) {
        (late, open) = (actions.count { $0.isOverdue(on: day) }, actions.count { $0.isOpen })
        done = actions.count { $0.progress == .complete }
        superseded = actions.count { $0.progress == .superseded && $0.ended == nil }
        ended = actions.count { $0.ended != nil && $0.progress != .complete }
    }

    /// `3 open, 1 of them late; 2 done`.
    var said: String {
        guard open + done + superseded + ended > 0 else { return "no action yet" }
        let parts = [
            "\(open) open" + (late == 0 ? "" : ", \(late) of them late"), "\(done) done",
            superseded == 0 ? nil : "\(superseded) superseded", ended == 0 ? nil : "\(ended) ended",
        ]
        return parts.compactMap { $0 }.joined(separator: "; ")
    }
}
