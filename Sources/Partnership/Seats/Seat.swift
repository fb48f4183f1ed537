package import Dates
package import Storage

/// A role that an agency holds in the partnership. People come and go; the seat owns the work.
package struct Seat: FromRow, Hashable {
    package var id: ID<Seat>
    package var agency: ID<Agency>
    package var team: ID<Team>?
    package var title: String
    package var role: Role
    package var from: Day
    /// Its last day; nothing while it is there.
    package var until: Day?
    /// Hundredths of a full-time equivalent.
    package var hundredths: Int
    package var version: Int
    package var hidden: Set<Field> = []

    package init(
        id: ID<Seat>, agency: ID<Agency>, team: ID<Team>? = nil, title: String, role: Role, from: Day,
        until: Day? = nil, hundredths: Int = 100, version: Int = 1
    ) {
        (self.id, self.agency, self.team, self.title, self.role) = (id, agency, team, title, role)
        (self.from, self.until, self.hundredths, self.version) = (from, until, hundredths, version)
    }

    package static let columns: SQL = "id, agency, team, title, role, from_day, until_day, hundredths, version"

    /// The one place where a row of `seat` becomes a seat.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        agency = try row["agency"]
        team = try row["team"]
        title = try row["title"]
        role = try row["role"]
        from = try row["from_day"]
        until = try row["until_day"]
        hundredths = try row["hundredths"]
        version = try row["version"]
    }

    package var thing: Thing { Thing(.seat, number: id.number, owner: agency, seat: id) }
}

extension Role: Stored {}

/// One person's time in a seat.
package struct SeatHolder: FromRow, Hashable {
    package var id: ID<SeatHolder>
    package var seat: ID<Seat>
    package var person: ID<Person>
    package var heldAs: HeldAs
    package var from: Day
    /// The last day; nothing while it is held.
    package var until: Day?

    package enum HeldAs: String, CaseIterable, Stored { case holder, deputy }

    package init(
        id: ID<SeatHolder>, seat: ID<Seat>, person: ID<Person>, heldAs: HeldAs = .holder, from: Day, until: Day? = nil
    ) {
        (self.id, self.seat, self.person, self.heldAs) = (id, seat, person, heldAs)
        (self.from, self.until) = (from, until)
    }

    package static let columns: SQL = "id, seat, person, held_as, from_day, until_day"

    /// The one place where a row of `seat_holder` becomes somebody's time in a seat.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        seat = try row["seat"]
        person = try row["person"]
        heldAs = try row["held_as"]
        from = try row["from_day"]
        until = try row["until_day"]
    }
}

extension Seat {
    package func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO seat (id, agency, team, title, role, from_day, until_day, hundredths, version)
            VALUES (\(id), \(agency), \(team), \(title), \(role), \(from), \(until), \(hundredths), \(version))
            """)
    }
}

extension SeatHolder {
    package func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO seat_holder (id, seat, person, held_as, from_day, until_day)
            VALUES (\(id), \(seat), \(person), \(heldAs), \(from), \(until))
            """)
    }
}
