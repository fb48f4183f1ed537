import Dates
import Meetings
package import Partnership
package import Storage

/// Something that arises while a plan runs.
package struct EmergingIssue: FromRow, Guarded, Hashable {
    var id: ID<EmergingIssue>
    var plan: ID<Plan>
    var name: String
    /// What it is, and why it was raised.
    var text: String
    var stage: IssueStage
    /// Since when it stands so.
    var since: Day
    /// The priority that its adoption made.
    var priority: ID<Priority>?
    var version: Int
    package var hidden: Set<Field> = []

    static let columns: SQL =
        """
        emerging_issue.id, emerging_issue.plan, emerging_issue.name, emerging_issue.text, emerging_issue.stage,
        emerging_issue.stage_day, emerging_issue.priority, emerging_issue.version
        """

    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        plan = try row["plan"]
        name = try row["name"]
        text = try row["text"]
        stage = try row["stage"]
        since = try row["stage_day"]
        priority = try row["priority"]
        version = try row["version"]
    }

    package var thing: Thing { Thing(.emergingIssue, number: id.number) }
    package mutating func blank() { if hidden.contains(.text) { (text, priority) = ("", nil) } }

    static func find(_ id: ID<EmergingIssue>, _ connection: Connection) throws(StorageError) -> EmergingIssue? {
        try connection.first("SELECT \(columns) FROM emerging_issue WHERE id = \(id)", as: EmergingIssue.self)
    }
}

/// The issues of a plan; one alone; or, where neither is named, all.
struct EmergingIssues: Query {
    var viewer: Viewer
    var plan: ID<Plan>?
    var id: ID<EmergingIssue>?

    var sql: SQL {
        """
        SELECT   \(EmergingIssue.columns) FROM emerging_issue
        WHERE    (emerging_issue.plan = \(plan) OR emerging_issue.id = \(id) OR \(plan == nil && id == nil) = 1)
          AND    emerging_issue.plan NOT IN \(list: viewer.kept(from: .plan))
        ORDER BY emerging_issue.stage_day DESC, emerging_issue.name, emerging_issue.id
        """
    }

    typealias Line = EmergingIssue
}

/// What was decided of an issue, or of every issue of a plan, first to last.
struct IssueDecisions: Query {
    var viewer: Viewer
    var issue: ID<EmergingIssue>?
    var plan: ID<Plan>?

    var sql: SQL {
        """
        SELECT   \(Line.columns)
        FROM     issue_decision
        JOIN     emerging_issue ON emerging_issue.id = issue_decision.issue
        WHERE    (issue_decision.issue = \(issue) OR emerging_issue.plan = \(plan))
          AND    emerging_issue.plan NOT IN \(list: viewer.kept(from: .plan))
        ORDER BY issue_decision.issue, issue_decision.position
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var issue: ID<EmergingIssue>
        /// 0 for the first.
        var position: Int
        var decision: IssueDecision
        /// Where it stands in the minutes of a group; nothing where it was decided elsewhere.
        var minuted: ID<AgendaItem>?
        var hidden: Set<Field> = []

        static let columns: SQL =
            """
            issue_decision.issue, issue_decision.position, issue_decision.move, issue_decision.on_day, issue_decision.body,
            issue_decision.reason, issue_decision.minuted
            """

        init(
            _ issue: ID<EmergingIssue>, _ position: Int, _ decision: IssueDecision, minuted: ID<AgendaItem>? = nil
        ) {
            (self.issue, self.position, self.decision, self.minuted) = (issue, position, decision, minuted)
        }

        init(_ row: Row) throws(StorageError) {
            (issue, position, minuted) = (try row["issue"], try row["position"], try row["minuted"])
            decision = IssueDecision(
                move: try row["move"], on: try row["on_day"], body: try row["body"], reason: try row["reason"])
        }

        var thing: Thing { Thing(.emergingIssue, number: issue.number) }
        mutating func blank() { if hidden.contains(.text) { (decision.body, decision.reason) = ("", "") } }
    }
}
