import Dates
import Partnership
import Storage

/// The plans for which nothing is decided about a year of theirs: neither what changes, nor that the priorities do not. Without
/// action plans, whose strategy is decided about.
///
/// Source: SI 2007/1830, regs 10 and 11: the plan is revised before the start of each year.
struct UndecidedPlans: Query {
    var viewer: Viewer
    var year: FinancialYear

    /// Before which it is decided.
    private var begins: Day { year.months.first.first }

    var sql: SQL {
        """
        SELECT   \(Plan.columns)
        FROM     plan
        WHERE    from_day < \(begins) AND until_day >= \(begins)
          AND    NOT EXISTS (SELECT 1 FROM plan_year WHERE plan_year.plan = plan.id AND plan_year.year = \(year.begins))
          AND    NOT EXISTS (
                     SELECT 1 FROM plan_under
                     WHERE plan_under.plan = plan.id AND plan_under.strategy NOT IN \(list: viewer.kept(from: .plan)))
        ORDER BY name, id
        """
    }

    typealias Line = Plan
}
