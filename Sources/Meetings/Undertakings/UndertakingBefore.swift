import Partnership
package import Storage

extension Migration {
    /// What an action or a commitment said before it was put right.
    package static let undertakingsBefore = Migration(
        "0174 undertakings before they were put right",
        """
        CREATE TABLE undertaking_before (
            undertaking   \(.bigint) NOT NULL REFERENCES undertaking (id),
            number        INTEGER   NOT NULL,                 -- 1 for the first time
            corrected_day INTEGER   NOT NULL,                 -- days since 1970-01-01
            person        \(.bigint) REFERENCES person (id),  -- who put it right; NULL where the program did
            because       TEXT      NOT NULL,
            text          TEXT      NOT NULL,                 -- what it said
            PRIMARY KEY (undertaking, number)
        ) \(.strict);
        CREATE INDEX undertaking_before_person ON undertaking_before (person);
        """)
}

/// What one action or commitment said before, the latest first.
struct UndertakingsBefore: Query {
    var viewer: Viewer
    var undertaking: ID<Undertaking>

    var sql: SQL {
        """
        SELECT   was.undertaking, undertaking.seat, was.corrected_day, was.person, was.because, was.text
        FROM     undertaking_before was
        JOIN     undertaking ON undertaking.id = was.undertaking
        WHERE    was.undertaking = \(undertaking)
        ORDER BY was.number DESC
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var undertaking: ID<Undertaking>
        var seat: ID<Seat>
        var words: WordsBefore
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            undertaking = try row["undertaking"]
            seat = try row["seat"]
            words = try WordsBefore(row)
        }

        var thing: Thing { Thing(.undertaking, number: undertaking.number, seat: seat) }
        mutating func blank() {}
    }
}
