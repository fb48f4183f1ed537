import Dates
import Meetings
import Partnership
import Storage

/// What minuted decisions decided of emerging issues.
struct IssuesDecided: Query {
    var viewer: Viewer
    var items: Set<ID<AgendaItem>>

    var sql: SQL {
        """
        SELECT   issue_decision.minuted AS item, issue_decision.move, emerging_issue.id, emerging_issue.name
        FROM     issue_decision
        JOIN     emerging_issue ON emerging_issue.id = issue_decision.issue
        WHERE    issue_decision.minuted IN \(list: items.sorted())
          AND    emerging_issue.plan NOT IN \(list: viewer.kept(from: .plan))
        ORDER BY emerging_issue.name, emerging_issue.id, issue_decision.position
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var item: ID<AgendaItem>
        var move: IssueMove.Name
        var issue: ID<EmergingIssue>
        var name: String
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            (item, move) = (try row["item"], try row["move"])
            (issue, name) = (try row["id"], try row["name"])
        }

        var thing: Thing { Thing(.emergingIssue, number: issue.number) }
        mutating func blank() {}
    }
}

/// What minuted decisions decided about years of plans.
struct YearsDecided: Query {
    var viewer: Viewer
    var items: Set<ID<AgendaItem>>

    var sql: SQL {
        """
        SELECT   plan_year.minuted AS item, plan_year.outcome, plan_year.year, plan.id, plan.name
        FROM     plan_year
        JOIN     plan ON plan.id = plan_year.plan
        WHERE    plan_year.minuted IN \(list: items.sorted())
        ORDER BY plan.name, plan.id, plan_year.year
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var item: ID<AgendaItem>
        var outcome: PlanYear.Outcome
        var year: FinancialYear
        var plan: ID<Plan>
        var name: String
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            (item, outcome, year) = (try row["item"], try row["outcome"], FinancialYear(begins: try row["year"]))
            (plan, name) = (try row["id"], try row["name"])
        }

        var thing: Thing { Thing(.plan, number: plan.number) }
        mutating func blank() {}
    }
}
