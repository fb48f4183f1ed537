import Markup
import Meetings
import Pages
import Partnership
import Storage

extension WholePlan {
    /// The groups that work on a priority, by name.
    func groups(on priority: ID<Priority>) -> [Group] { work.filter { $0.priority == priority }.map(\.group) }

    /// Which group works on which priority, for the plan's page; nothing where no group works on any.
    var workTable: HTML {
        guard !work.isEmpty else { return "" }
        return table(
            "Which groups work on them", id: "groups", columns: [Column("Priority"), Column("Groups")],
            rows: priorities.map { [$0.priority.asLink, groupsSaid(on: $0.priority.id)] }, empty: "")
    }

    /// The groups that work on a priority, each leading to its page.
    func groupsSaid(on priority: ID<Priority>) -> HTML {
        let groups = groups(on: priority)
        return groups.isEmpty
            ? "No group"
            : groups.map { link("\($0.name)", to: groupAddress($0.id)) }.joined(separator: ", ")
    }
}

extension CheckPlan {
    /// Priorities that no group works on, in a plan of which groups work on others.
    ///
    /// Source: paper 004, the review of the partnership: groups matched to priorities.
    var worked: [Finding] {
        guard !plan.work.isEmpty else { return [] }
        return plan.priorities.map(\.priority).filter { !$0.isTheme && plan.groups(on: $0.id).isEmpty }.map { one in
            Finding(
                .groups, "No group works on “\(one.name)”.", about: one, as: Finding.Shared("No group works on", one))
        }
    }
}
