package import Dates
package import Storage

/// A body that takes part in the partnership.
package struct Agency: FromRow, Hashable {
    package var id: ID<Agency>
    package var name: String
    package var shortName: String
    package var standing: AgencyStanding
    package var from: Day
    /// Its last day; nothing while it is there.
    package var until: Day?
    package var version: Int
    package var hidden: Set<Field> = []

    package init(
        id: ID<Agency>, name: String, shortName: String, standing: AgencyStanding, from: Day, until: Day? = nil,
        version: Int = 1
    ) {
        (self.id, self.name, self.shortName, self.standing) = (id, name, shortName, standing)
        (self.from, self.until, self.version) = (from, until, version)
    }

    package static let columns: SQL = "id, name, short_name, standing, from_day, until_day, version"

    /// The one place where a row of `agency` becomes an agency.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        name = try row["name"]
        shortName = try row["short_name"]
        standing = try row["standing"]
        from = try row["from_day"]
        until = try row["until_day"]
        version = try row["version"]
    }

    package var thing: Thing { Thing(.agency, number: id.number, owner: id) }

    package func isThere(on day: Day) -> Bool { from <= day && (until.map { day <= $0 } ?? true) }
}

/// What the law makes of an agency in the partnership.
///
/// Source: Crime and Disorder Act 1998, s.5(1) to (3).
package enum AgencyStanding: String, CaseIterable, Stored {
    case responsible
    case cooperating = "co-operating"
    case participating
    case other

    package var said: String {
        switch self {
        case .responsible: "Responsible authority"
        case .cooperating: "Co-operating body"
        case .participating: "Participating body"
        case .other: "Other"
        }
    }
}

extension Agency {
    package func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO agency (id, name, short_name, standing, from_day, until_day, version)
            VALUES (\(id), \(name), \(shortName), \(standing), \(from), \(until), \(version))
            """)
    }
}
