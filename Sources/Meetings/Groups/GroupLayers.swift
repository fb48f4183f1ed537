package import Dates
package import Partnership
import Storage

/// A group, and in which layers it and the groups under it stand, as a report tells of them.
package struct GroupLayers: Hashable, Sendable {
    package var name: String
    /// From the top down.
    package var layers: [String]
    /// The group and those under it.
    package var things: Set<Thing> = []
}

extension Registry {
    /// Every group that is there on a day, with the layers of itself and of what stands under it.
    package func groupLayers(_ trace: Trace, on today: Day) async throws -> [GroupLayers] {
        let groups = try await look(Groups(viewer: trace.viewer, on: today), trace)
        let lines = try await look(ReportingLines(viewer: trace.viewer, on: today), trace)
        return GroupTree(groups, lines).layers
    }
}

extension GroupTree {
    /// Of each branch with those that follow it and are deeper.
    var layers: [GroupLayers] {
        branches.enumerated().map { place, branch in
            let under = branches[(place + 1)...].prefix { $0.depth > branch.depth }
            let groups = ([branch] + under).map(\.group)
            let held = Set(groups.map(\.layer))
            return GroupLayers(
                name: branch.group.name, layers: Group.Layer.allCases.filter(held.contains).map(\.said),
                things: Set(groups.map(\.thing)))
        }
    }
}
