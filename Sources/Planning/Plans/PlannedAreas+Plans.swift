package import Meetings
package import Partnership
package import Places

/// The areas that plans are for by name, for the pages of what seats took on.
package func plannedAreas(
    _ trace: Trace, _ registry: Registry, _ gazetteer: Gazetteer
) async throws -> PlannedAreas {
    let codes = try await registry.areasOfPlans(trace)
    let names = codes.map { ($0, gazetteer.name(of: $0)) }
    return PlannedAreas(names: Dictionary(names, uniquingKeysWith: { one, _ in one }))
}
