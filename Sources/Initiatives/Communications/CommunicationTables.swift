package import Storage

extension Migration {
    /// What the partnership tells people: what, whom, by which ways, when, and what came of it.
    package static let communications = Migration(
        "0155 communications",
        """
        CREATE TABLE communication (
            id         \(.bigint) PRIMARY KEY,
            message    TEXT    NOT NULL, -- what is told
            audience   TEXT    NOT NULL, -- who is to hear it, in words
            agency     \(.bigint) REFERENCES agency (id),     -- that speaks; NULL for the partnership as a whole
            initiative \(.bigint) REFERENCES initiative (id), -- that it belongs to
            standing   TEXT    NOT NULL, -- planned, out, left-out
            from_day   INTEGER,          -- days since 1970-01-01; NULL where no day is set or known
            until_day  INTEGER,          -- days since 1970-01-01; NULL where it is one day, or no last day is set
            why        TEXT    NOT NULL, -- it was left out; empty otherwise
            reached    INTEGER,          -- people; NULL where they were not counted
            exactness  TEXT    NOT NULL, -- unknown, exact, about, more
            note       TEXT    NOT NULL, -- what came of it; may be empty
            version    INTEGER NOT NULL,
            CONSTRAINT communication_days CHECK (until_day IS NULL OR until_day >= from_day),
            CONSTRAINT communication_why CHECK ((standing = 'left-out') = (why <> '')),
            CONSTRAINT communication_known CHECK ((exactness = 'unknown') = (reached IS NULL)),
            CONSTRAINT communication_out CHECK (standing = 'out' OR reached IS NULL)
        ) \(.strict);
        CREATE INDEX communication_initiative ON communication (initiative);
        CREATE TABLE communication_partner (
            communication \(.bigint) NOT NULL REFERENCES communication (id),
            agency        \(.bigint) NOT NULL REFERENCES agency (id), -- that speaks with the one that does
            PRIMARY KEY (communication, agency)
        ) \(.strict);
        CREATE TABLE communication_channel (
            communication \(.bigint) NOT NULL REFERENCES communication (id),
            channel       TEXT NOT NULL, -- website, social-media, press, printed, in-person, message, other
            PRIMARY KEY (communication, channel)
        ) \(.strict);
        """)
}
