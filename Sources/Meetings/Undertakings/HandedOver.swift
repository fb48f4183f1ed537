import Dates
import Partnership
import Storage

/// That something was handed over from one group to another: who did it, when and why.
struct HandedOver: FromRow, Guarded, Hashable {
    var undertaking: ID<Undertaking>
    var seat: ID<Seat>
    var position: Int
    var from: ID<Group>
    var fromName: String
    var to: ID<Group>
    var toName: String
    var on: Day
    var reason: String
    var person: ID<Person>?
    var hidden: Set<Field> = []

    init(_ row: Row) throws(StorageError) {
        undertaking = try row["undertaking"]
        seat = try row["seat"]
        position = try row["position"]
        from = try row["from_group"]
        fromName = try row["from_name"]
        to = try row["to_group"]
        toName = try row["to_name"]
        on = try row["handed_day"]
        reason = try row["reason"]
        person = try row["person"]
    }

    init(_ one: Undertaking, from: Group, to: Group, on day: Day, reason: String) {
        (undertaking, seat, position, on, self.reason) = (one.id, one.seat, 0, day, reason)
        (self.from, fromName, self.to, toName) = (from.id, from.name, to.id, to.name)
    }

    var thing: Thing { Thing(.undertaking, number: undertaking.number, seat: seat) }
    mutating func blank() { if hidden.contains(.text) { reason = "" } }

    /// `From Joint Strategic Group to Partnership Delivery Group on 8 September 2026 by Asha Okafor: it is works`.
    func said(_ people: [Person]) -> String {
        let who = person.map { " by \(people.named($0))" } ?? ""
        return "From \(fromName) to \(toName) on \(on.said)\(who)" + (reason.isEmpty ? "" : ": \(reason)")
    }

    /// The group that has it since then, and when that was; nothing where it was never handed over.
    static func latest(
        _ id: ID<Undertaking>, _ connection: Connection
    ) throws(StorageError) -> Latest? {
        try connection.first(
            """
            SELECT position, to_group, handed_day FROM undertaking_hand
            WHERE undertaking = \(id) ORDER BY position DESC LIMIT 1
            """, as: Latest.self)
    }

    struct Latest: FromRow {
        var position: Int
        var to: ID<Group>
        var on: Day

        init(_ row: Row) throws(StorageError) {
            position = try row["position"]
            to = try row["to_group"]
            on = try row["handed_day"]
        }
    }
}

/// From which group to which something was handed over, first to last.
struct HandOvers: Query {
    var viewer: Viewer
    var undertaking: ID<Undertaking>

    var sql: SQL {
        """
        SELECT   handed.undertaking, undertaking.seat, handed.position, handed.from_group, giving.name AS from_name,
                 handed.to_group, taking.name AS to_name, handed.handed_day, handed.reason, handed.person
        FROM     undertaking_hand handed
        JOIN     undertaking ON undertaking.id = handed.undertaking
        JOIN     meeting_group giving ON giving.id = handed.from_group
        JOIN     meeting_group taking ON taking.id = handed.to_group
        WHERE    handed.undertaking = \(undertaking)
          AND    giving.id NOT IN \(list: viewer.kept(from: .group))
          AND    taking.id NOT IN \(list: viewer.kept(from: .group))
        ORDER BY handed.position
        """
    }

    typealias Line = HandedOver
}
