import Dates
import Meetings
import Partnership
import Storage

/// Names the minuted decision behind something that was decided of an issue, or takes the name away: what is decided is often
/// written down before the minutes are.
struct NameMinuted: Sendable {
    var issue: ID<EmergingIssue>
    /// The version of the issue that was looked at.
    var version: Int
    /// 0 for the first that was decided of it.
    var position: Int
    var minuted: ID<AgendaItem>?

    func run(_ writing: Writing) throws(StorageError) -> Written<EmergingIssue> {
        let connection = writing.connection
        guard let issue = try EmergingIssue.find(issue, connection), let plan = try Plan.find(issue.plan, connection),
            writing.may(.see, plan.thing), writing.may(.change, issue.thing), writing.may(.see, issue.thing, [.text]),
            let line = try connection.first(
                """
                SELECT \(IssueDecisions.Line.columns) FROM issue_decision
                WHERE  issue_decision.issue = \(issue.id) AND issue_decision.position = \(position)
                """, as: IssueDecisions.Line.self)
        else { return .notThere }
        guard issue.version == version else { return .stale(issue) }
        let (kept, faults) = try writing.minuted(minuted, before: line.minuted, on: line.decision.on)
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            UPDATE issue_decision SET minuted = \(kept) WHERE issue = \(issue.id) AND position = \(position)
            """)
        try connection.execute("UPDATE emerging_issue SET version = \(version + 1) WHERE id = \(issue.id)")
        writing.note(.alteration, [issue.thing.id], [.text], detail: "minuted")
        guard let now = try EmergingIssue.find(issue.id, connection) else { return .notThere }
        return .done(now)
    }
}
