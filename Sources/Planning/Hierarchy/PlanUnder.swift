package import Partnership
package import Storage

/// That a plan is the action plan of one council under a strategy, which is another plan.
///
/// Source: Newark and Sherwood District Council, 26 June 2023, paragraph 3.3: one strategy, with a separate action plan for
/// each area, and joint actions.
package struct PlanUnder: FromRow, Guarded, Hashable {
    /// The action plan.
    var plan: ID<Plan>
    var strategy: ID<Plan>
    /// Whose action plan it is.
    var council: String
    package var hidden: Set<Field> = []

    init(_ plan: ID<Plan>, under strategy: ID<Plan>, of council: String) {
        (self.plan, self.strategy, self.council) = (plan, strategy, council)
    }

    package init(_ row: Row) throws(StorageError) {
        plan = try row["plan"]
        strategy = try row["strategy"]
        council = try row["council"]
    }

    package var thing: Thing { Thing(.plan, number: plan.number) }
    package mutating func blank() { if hidden.contains(.terms) { council = "" } }
}

/// The action plans of the strategy that a plan is, or that it is under; every one of any, where no plan is named.
struct PlansUnder: Query {
    var viewer: Viewer
    var plan: ID<Plan>?

    var sql: SQL {
        """
        SELECT   plan_under.plan, plan_under.strategy, plan_under.council
        FROM     plan_under
        JOIN     plan ON plan.id = plan_under.plan
        WHERE    (plan_under.plan = \(plan) OR plan_under.strategy = \(plan) OR \(plan == nil) = 1
          OR     plan_under.strategy = (SELECT own.strategy FROM plan_under own WHERE own.plan = \(plan)))
          AND    plan_under.plan NOT IN \(list: viewer.kept(from: .plan))
          AND    plan_under.strategy NOT IN \(list: viewer.kept(from: .plan))
        ORDER BY plan.from_day, plan.name, plan.id
        """
    }

    typealias Line = PlanUnder
}
