package import Partnership
package import Storage

extension Registry {
    /// The family of a plan. Two questions where it stands alone.
    func family(of plan: ID<Plan>, _ trace: Trace) async throws -> (PlanFamily, councils: [ID<Plan>: String]) {
        let viewer = trace.viewer
        let unders = try await look(PlansUnder(viewer: viewer, plan: plan), trace)
        var family = PlanFamily()
        guard !unders.isEmpty else { return (family, [:]) }
        if let own = unders.first(where: { $0.plan == plan }),
            let strategy = try await look(OnePlan(viewer: viewer, id: own.strategy), trace).first
        {
            let parts = try await look(PlanParts(viewer: viewer, plan: strategy.id), trace)
            family.strategy = PlanFamily.Strategy(
                plan: strategy, council: own.council, priorities: try await priorities(strategy.id, trace),
                areas: parts.filter { $0.what == .area && !$0.hidden.contains(.terms) }.map(\.word))
        }
        for under in unders where under.strategy == plan {
            guard let one = try await look(OnePlan(viewer: viewer, id: under.plan), trace).first else { continue }
            let actions = try await look(PlannedActions(viewer: viewer, plan: one.id), trace).map(\.action)
            family.actionPlans.append(
                PlanFamily.ActionPlan(
                    plan: one, council: under.council, priorities: try await priorities(one.id, trace),
                    actions: actions))
        }
        for line in try await look(CarriedOut(viewer: viewer, plan: plan), trace) where !line.hidden.contains(.text) {
            family.carried[line.priority, default: []].insert(line.carriesOut)
        }
        for line in try await look(JointActions(viewer: viewer, plan: plan), trace) {
            family.shares[line.action, default: []].formUnion([line.home, line.plan])
        }
        let councils = Dictionary(unders.map { ($0.plan, $0.council) }, uniquingKeysWith: { $1 })
        for place in family.actionPlans.indices {
            family.actionPlans[place].actions = family.marked(family.actionPlans[place].actions, councils)
        }
        return (family, councils)
    }

    /// Of each action plan that may be seen, whose it is and the strategy that it is under, as it is said.
    package func strategies(of plans: [Plan], _ trace: Trace) async throws -> [ID<Plan>: String] {
        var said: [ID<Plan>: String] = [:]
        for under in try await look(PlansUnder(viewer: trace.viewer), trace) {
            guard let strategy = plans.first(where: { $0.id == under.strategy }) else { continue }
            said[under.plan] = under.council.isEmpty ? strategy.name : "\(strategy.name), for \(under.council)"
        }
        return said
    }

    private func priorities(_ plan: ID<Plan>, _ trace: Trace) async throws -> [Priority] {
        try await look(Priorities(viewer: trace.viewer, plan: plan), trace).map(\.priority)
    }
}

extension PlanFamily {
    /// Each joint action with the councils that share it, by name.
    func marked(_ actions: [PlannedAction], _ councils: [ID<Plan>: String]) -> [PlannedAction] {
        actions.map { action in
            var action = action
            action.joint = shares[action.id].map { plans in
                plans.compactMap { councils[$0] }.filter { !$0.isEmpty }.sorted()
            }
            return action
        }
    }
}
