import Partnership
import Storage

/// The plans that data is said to hold up.
struct WaitingPlans: Query {
    var viewer: Viewer

    var sql: SQL {
        """
        SELECT \(Plan.columns) FROM plan WHERE id IN (SELECT plan FROM supply_wait WHERE plan IS NOT NULL)
        """
    }

    typealias Line = Plan
}
