package import Partnership
package import Storage

/// A priority with the plan that it stands in, as one is chosen from all plans.
package struct PriorityOfPlan: Hashable, Sendable {
    package var id: ID<Priority>
    package var name: String
    package var plan: Plan

    package init(_ id: ID<Priority>, name: String, plan: Plan) { (self.id, self.name, self.plan) = (id, name, plan) }
}

extension Registry {
    /// Every priority of every plan that may be seen, the latest plan first.
    package func prioritiesOfPlans(_ trace: Trace) async throws -> [PriorityOfPlan] {
        let all = try await look(Priorities(viewer: trace.viewer), trace).map(\.priority)
        return try await plans(trace).flatMap { plan in
            all.filter { $0.plan == plan.id }.map { PriorityOfPlan($0.id, name: $0.name, plan: plan) }
        }
    }
}
