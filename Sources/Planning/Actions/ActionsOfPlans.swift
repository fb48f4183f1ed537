package import Dates
package import Pages
package import Partnership
package import Storage

/// An action of a plan, as other rooms name it.
package struct ActionOfPlan: Hashable, Sendable {
    package var id: ID<PlannedAction>
    package var text: String
    package var plan: Plan
    package var priority: String
    /// Empty where there is none, or none to be seen.
    package var seat: String
    package var due: Day
    /// How far it has come, in words.
    package var progress: String
    package var isOpen: Bool
    package var isBegun: Bool
    package var isComplete: Bool
    /// Its own page, or its priority's for whoever does not change it.
    package var address: Address

    init(_ action: PlannedAction, plan: Plan, address: Address) {
        (id, text, self.plan, priority) = (action.id, action.text, plan, action.priorityName)
        (seat, due, self.address) = (action.seatTitle ?? "", action.due, address)
        progress = action.ended == nil ? action.progress.said : "Ended"
        (isOpen, isBegun) = (action.isOpen, action.progress == .inProgress)
        isComplete = action.progress == .complete
    }

    package static let example = ActionOfPlan(.example, plan: .example, address: Addresses.reportAction(ID(977)))
}

extension Looking {
    /// Every action that may be seen with its plan and its priority: the latest plan first.
    package func actionsOfPlans() throws(StorageError) -> [ActionOfPlan] {
        let priorities = Set(try look(Priorities(viewer: viewer)).map(\.priority.id))
        let actions = try look(PlannedActions(viewer: viewer, isEvery: true)).map(\.action)
            .filter { priorities.contains($0.priority) }
        return try look(Plans(viewer: viewer)).flatMap { plan in
            actions.filter { $0.plan == plan.id }.map { action in
                let mayChange = viewer.may(.change, action.thing, now: now)
                return ActionOfPlan(
                    action, plan: plan,
                    address: mayChange
                        ? Addresses.reportAction(action.id) : Addresses.priority(action.priority).at("actions"))
            }
        }
    }
}

/// Asks which recommendations of scrutiny an action carries out.
package typealias RecommendationsCarriedOut = @Sendable (ID<PlannedAction>, Trace) async throws -> [Link]
