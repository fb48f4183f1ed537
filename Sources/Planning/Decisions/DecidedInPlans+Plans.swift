import Dates
package import Meetings
import Pages
package import Partnership
package import Storage

/// What those minuted decisions decided in plans, for the list of decisions and the pages of meetings.
package func decidedInPlans(
    _ items: Set<ID<AgendaItem>>, _ registry: Registry, _ trace: Trace
) async throws -> DecidedInPlans {
    guard !items.isEmpty else { return DecidedInPlans() }
    return try await registry.looking(trace) { looking in
        var decided = DecidedInPlans()
        for line in try looking.look(IssuesDecided(viewer: looking.viewer, items: items))
        where line.hidden.isDisjoint(with: [.title, .text]) {
            decided.add("\(line.move.done): \(line.name)", at: Addresses.issue(line.issue), to: line.item)
        }
        for line in try looking.look(YearsDecided(viewer: looking.viewer, items: items))
        where line.hidden.isDisjoint(with: [.title, .terms]) {
            decided.add(
                "\(line.outcome.said), \(line.year.said): \(line.name)", at: Addresses.plan(line.plan).at("years"),
                to: line.item)
        }
        return decided
    }
}
