import Markup
package import Meetings
import Pages
package import Partnership
package import Storage

/// What a group works on, for its page.
package func workedOn(_ group: ID<Group>, _ registry: Registry, _ trace: Trace) async throws -> WorkedOn {
    let lines = try await registry.looking(trace) { try $0.groupWork(group: group) }.map { one in
        WorkedOn.Line(Link("\(one.priorityName)", to: Addresses.priority(one.priority)), of: one.planName)
    }
    return WorkedOn(priorities: lines, form: Addresses.groupWork(group))
}
