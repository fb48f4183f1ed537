import Partnership
import Storage

/// The partners, bodies outside, priorities and areas of every initiative, or of one alone, without what a conflict of interest hides.
struct InitiativeLinks: Query {
    var viewer: Viewer
    var initiative: ID<Initiative>?

    enum Part: String, Stored { case partner, outside, priority, area }

    var sql: SQL {
        """
        SELECT   link.initiative, initiative.agency, initiative.seat, link.part, link.number, link.said
        FROM     (
            SELECT initiative, 'partner' AS part, agency AS number, '' AS said FROM initiative_partner
            WHERE  agency NOT IN \(list: viewer.kept(from: .agency))
            UNION ALL
            SELECT initiative, 'priority' AS part, priority AS number, '' AS said FROM initiative_priority
            WHERE  priority NOT IN \(list: viewer.kept(from: .priority))
            UNION ALL
            SELECT initiative, 'area' AS part, 0 AS number, area AS said FROM initiative_area
            UNION ALL
            SELECT initiative, 'outside' AS part, 0 AS number, name AS said FROM initiative_outside
        ) link
        JOIN     initiative ON initiative.id = link.initiative
        WHERE    (\(initiative == nil) = 1 OR link.initiative = \(initiative))
        ORDER BY link.initiative, link.part, link.number, link.said
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var initiative: ID<Initiative>
        var agency: ID<Agency>?
        var seat: ID<Seat>?
        var part: Part
        /// Of the agency or the priority.
        var number: Int64
        /// The ONS code of the area, or the name of the body outside.
        var said: String
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            initiative = try row["initiative"]
            agency = try row["agency"]
            seat = try row["seat"]
            part = try row["part"]
            number = try row["number"]
            said = try row["said"]
        }

        var thing: Thing { Thing(.initiative, number: initiative.number, owner: agency, seat: seat) }
        mutating func blank() {}
    }
}
