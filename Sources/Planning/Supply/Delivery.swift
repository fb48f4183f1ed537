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
    /// What waits for it, or waited until it came.
    var holdsUp: [HeldUp]
    var note: String
    var version: Int
    var hidden: Set<Field> = []

    static let columns: SQL =
        """
        supply_delivery.supply, supply.agency, supply_delivery.month, supply_delivery.received_day,
        wait.plan, wait.action, supply_delivery.text, supply_delivery.version
        """

    init(
        supply: ID<Supply>, agency: ID<Agency>, quarter: Quarter, received: Day? = nil, holdsUp: [HeldUp] = [],
        note: String = "", version: Int = 0
    ) {
        (self.supply, self.agency, self.quarter, self.received) = (supply, agency, quarter, received)
        (self.holdsUp, self.note, self.version) = (holdsUp, note, version)
    }

    /// The one place where a row of `supply_delivery` becomes a delivery, with one of what waits for it.
    init(_ row: Row) throws(StorageError) {
        supply = try row["supply"]
        agency = try row["agency"]
        quarter = try row["month"]
        received = try row["received_day"]
        let (plan, action): (ID<Plan>?, ID<PlannedAction>?) = (try row["plan"], try row["action"])
        holdsUp = [plan.map(HeldUp.plan) ?? action.map(HeldUp.action)].compactMap { $0 }
        note = try row["text"]
        version = try row["version"]
    }

    var thing: Thing { Thing(.supply, number: supply.number, owner: agency) }
    mutating func blank() { if hidden.contains(.text) { note = "" } }

    /// With all that waits for each, a row each.
    static let joined: SQL =
        """
        supply_delivery
        JOIN supply ON supply.id = supply_delivery.supply
        LEFT JOIN supply_wait wait ON wait.supply = supply_delivery.supply AND wait.month = supply_delivery.month
        """

    static func find(
        _ supply: ID<Supply>, _ quarter: Quarter, _ connection: Connection
    ) throws(StorageError) -> Delivery? {
        try connection.all(
            """
            SELECT \(columns) FROM \(joined)
            WHERE  supply_delivery.supply = \(supply) AND supply_delivery.month = \(quarter)
            ORDER BY wait.position
            """, as: Delivery.self
        ).whole.first
    }
}

/// What waits for data: a plan as a whole, or one action of a plan.
enum HeldUp: Hashable, Sendable {
    case plan(ID<Plan>)
    case action(ID<PlannedAction>)

    var plan: ID<Plan>? { if case .plan(let id) = self { id } else { nil } }
    var action: ID<PlannedAction>? { if case .action(let id) = self { id } else { nil } }
}

extension [Delivery] {
    /// Each once, with all that waits for it, from rows that follow each other.
    var whole: [Delivery] {
        var found: [Delivery] = []
        for one in self {
            if let last = found.indices.last, found[last].supply == one.supply, found[last].quarter == one.quarter {
                found[last].holdsUp += one.holdsUp
            } else {
                found.append(one)
            }
        }
        return found
    }
}

/// What came of every set of data, or of one; or what one plan, its actions among it, waits or waited for. A row for each of
/// what waits.
struct Deliveries: Query {
    var viewer: Viewer
    var supply: ID<Supply>?
    var plan: ID<Plan>?

    var sql: SQL {
        """
        SELECT   \(Delivery.columns)
        FROM     \(Delivery.joined)
        LEFT JOIN planned_action ON planned_action.id = wait.action
        LEFT JOIN objective ON objective.id = planned_action.objective
        LEFT JOIN priority ON priority.id = objective.priority
        WHERE    (\(supply == nil) = 1 OR supply_delivery.supply = \(supply))
          AND    (\(plan == nil) = 1 OR wait.plan = \(plan) OR priority.plan = \(plan))
        ORDER BY supply_delivery.supply, supply_delivery.month, wait.position
        """
    }

    typealias Line = Delivery
}
