import Partnership
import Storage

/// With which action plans each joint action of a strategy is shared: of the family of one plan, or one action alone.
struct JointActions: Query {
    var viewer: Viewer
    var plan: ID<Plan>?
    var action: ID<PlannedAction>?

    var sql: SQL {
        """
        SELECT   planned_action.id, planned_action.agency, planned_action.seat, priority.plan AS home, joint.plan
        FROM     \(PlannedAction.joined)
        JOIN     planned_action_joint joint ON joint.action = planned_action.id
        JOIN     plan_under shared ON shared.plan = joint.plan
        LEFT JOIN plan_under home ON home.plan = priority.plan
        WHERE    (shared.strategy = priority.plan OR shared.strategy = home.strategy)
          AND    (joint.action = \(action) OR shared.strategy = \(plan)
          OR     shared.strategy = (SELECT own.strategy FROM plan_under own WHERE own.plan = \(plan)))
          AND    shared.strategy NOT IN \(list: viewer.kept(from: .plan))
          AND    shared.plan NOT IN \(list: viewer.kept(from: .plan))
          AND    priority.plan NOT IN \(list: viewer.kept(from: .plan))
          AND    priority.id NOT IN \(list: viewer.kept(from: .priority))
        ORDER BY planned_action.id, joint.plan
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var action: ID<PlannedAction>
        var agency: ID<Agency>?
        var seat: ID<Seat>?
        /// The plan that it is written down in.
        var home: ID<Plan>
        /// An action plan that shares it.
        var plan: ID<Plan>
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            action = try row["id"]
            agency = try row["agency"]
            seat = try row["seat"]
            home = try row["home"]
            plan = try row["plan"]
        }

        var thing: Thing { Thing(.plannedAction, number: action.number, owner: agency, seat: seat) }
        mutating func blank() {}
    }
}
