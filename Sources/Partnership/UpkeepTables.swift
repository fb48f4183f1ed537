package import Storage

extension Migration {
    /// Conflicts of interest with their days, training, and what keeps a partnership running.
    package static let upkeep = Migration(
        "0010 conflicts, training and upkeep",
        """
        CREATE TABLE conflict (
            id          \(.bigint) PRIMARY KEY,
            person      \(.bigint) NOT NULL REFERENCES person (id),   -- from whom it is kept
            kind        TEXT      NOT NULL,
            number      \(.bigint) NOT NULL,                          -- of the thing that is kept from them
            reason      TEXT      NOT NULL,
            declared_by \(.bigint) REFERENCES account (id),           -- NULL where that was not noted
            from_day    INTEGER   NOT NULL,                          -- days since 1970-01-01
            until_day   INTEGER,                                     -- its last day; NULL while it holds
            CONSTRAINT conflict_days CHECK (until_day IS NULL OR until_day >= from_day)
        ) \(.strict);
        CREATE INDEX conflict_person ON conflict (person);
        INSERT INTO conflict (id, person, kind, number, reason, from_day)
        SELECT ROW_NUMBER() OVER (ORDER BY person, kind, number), person, kind, number, reason, 0 FROM exclusion;
        DROP TABLE exclusion;
        CREATE TABLE training (
            id        \(.bigint) PRIMARY KEY,
            account   \(.bigint) NOT NULL REFERENCES account (id),
            passed_on INTEGER   NOT NULL,   -- days since 1970-01-01
            lapses_on INTEGER   NOT NULL,   -- the last day on which it counts
            CONSTRAINT training_days CHECK (lapses_on >= passed_on)
        ) \(.strict);
        CREATE INDEX training_account ON training (account);
        CREATE TABLE upkeep (
            id       \(.bigint) PRIMARY KEY,
            deed     TEXT      NOT NULL,    -- backup, restore-drill
            on_day   INTEGER   NOT NULL,    -- days since 1970-01-01
            noted_by \(.bigint) NOT NULL REFERENCES account (id),
            noted_at \(.bigint) NOT NULL    -- milliseconds UTC
        ) \(.strict);
        """)
}
