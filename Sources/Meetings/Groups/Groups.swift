package import Dates
package import Partnership
package import Storage

/// Every group that is there on a day, by layer and name; past ones where they are asked for.
package struct Groups: Query {
    package var viewer: Viewer
    package var on: Day
    package var withPast = false

    package init(viewer: Viewer, on: Day, withPast: Bool = false) {
        (self.viewer, self.on, self.withPast) = (viewer, on, withPast)
    }

    package var sql: SQL {
        """
        SELECT   \(Group.columns)
        FROM     meeting_group
        WHERE    (\(withPast) = 1 OR until_day IS NULL OR until_day >= \(on))
        ORDER BY CASE layer WHEN 'strategic' THEN 0 WHEN 'delivery' THEN 1 WHEN 'operational' THEN 2 ELSE 3 END, name
        """
    }

    package typealias Line = Group
}

/// One group.
package struct OneGroup: Query {
    package var viewer: Viewer
    package var id: ID<Group>

    package init(viewer: Viewer, id: ID<Group>) { (self.viewer, self.id) = (viewer, id) }

    package var sql: SQL { "SELECT \(Group.columns) FROM meeting_group WHERE id = \(id)" }

    package typealias Line = Group
}

/// Which groups report to which on a day.
struct ReportingLines: Query {
    var viewer: Viewer
    var on: Day

    var sql: SQL {
        let kept = viewer.kept(from: .group)
        return """
            SELECT   reporter, hearer
            FROM     reporting_line
            WHERE    from_day <= \(on) AND (until_day IS NULL OR until_day >= \(on))
              AND    reporter NOT IN \(list: kept) AND hearer NOT IN \(list: kept)
            ORDER BY reporter, position
            """
    }

    var thing: Thing { Thing(.group) }

    struct Line: FromRow, Hashable, Sendable {
        var reporter: ID<Group>
        var hearer: ID<Group>

        init(reporter: ID<Group>, hearer: ID<Group>) { (self.reporter, self.hearer) = (reporter, hearer) }

        init(_ row: Row) throws(StorageError) {
            reporter = try row["reporter"]
            hearer = try row["hearer"]
        }
    }
}
