package import Dates
package import Storage

/// A seat's time on a committee. Seats sit on it, not people, so that a new holder does at once.
package struct Sitting: FromRow, Guarded, Hashable {
    package var id: ID<Sitting>
    /// The committee.
    package var on: ThingID
    package var seat: ID<Seat>
    package var from: Day
    /// The last day; nothing while it lasts.
    package var until: Day?
    package var version: Int
    package var hidden: Set<Field> = []

    package init(
        id: ID<Sitting>, on: ThingID, seat: ID<Seat>, from: Day, until: Day? = nil, version: Int = 1
    ) {
        (self.id, self.on, self.seat) = (id, on, seat)
        (self.from, self.until, self.version) = (from, until, version)
    }

    package static let columns: SQL = """
        sitting.id, sitting.kind, sitting.number, sitting.seat, sitting.from_day, sitting.until_day, sitting.version
        """

    /// The one place where a row of `sitting` becomes a seat's time on a committee.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        on = try ThingID(row)
        seat = try row["seat"]
        from = try row["from_day"]
        until = try row["until_day"]
        version = try row["version"]
    }

    package var thing: Thing { Thing(on.kind, number: on.number) }
    package mutating func blank() {}

    package func overlaps(_ other: Sitting) -> Bool {
        (until.map { other.from <= $0 } ?? true) && (other.until.map { from <= $0 } ?? true)
    }

    package static func find(_ id: ID<Sitting>, _ connection: Connection) throws(StorageError) -> Sitting? {
        try connection.first("SELECT \(columns) FROM sitting WHERE id = \(id)", as: Sitting.self)
    }

    /// Everybody who sat, sits or will sit on it.
    package static func all(on thing: ThingID, _ connection: Connection) throws(StorageError) -> [Sitting] {
        try connection.all(
            """
            SELECT \(columns) FROM sitting
            WHERE kind = \(thing.kind) AND number = \(thing.number) ORDER BY from_day, id
            """, as: Sitting.self)
    }

    package func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO sitting (id, kind, number, seat, from_day, until_day, version)
            VALUES (\(id), \(on.kind), \(on.number), \(seat), \(from), \(until), \(version))
            """)
    }

    package func update(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            UPDATE sitting SET from_day = \(from), until_day = \(until), version = \(version) WHERE id = \(id)
            """)
    }
}

/// Who sits on a committee, by agency and title, with past and coming ones.
package struct Sittings: Query {
    package var viewer: Viewer
    package var on: ThingID

    package init(viewer: Viewer, on: ThingID) { (self.viewer, self.on) = (viewer, on) }

    package var sql: SQL {
        """
        SELECT   \(Sitting.columns), seat.title, agency.short_name
        FROM     sitting
        JOIN     seat ON seat.id = sitting.seat AND seat.id NOT IN \(list: viewer.kept(from: .seat))
        JOIN     agency ON agency.id = seat.agency AND agency.id NOT IN \(list: viewer.kept(from: .agency))
        WHERE    sitting.kind = \(on.kind) AND sitting.number = \(on.number)
        ORDER BY agency.short_name, seat.title, sitting.from_day, sitting.id
        """
    }

    package struct Line: FromRow, Guarded, Hashable {
        package var sitting: Sitting
        package var title: String
        package var agency: String
        package var hidden: Set<Field> = []

        package init(_ sitting: Sitting, title: String, agency: String) {
            (self.sitting, self.title, self.agency) = (sitting, title, agency)
        }

        package init(_ row: Row) throws(StorageError) {
            sitting = try Sitting(row)
            title = try row["title"]
            agency = try row["short_name"]
        }

        package var thing: Thing { sitting.thing }
        package mutating func blank() { if hidden.contains(.terms) { (title, agency) = ("", "") } }
    }
}
