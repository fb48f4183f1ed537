package import Partnership
import Storage

/// The areas of every plan, each once.
private struct PlanAreas: Query {
    var viewer: Viewer

    var sql: SQL {
        """
        SELECT   plan, area FROM plan_area
        WHERE    plan NOT IN \(list: viewer.kept(from: .plan))
        ORDER BY area, plan
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var plan: ID<Plan>
        var area: String
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            plan = try row["plan"]
            area = try row["area"]
        }

        var thing: Thing { Thing(.plan, number: plan.number) }
        mutating func blank() { if hidden.contains(.terms) { area = "" } }
    }
}

extension Registry {
    /// The ONS codes of the areas that plans are for, as far as `trace`'s viewer may see them, each once.
    package func areasOfPlans(_ trace: Trace) async throws -> [String] {
        let lines = try await look(PlanAreas(viewer: trace.viewer), trace).filter { !$0.hidden.contains(.terms) }
        return Set(lines.map(\.area)).sorted()
    }

    /// The same, by the plan that is for them.
    func areasByPlan(_ trace: Trace) async throws -> [ID<Plan>: [String]] {
        let lines = try await look(PlanAreas(viewer: trace.viewer), trace).filter { !$0.hidden.contains(.terms) }
        return Dictionary(grouping: lines, by: \.plan).mapValues { $0.map(\.area) }
    }
}
