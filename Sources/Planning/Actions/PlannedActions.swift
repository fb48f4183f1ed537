import Partnership
import Storage

/// The actions of a plan by priority and day, with those of others that it shares, or one alone; or every one; or those that data is said to hold up.
struct PlannedActions: Query {
    var viewer: Viewer
    var plan: ID<Plan>?
    var id: ID<PlannedAction>?
    var isEvery = false
    var isWaiting = false

    var sql: SQL {
        """
        SELECT   \(PlannedAction.columns), seat.title AS seat_title
        FROM     \(PlannedAction.joined)
        LEFT JOIN seat ON seat.id = planned_action.seat AND seat.id NOT IN \(list: viewer.kept(from: .seat))
        WHERE    (priority.plan = \(plan) OR planned_action.id IN (\(shared)) OR planned_action.id = \(id) OR \(isEvery) = 1 OR (\(isWaiting) = 1
          AND planned_action.id IN (SELECT action FROM supply_wait WHERE action IS NOT NULL)))
          AND    priority.plan NOT IN \(list: viewer.kept(from: .plan))
          AND    priority.id NOT IN \(list: viewer.kept(from: .priority))
        ORDER BY CASE WHEN priority.plan = \(plan) THEN 0 ELSE 1 END, priority.position, priority.id, objective.position, planned_action.due_day, planned_action.id
        """
    }

    /// Those that the plan shares with another under the same strategy.
    private var shared: SQL {
        """
        SELECT   joint.action
        FROM     planned_action_joint joint
        JOIN     plan_under shared ON shared.plan = joint.plan
        LEFT JOIN plan_under home ON home.plan = priority.plan
        WHERE    joint.plan = \(plan) AND joint.action = planned_action.id
          AND    (shared.strategy = priority.plan OR shared.strategy = home.strategy)
          AND    shared.strategy NOT IN \(list: viewer.kept(from: .plan))
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var action: PlannedAction
        var hidden: Set<Field> {
            get { action.hidden }
            set { action.hidden = newValue }
        }

        init(_ row: Row) throws(StorageError) {
            action = try PlannedAction(row)
            action.seatTitle = try row["seat_title"]
        }

        var thing: Thing { action.thing }
        mutating func blank() { action.blank() }
    }
}
