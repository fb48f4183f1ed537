import Dates
import Partnership
package import Storage

/// How it was put by when something was due, before that was moved: who moved it, when and why.
struct DayMove: FromRow, Guarded, Hashable {
    var undertaking: ID<Undertaking>
    var seat: ID<Seat>
    /// By when it was due until then; nothing where no day had been given.
    var was: Day?
    /// How it was put where no day had been given.
    var saidDue: String
    var reason: String
    var kept: Day
    var person: ID<Person>?
    var hidden: Set<Field> = []

    init(_ row: Row) throws(StorageError) {
        undertaking = try row["undertaking"]
        seat = try row["seat"]
        was = try row["was_day"]
        saidDue = try row["was_said"]
        reason = try row["reason"]
        kept = try row["kept_day"]
        person = try row["person"]
    }

    init(_ one: Undertaking, was: Day?, saidDue: String = "", reason: String, kept: Day, person: ID<Person>? = nil) {
        (undertaking, seat, self.was, self.saidDue) = (one.id, one.seat, was, saidDue)
        (self.reason, self.kept, self.person) = (reason, kept, person)
    }

    var thing: Thing { Thing(.undertaking, number: undertaking.number, seat: seat) }
    mutating func blank() { if hidden.contains(.text) { (saidDue, reason) = ("", "") } }

    /// `30 September 2026, until it was moved on 12 October 2026 by Asha Okafor: the films came late`.
    func said(_ people: [Person]) -> String {
        let vague = saidDue.isEmpty ? "No day given" : "No day given (“\(saidDue)”)"
        let who = person.map { " by \(people.named($0))" } ?? ""
        return "\(was?.said ?? vague), until it was moved on \(kept.said)\(who)"
            + (reason.isEmpty ? "" : ": \(reason)")
    }

    /// Kept as the latest of its undertaking.
    func insert(_ connection: Connection) throws(StorageError) {
        let before =
            try connection.value(
                "SELECT COUNT(*) FROM undertaking_due WHERE undertaking = \(undertaking)", as: Int.self) ?? 0
        try connection.execute(
            """
            INSERT INTO undertaking_due (undertaking, position, was_day, was_said, reason, kept_day, person)
            VALUES (\(undertaking), \(before), \(was), \(saidDue), \(reason), \(kept), \(person))
            """)
    }
}

/// How it was put before by when something is due, first to last.
struct DayMoves: Query {
    var viewer: Viewer
    var undertaking: ID<Undertaking>

    var sql: SQL {
        """
        SELECT   moved.undertaking, undertaking.seat, moved.was_day, moved.was_said, moved.reason, moved.kept_day,
                 moved.person
        FROM     undertaking_due moved
        JOIN     undertaking ON undertaking.id = moved.undertaking
        WHERE    moved.undertaking = \(undertaking)
        ORDER BY moved.position
        """
    }

    typealias Line = DayMove
}

extension Migration {
    /// By when something was due before that was moved, who moved it and why.
    package static let undertakingDays = Migration(
        "0132 former days of undertakings",
        """
        CREATE TABLE undertaking_due (
            undertaking \(.bigint) NOT NULL REFERENCES undertaking (id),
            position    INTEGER   NOT NULL,                     -- 0 for the first
            was_day     INTEGER,                                -- due until then; NULL where no day had been given
            was_said    TEXT      NOT NULL,                     -- how it was put where no day had been given
            reason      TEXT      NOT NULL,                     -- why it was moved; may be empty where there was no day
            kept_day    INTEGER   NOT NULL,                     -- when it was moved, days since 1970-01-01
            person      \(.bigint) REFERENCES person (id),      -- who moved it; NULL where the program did
            PRIMARY KEY (undertaking, position)
        ) \(.strict);
        CREATE INDEX undertaking_due_person ON undertaking_due (person);
        """)
}
