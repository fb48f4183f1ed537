import Dates
import Meetings
import Partnership
import Storage

/// A group and a priority of a plan that it works on.
///
/// Source: paper 004, the review of the partnership: groups matched to priorities.
struct GroupWork: Hashable, Sendable {
    var group: Group
    var priority: ID<Priority>
    var priorityName: String
    var plan: ID<Plan>
    var planName: String

    static let example = GroupWork(
        group: .exampleUnder, priority: ID(972), priorityName: "Antisocial behaviour on the quay", plan: ID(971),
        planName: "Safer Aldermouth, 2025 to 2028")
}

/// Which groups work on which priorities: of one plan, or of one group. Without what a conflict of interest hides.
struct GroupWorkLines: Query {
    var viewer: Viewer
    var plan: ID<Plan>?
    var group: ID<Group>?

    var sql: SQL {
        """
        SELECT   priority.id, priority.agency, priority.seat, priority.name, plan.id AS plan, plan.name AS plan_name,
                 link.in_group
        FROM     group_priority link
        JOIN     priority ON priority.id = link.priority
        JOIN     plan ON plan.id = priority.plan
        JOIN     meeting_group ON meeting_group.id = link.in_group
        WHERE    (plan.id = \(plan) OR link.in_group = \(group))
          AND    plan.id NOT IN \(list: viewer.kept(from: .plan))
          AND    link.in_group NOT IN \(list: viewer.kept(from: .group))
        ORDER BY plan.from_day DESC, plan.name, plan.id, priority.position, priority.id, meeting_group.name
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var priority: ID<Priority>
        var agency: ID<Agency>?
        var seat: ID<Seat>?
        var name: String
        var plan: ID<Plan>
        var planName: String
        var group: ID<Group>
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            priority = try row["id"]
            agency = try row["agency"]
            seat = try row["seat"]
            name = try row["name"]
            plan = try row["plan"]
            planName = try row["plan_name"]
            group = try row["in_group"]
        }

        var thing: Thing { Thing(.priority, number: priority.number, owner: agency, seat: seat) }
        mutating func blank() {}
    }
}

extension Looking {
    /// Which groups work on what, as far as the viewer may see the group, the plan and the priority.
    func groupWork(plan: ID<Plan>? = nil, group: ID<Group>? = nil) throws(StorageError) -> [GroupWork] {
        let lines = try look(GroupWorkLines(viewer: viewer, plan: plan, group: group))
            .filter { !$0.hidden.contains(.text) }
        guard !lines.isEmpty else { return [] }
        let groups = try look(Groups(viewer: viewer, on: now.localDay, withPast: true))
            .filter { !$0.hidden.contains(.terms) }
        return lines.compactMap { line in
            guard let group = groups.first(where: { $0.id == line.group }),
                viewer.may(.see, Thing(.plan, number: line.plan.number), now: now)
            else { return nil }
            return GroupWork(
                group: group, priority: line.priority, priorityName: line.name, plan: line.plan,
                planName: line.planName)
        }
    }
}
