import Partnership
import Storage

/// What of a strategy the priorities of the action plans under it carry out: of the strategy that a plan is, or that it is under.
///
/// What a priority carried out of a strategy that its plan is under no longer stays written down, and does not hold.
struct CarriedOut: Query {
    var viewer: Viewer
    var plan: ID<Plan>

    var sql: SQL {
        """
        SELECT   priority.id, priority.agency, priority.seat, link.carries_out
        FROM     priority_carries_out link
        JOIN     priority ON priority.id = link.priority
        JOIN     priority carried ON carried.id = link.carries_out
        JOIN     plan_under ON plan_under.plan = priority.plan AND plan_under.strategy = carried.plan
        WHERE    (carried.plan = \(plan)
          OR     carried.plan = (SELECT own.strategy FROM plan_under own WHERE own.plan = \(plan)))
          AND    priority.plan NOT IN \(list: viewer.kept(from: .plan))
          AND    carried.plan NOT IN \(list: viewer.kept(from: .plan))
          AND    carried.id NOT IN \(list: viewer.kept(from: .priority))
        ORDER BY carried.position, carried.id, priority.position, priority.id
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var priority: ID<Priority>
        var agency: ID<Agency>?
        var seat: ID<Seat>?
        /// Of the strategy.
        var carriesOut: ID<Priority>
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            priority = try row["id"]
            agency = try row["agency"]
            seat = try row["seat"]
            carriesOut = try row["carries_out"]
        }

        var thing: Thing { Thing(.priority, number: priority.number, owner: agency, seat: seat) }
        mutating func blank() {}
    }
}
