import Partnership
import Storage

/// The priorities of a plan in its order, with who leads; one alone; or, where neither is named, all. Without those of a plan that a conflict of interest hides.
struct Priorities: Query {
    var viewer: Viewer
    /// Of one plan.
    var plan: ID<Plan>?
    /// One alone.
    var id: ID<Priority>?

    var sql: SQL {
        """
        SELECT   \(Priority.columns), agency.name AS agency_name, seat.title AS seat_title
        FROM     priority
        LEFT JOIN agency ON agency.id = priority.agency AND agency.id NOT IN \(list: viewer.kept(from: .agency))
        LEFT JOIN seat ON seat.id = priority.seat AND seat.id NOT IN \(list: viewer.kept(from: .seat))
        WHERE    (priority.plan = \(plan) OR priority.id = \(id) OR \(plan == nil && id == nil) = 1)
          AND    priority.plan NOT IN \(list: viewer.kept(from: .plan))
        ORDER BY priority.position, priority.id
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var priority: Priority
        var hidden: Set<Field> {
            get { priority.hidden }
            set { priority.hidden = newValue }
        }

        init(_ row: Row) throws(StorageError) {
            priority = try Priority(row)
            priority.agencyName = try row["agency_name"]
            priority.seatTitle = try row["seat_title"]
        }

        var thing: Thing { priority.thing }
        mutating func blank() { priority.blank() }
    }
}

/// What is ticked, listed and set beside the priorities of a plan: scope, aims, parts, drivers, alignments.
struct PriorityParts: Query {
    var viewer: Viewer
    var plan: ID<Plan>

    var sql: SQL {
        """
        SELECT   priority.id, priority.agency, priority.seat, part.what, part.position, part.word, part.text
        FROM     priority
        JOIN     (
            SELECT priority, 'area' AS what, 0 AS position, area AS word, '' AS text FROM priority_area
            UNION ALL SELECT priority, 'aim', 0, aim, '' FROM priority_aim
            UNION ALL SELECT priority, 'part', position, name, '' FROM priority_part
            UNION ALL SELECT priority, 'driver', position, '', '' FROM priority_driver
            UNION ALL SELECT priority, 'alignment', position, how, text FROM priority_alignment
        ) part ON part.priority = priority.id
        WHERE    priority.plan = \(plan) AND priority.plan NOT IN \(list: viewer.kept(from: .plan))
        ORDER BY priority.id, part.what, part.position, part.word
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var priority: ID<Priority>
        var agency: ID<Agency>?
        var seat: ID<Seat>?
        var what: What
        var position: Int
        var word: String
        var text: String
        var hidden: Set<Field> = []

        enum What: String, Stored { case area, aim, part, driver, alignment }

        init(_ row: Row) throws(StorageError) {
            priority = try row["id"]
            agency = try row["agency"]
            seat = try row["seat"]
            what = try row["what"]
            position = try row["position"]
            word = try row["word"]
            text = try row["text"]
        }

        var thing: Thing { Thing(.priority, number: priority.number, owner: agency, seat: seat) }
        mutating func blank() { if hidden.contains(.text) { (word, text) = ("", "") } }
    }
}
