package import Partnership
package import Storage

extension Looking {
    /// The family of a plan. One question where it stands alone.
    func family(of plan: ID<Plan>) throws(StorageError) -> PlanFamily {
        let unders = try look(PlansUnder(viewer: viewer, plan: plan))
        var family = PlanFamily()
        guard !unders.isEmpty else { return family }
        family.councils = Dictionary(unders.map { ($0.plan, $0.council) }, uniquingKeysWith: { $1 })
        if let own = unders.first(where: { $0.plan == plan }),
            let strategy = try look(OnePlan(viewer: viewer, id: own.strategy)).first
        {
            let parts = try look(PlanParts(viewer: viewer, plan: strategy.id))
            family.strategy = PlanFamily.Strategy(
                plan: strategy, council: own.council, priorities: try priorities(strategy.id),
                areas: parts.filter { $0.what == .area && !$0.hidden.contains(.terms) }.map(\.word))
        }
        for under in unders where under.strategy == plan {
            guard let one = try look(OnePlan(viewer: viewer, id: under.plan)).first else { continue }
            let actions = try look(PlannedActions(viewer: viewer, plan: one.id)).map(\.action)
            family.actionPlans.append(
                PlanFamily.ActionPlan(
                    plan: one, council: under.council, priorities: try priorities(one.id), actions: actions))
        }
        for line in try look(CarriedOut(viewer: viewer, plan: plan)) where !line.hidden.contains(.text) {
            family.carried[line.priority, default: []].insert(line.carriesOut)
        }
        for line in try look(JointActions(viewer: viewer, plan: plan)) {
            family.shares[line.action, default: []].formUnion([line.home, line.plan])
        }
        for place in family.actionPlans.indices {
            family.actionPlans[place].actions = family.marked(family.actionPlans[place].actions)
        }
        return family
    }

    private func priorities(_ plan: ID<Plan>) throws(StorageError) -> [Priority] {
        try look(Priorities(viewer: viewer, plan: plan)).map(\.priority).filter { $0.ended == nil }
    }
}

extension Registry {
    /// Of each action plan that may be seen, whose it is and the strategy that it is under, as it is said.
    package func strategies(of plans: [Plan], _ trace: Trace) async throws -> [ID<Plan>: String] {
        var said: [ID<Plan>: String] = [:]
        for under in try await look(PlansUnder(viewer: trace.viewer), trace) {
            guard let strategy = plans.first(where: { $0.id == under.strategy }) else { continue }
            said[under.plan] = under.council.isEmpty ? strategy.name : "\(strategy.name), for \(under.council)"
        }
        return said
    }
}

extension PlanFamily {
    /// Each joint action with the councils that share it, by name.
    func marked(_ actions: [PlannedAction]) -> [PlannedAction] {
        actions.map { action in
            var action = action
            action.joint = shares[action.id].map { $0.compactMap { councils[$0] }.filter { !$0.isEmpty }.sorted() }
            return action
        }
    }
}
