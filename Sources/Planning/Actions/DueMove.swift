import Dates
import Partnership
package import Storage

/// A day by which an action was due before it was moved, and why it was.
struct DueMove: FromRow, Guarded, Hashable {
    var action: ID<PlannedAction>
    var agency: ID<Agency>?
    var seat: ID<Seat>?
    /// By when it was due until then.
    var was: Day
    var reason: String
    /// When it was moved.
    var kept: Day
    var hidden: Set<Field> = []

    init(_ row: Row) throws(StorageError) {
        action = try row["action"]
        agency = try row["agency"]
        seat = try row["seat"]
        was = try row["was_day"]
        reason = try row["reason"]
        kept = try row["kept_day"]
    }

    init(_ action: PlannedAction, was: Day, reason: String, kept: Day) {
        (self.action, agency, seat) = (action.id, action.agency, action.seat)
        (self.was, self.reason, self.kept) = (was, reason, kept)
    }

    var thing: Thing { Thing(.plannedAction, number: action.number, owner: agency, seat: seat) }
    mutating func blank() { if hidden.contains(.text) { reason = "" } }

    /// `31 August 2026, until it was moved on 3 November 2026: the lamps came late`.
    var said: String { "\(was.said), until it was moved on \(kept.said)" + (reason.isEmpty ? "" : ": \(reason)") }
}

/// The former days of an action, first to last.
struct DueMoves: Query {
    var viewer: Viewer
    var action: ID<PlannedAction>

    var sql: SQL {
        """
        SELECT   moved.action, planned_action.agency, planned_action.seat, moved.was_day, moved.reason, moved.kept_day
        FROM     planned_action_due moved
        JOIN     planned_action ON planned_action.id = moved.action
        JOIN     objective ON objective.id = planned_action.objective
        JOIN     priority ON priority.id = objective.priority
        WHERE    moved.action = \(action)
          AND    priority.plan NOT IN \(list: viewer.kept(from: .plan))
          AND    priority.id NOT IN \(list: viewer.kept(from: .priority))
        ORDER BY moved.position
        """
    }

    typealias Line = DueMove
}

extension Migration {
    /// The days by which an action was due before it was moved, and why.
    package static let actionDays = Migration(
        "0090 former days of actions",
        """
        CREATE TABLE planned_action_due (
            action   \(.bigint) NOT NULL REFERENCES planned_action (id),
            position INTEGER   NOT NULL,    -- 0 for the first
            was_day  INTEGER   NOT NULL,    -- due until then, days since 1970-01-01
            reason   TEXT      NOT NULL,    -- why it was moved
            kept_day INTEGER   NOT NULL,    -- when it was moved, days since 1970-01-01
            PRIMARY KEY (action, position)
        ) \(.strict);
        """)
}
