package import Dates
package import Storage

/// A conflict of interest: what is kept from a person whatever their role, and in an emergency too, while it holds.
package struct Conflict: FromRow, Guarded, Hashable {
    package var id: ID<Conflict>
    package var person: ID<Person>
    package var agency: ID<Agency>
    package var personName: String
    /// The thing that is kept from them; of a person, all that is theirs.
    package var with: ThingID
    package var reason: String
    package var from: Day
    /// Its last day; nothing while it holds.
    package var until: Day?
    package var hidden: Set<Field> = []

    package init(
        id: ID<Conflict>, person: ID<Person>, agency: ID<Agency>, personName: String, with: ThingID, reason: String,
        from: Day, until: Day? = nil
    ) {
        (self.id, self.person, self.agency, self.personName) = (id, person, agency, personName)
        (self.with, self.reason, self.from, self.until) = (with, reason, from, until)
    }

    package static let columns: SQL = """
        conflict.id, conflict.person, person.agency, person.name, conflict.kind, conflict.number, conflict.reason,
        conflict.from_day, conflict.until_day
        """

    /// The one place where a row of `conflict` with its person becomes a conflict of interest.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        person = try row["person"]
        agency = try row["agency"]
        personName = try row["name"]
        with = ThingID(try row["kind"], try row["number"])
        reason = try row["reason"]
        from = try row["from_day"]
        until = try row["until_day"]
    }

    package var thing: Thing { Thing(.conflict, number: id.number, owner: agency, person: person) }
    package mutating func blank() { if hidden.contains(.text) { reason = "" } }

    package func holds(on day: Day) -> Bool { from <= day && (until.map { day <= $0 } ?? true) }

    /// The kinds of thing that somebody can be kept from.
    package static let kinds: [Kind] = [.person, .agency, .seat, .agreement]
}

/// Every conflict of interest that the viewer may know of: those that hold first, then the latest.
package struct Conflicts: Query {
    package var viewer: Viewer
    package var on: Day

    package init(viewer: Viewer, on: Day) { (self.viewer, self.on) = (viewer, on) }

    package var sql: SQL {
        """
        SELECT   \(Conflict.columns),
                 CASE WHEN conflict.until_day IS NULL OR conflict.until_day >= \(on) THEN 0 ELSE 1 END AS is_past
        FROM     conflict JOIN person ON person.id = conflict.person
        ORDER BY is_past, conflict.from_day DESC, conflict.id
        """
    }

    package typealias Line = Conflict
}
