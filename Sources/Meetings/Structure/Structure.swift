import Dates
import Partnership
import Storage

/// The groups as they stood on one day: what they were called, their layers, who reported to whom, and who sat on each.
struct Structure: Sendable {
    var day: Day
    var tree: GroupTree
    /// The seats that were on each on that day, chairs first.
    var members: [Members.Line]

    init(on day: Day, _ groups: [Group], _ lines: [ReportingLines.Line], _ members: [Members.Line] = []) {
        (self.day, tree) = (day, GroupTree(groups, lines))
        self.members = members.filter { $0.member.isThere(on: day) && !$0.hidden.contains(.holders) }
    }

    var groups: [Group] { tree.branches.map(\.group) }

    /// `Partnership sergeant (Police)` of each seat that had a part in a group.
    func seats(_ group: ID<Group>, as part: (Member.Part) -> Bool = { _ in true }) -> [String] {
        members.filter { $0.member.group == group && part($0.member.part) }.map { "\($0.title) (\($0.agency))" }
    }

    func chair(_ group: ID<Group>) -> String { seats(group, as: { $0 == .chair }).joined(separator: "; ") }

    /// The groups that a group reported to, by their names of the day.
    func hearers(_ group: ID<Group>) -> [String] {
        tree.branches.first { $0.group.id == group }?.hearers ?? []
    }
}

extension Registry {
    /// The structure on a day, as far as `trace`'s viewer may see it.
    func structure(_ trace: Trace, on day: Day) async throws -> Structure {
        let viewer = trace.viewer
        return Structure(
            on: day, try await look(GroupsAsOf(viewer: viewer, on: day), trace),
            try await look(ReportingLines(viewer: viewer, on: day), trace),
            try await look(Members(viewer: viewer, on: day), trace))
    }
}
