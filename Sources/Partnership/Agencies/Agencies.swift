package import Dates
package import Storage

/// Every agency, those in the partnership today first.
package struct Agencies: Query {
    package var viewer: Viewer
    package var on: Day

    package init(viewer: Viewer, on: Day) { (self.viewer, self.on) = (viewer, on) }

    package var sql: SQL {
        """
        SELECT   \(Agency.columns), CASE WHEN until_day IS NULL OR until_day >= \(on) THEN 0 ELSE 1 END AS is_past
        FROM     agency
        ORDER BY is_past, name, id
        """
    }

    package typealias Line = Agency
}

/// One agency.
package struct OneAgency: Query {
    package var viewer: Viewer
    package var id: ID<Agency>

    package init(viewer: Viewer, id: ID<Agency>) { (self.viewer, self.id) = (viewer, id) }

    package var sql: SQL { "SELECT \(Agency.columns) FROM agency WHERE id = \(id)" }

    package typealias Line = Agency
}

/// The agencies that took over from others, with the day.
package struct AgencySuccessions: Query {
    package var viewer: Viewer
    package var thing: Thing { Thing(.agency) }

    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL { "SELECT agency, successor, on_day FROM agency_successor ORDER BY on_day, agency, successor" }

    package struct Line: FromRow, Hashable {
        package var agency: ID<Agency>
        package var successor: ID<Agency>
        package var on: Day

        package init(_ row: Row) throws(StorageError) {
            agency = try row["agency"]
            successor = try row["successor"]
            on = try row["on_day"]
        }
    }
}

extension Agency: Guarded {
    package mutating func blank() {
        if hidden.contains(.standing) { (standing, from, until) = (.other, Day(number: 0), nil) }
    }
}
