import Dates
import Partnership
import Storage

/// One quarter of a set of data: when it came, what waits for it, and what was said about it.
struct Delivery: FromRow, Guarded, Hashable {
    var supply: ID<Supply>
    var agency: ID<Agency>
    var quarter: Quarter
    /// Nothing until it came.
    var received: Day?
    var holdsUp: HeldUp?
    var note: String
    var version: Int
    var hidden: Set<Field> = []

    static let columns: SQL =
        """
        supply_delivery.supply, supply.agency, supply_delivery.month, supply_delivery.received_day,
        supply_delivery.plan, supply_delivery.action, supply_delivery.text, supply_delivery.version
        """

    init(
        supply: ID<Supply>, agency: ID<Agency>, quarter: Quarter, received: Day? = nil, holdsUp: HeldUp? = nil,
        note: String = "", version: Int = 0
    ) {
        (self.supply, self.agency, self.quarter, self.received) = (supply, agency, quarter, received)
        (self.holdsUp, self.note, self.version) = (holdsUp, note, version)
    }

    /// The one place where a row of `supply_delivery` becomes a delivery.
    init(_ row: Row) throws(StorageError) {
        supply = try row["supply"]
        agency = try row["agency"]
        quarter = try row["month"]
        received = try row["received_day"]
        let (plan, action): (ID<Plan>?, ID<PlannedAction>?) = (try row["plan"], try row["action"])
        holdsUp = plan.map(HeldUp.plan) ?? action.map(HeldUp.action)
        note = try row["text"]
        version = try row["version"]
    }

    var thing: Thing { Thing(.supply, number: supply.number, owner: agency) }
    mutating func blank() { if hidden.contains(.text) { note = "" } }

    static func find(
        _ supply: ID<Supply>, _ quarter: Quarter, _ connection: Connection
    ) throws(StorageError) -> Delivery? {
        try connection.first(
            """
            SELECT \(columns) FROM supply_delivery JOIN supply ON supply.id = supply_delivery.supply
            WHERE  supply_delivery.supply = \(supply) AND supply_delivery.month = \(quarter)
            """, as: Delivery.self)
    }
}

/// What waits for data: a plan as a whole, or one action of a plan.
enum HeldUp: Hashable, Sendable {
    case plan(ID<Plan>)
    case action(ID<PlannedAction>)

    var plan: ID<Plan>? { if case .plan(let id) = self { id } else { nil } }
    var action: ID<PlannedAction>? { if case .action(let id) = self { id } else { nil } }
}

/// What came of every set of data, or of one; or what one plan, its actions among it, waits or waited for.
struct Deliveries: Query {
    var viewer: Viewer
    var supply: ID<Supply>?
    var plan: ID<Plan>?

    var sql: SQL {
        """
        SELECT   \(Delivery.columns)
        FROM     supply_delivery
        JOIN     supply ON supply.id = supply_delivery.supply
        LEFT JOIN planned_action ON planned_action.id = supply_delivery.action
        LEFT JOIN objective ON objective.id = planned_action.objective
        LEFT JOIN priority ON priority.id = objective.priority
        WHERE    (\(supply == nil) = 1 OR supply_delivery.supply = \(supply))
          AND    (\(plan == nil) = 1 OR supply_delivery.plan = \(plan) OR priority.plan = \(plan))
        ORDER BY supply_delivery.supply, supply_delivery.month
        """
    }

    typealias Line = Delivery
}
