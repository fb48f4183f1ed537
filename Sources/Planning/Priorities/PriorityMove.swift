import Dates
import Partnership
package import Storage

/// That a priority was moved in the order of its plan, ended, taken out or taken in again: when, why and by which decision.
struct PriorityMove: FromRow, Guarded, Hashable {
    var priority: ID<Priority>
    var agency: ID<Agency>?
    var seat: ID<Seat>?
    /// 1 for the first.
    var number: Int
    var what: What
    var day: Day
    var reason: String
    /// The year whose decision brought it; nothing where the plan was not published.
    var year: FinancialYear?
    /// Its places in the order, 1 for the first; nothing where it was not moved.
    var places: Places?
    /// When it was written down.
    var kept: Day
    var hidden: Set<Field> = []

    struct Places: Hashable, Sendable {
        var was: Int
        var now: Int
    }

    enum What: String, CaseIterable, Stored {
        case moved, ended
        case takenOut = "taken-out"
        case resumed

        /// As it is chosen.
        var said: String {
            switch self {
            case .moved: "It moves to another place in the order"
            case .ended: "It ends"
            case .takenOut: "It is taken out"
            case .resumed: "It is in the plan again"
            }
        }
    }

    init(
        _ priority: Priority, number: Int, _ what: What, day: Day, reason: String, year: FinancialYear? = nil,
        places: Places? = nil, kept: Day
    ) {
        (self.priority, agency, seat) = (priority.id, priority.agency, priority.seat)
        (self.number, self.what, self.day, self.reason) = (number, what, day, reason)
        (self.year, self.places, self.kept) = (year, places, kept)
    }

    /// The one place where a row of `priority_move` becomes one.
    init(_ row: Row) throws(StorageError) {
        priority = try row["priority"]
        agency = try row["agency"]
        seat = try row["seat"]
        number = try row["number"]
        what = try row["what"]
        day = try row["day"]
        reason = try row["reason"]
        let (begins, was, now): (Int?, Int?, Int?) = (try row["year"], try row["was_place"], try row["now_place"])
        year = begins.map { FinancialYear(begins: $0) }
        if let was, let now { places = Places(was: was, now: now) }
        kept = try row["kept_day"]
    }

    var thing: Thing { Thing(.priority, number: priority.number, owner: agency, seat: seat) }
    mutating func blank() { if hidden.contains(.text) { reason = "" } }

    /// `Moved from number 3 to number 1 on 12 May 2026`.
    var said: String {
        let change =
            switch what {
            case .moved: places.map { "Moved from number \($0.was) to number \($0.now)" } ?? "Moved"
            case .ended: "Ended"
            case .takenOut: "Taken out"
            case .resumed: "In the plan again"
            }
        return "\(change) on \(day.said)"
    }

    /// The same with why, and by which decision.
    var whole: String {
        let decision = year.map { "by the decision about \($0.said)" } ?? ""
        return [said, decision].filter { !$0.isEmpty }.joined(separator: ", ") + (reason.isEmpty ? "" : ": \(reason)")
    }
}

/// What became of the priorities of a plan, the latest of each last.
struct PriorityMoves: Query {
    var viewer: Viewer
    var plan: ID<Plan>

    var sql: SQL {
        """
        SELECT   moved.priority, priority.agency, priority.seat, moved.number, moved.what, moved.day, moved.reason,
                 moved.year, moved.was_place, moved.now_place, moved.kept_day
        FROM     priority_move moved
        JOIN     priority ON priority.id = moved.priority
        WHERE    priority.plan = \(plan)
          AND    priority.plan NOT IN \(list: viewer.kept(from: .plan))
          AND    priority.id NOT IN \(list: viewer.kept(from: .priority))
        ORDER BY moved.priority, moved.number
        """
    }

    typealias Line = PriorityMove
}

extension Migration {
    /// That priorities move in rank, end or are taken out, with the day and why; and versions of objectives, whose words
    /// can be changed.
    package static let priorityMoves = Migration(
        "0122 moves of priorities",
        """
        ALTER TABLE priority ADD COLUMN ended_day INTEGER;                   -- days since 1970-01-01; NULL while it is in the plan
        ALTER TABLE priority ADD COLUMN is_out INTEGER NOT NULL DEFAULT 0;   -- 1 where it was taken out and not only ended
        ALTER TABLE objective ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
        CREATE TABLE priority_move (
            priority  \(.bigint) NOT NULL REFERENCES priority (id),
            number    INTEGER   NOT NULL,   -- 1 for the first
            what      TEXT      NOT NULL,   -- moved, ended, taken-out, resumed
            day       INTEGER   NOT NULL,   -- days since 1970-01-01
            reason    TEXT      NOT NULL,
            year      INTEGER,              -- in which the year begins whose decision brought it; NULL for none
            was_place INTEGER,              -- 1 for the first; NULL where it was not moved
            now_place INTEGER,              -- 1 for the first; NULL where it was not moved
            kept_day  INTEGER   NOT NULL,   -- when it was written down, days since 1970-01-01
            PRIMARY KEY (priority, number)
        ) \(.strict);
        """)
}
