package import Dates
package import Partnership

/// A priority that holds in a district, as a councillor is told of it.
package struct PriorityInForce: Hashable, Sendable {
    package var name: String
    /// What is meant by it; may be empty.
    package var definition: String
    package var lead: String
    package var plan: String
}

extension Registry {
    /// The priorities of the plans that run on `day` and cover the district of `code`, without those of other districts alone.
    package func prioritiesInForce(in code: String, on day: Day, _ trace: Trace) async throws -> [PriorityInForce] {
        var found: [PriorityInForce] = []
        for plan in try await look(Plans(viewer: trace.viewer), trace) where plan.from <= day && day <= plan.until {
            guard let whole = try await wholePlan(plan.id, trace), whole.areas.contains(code) else { continue }
            found += whole.priorities
                .filter { !$0.priority.hidden.contains(.text) && ($0.areas.isEmpty || $0.areas.contains(code)) }
                .map { one in
                    PriorityInForce(
                        name: one.priority.name, definition: one.priority.definition, lead: one.priority.leadSaid,
                        plan: whole.plan.name)
                }
        }
        return found
    }
}
