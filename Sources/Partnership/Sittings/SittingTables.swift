import Storage

extension Migration {
    /// Who sits on a committee, from when until when.
    static let sittings = Migration(
        "0138 who sits on a committee",
        """
        CREATE TABLE sitting (
            id        \(.bigint) PRIMARY KEY,
            kind      TEXT      NOT NULL,                        -- committee
            number    \(.bigint) NOT NULL,                        -- of the committee
            seat      \(.bigint) NOT NULL REFERENCES seat (id),   -- whose holder and deputy sit on it
            from_day  INTEGER   NOT NULL,                        -- days since 1970-01-01
            until_day INTEGER,                                   -- its last day; NULL while it lasts
            version   INTEGER   NOT NULL,
            CONSTRAINT sitting_days CHECK (until_day IS NULL OR until_day >= from_day)
        ) \(.strict);
        CREATE INDEX sitting_seat ON sitting (seat);
        CREATE INDEX sitting_of ON sitting (kind, number);
        """)
}
