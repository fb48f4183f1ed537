import Dates
import Meetings
import Partnership
import Storage

/// Where the minutes of the invented groups say what was decided of the plans. One issue was decided by a Cabinet, and is in none.
enum DemonstrationMinutes {
    private static let (vans, boats) = ("Thefts from vans at the market", "Boats broken into at the marina")
    private static let issues: [(issue: String, move: IssueMove.Name)] = [
        (vans, .propose), (vans, .adopt), (boats, .propose),
    ]
    private static let strategy = "The strategy for 2026 to 2029"

    static func fill(_ name: String, _ writing: Writing) throws {
        let minuted = try writing.looking(as: writing.viewer).minutedDecisions()
        func found(_ title: String, _ day: Day) -> ID<AgendaItem>? {
            minuted.first { $0.title == title && $0.day == day }?.item
        }
        let connection = writing.connection
        guard
            let plan = try connection.first(
                "SELECT \(Plan.columns) FROM plan WHERE name = \(name)", as: Plan.self)
        else { return }
        let all = try connection.all(
            "SELECT \(EmergingIssue.columns) FROM emerging_issue WHERE plan = \(plan.id)", as: EmergingIssue.self)
        for (title, move) in issues {
            guard let id = all.first(where: { $0.name == title })?.id,
                let issue = try EmergingIssue.find(id, connection),
                let line = try connection.look(IssueDecisions(viewer: writing.viewer, issue: id), at: writing.now)
                    .first(where: { $0.decision.move == move }), let item = found(title, line.decision.on)
            else { continue }
            _ = try NameMinuted(issue: id, version: issue.version, position: line.position, minuted: item)
                .run(writing).kept()
        }
        for year in try connection.look(PlanYears(viewer: writing.viewer, plan: plan.id), at: writing.now) {
            guard let item = found(strategy, year.decided) else { continue }
            _ = try DecideYear(
                plan: plan.id, changed: (year.year, year.version), year: year.year, outcome: year.outcome,
                decided: year.decided, body: year.body, text: year.text, minuted: item
            ).run(writing).kept()
        }
    }
}
