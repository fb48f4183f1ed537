package import Storage

extension Migration {
    /// What the law asks of the partnership or of a body of it, and what shows that it was done. Nothing goes.
    package static let duties = Migration(
        "0060 duties",
        """
        CREATE TABLE duty (
            id      \(.bigint) PRIMARY KEY,
            version INTEGER NOT NULL    -- of its words that hold now
        ) \(.strict);
        CREATE TABLE duty_version (
            duty      \(.bigint) NOT NULL REFERENCES duty (id),
            version   INTEGER NOT NULL, -- 1 for the first
            kept_day  INTEGER NOT NULL, -- on which it was written down; days since 1970-01-01
            reason    TEXT    NOT NULL, -- why it was put right; empty for the first
            name      TEXT    NOT NULL,
            asks      TEXT    NOT NULL, -- what the law asks
            source    TEXT    NOT NULL, -- the statute, regulation or guidance
            bearer    TEXT    NOT NULL, -- on whom the law puts it, in words
            agency    \(.bigint) REFERENCES agency (id), -- whose it is here; NULL for the partnership as a whole
            seat      \(.bigint) REFERENCES seat (id),   -- whose it is here
            clock     TEXT    NOT NULL, -- standing, once, every, within
            due_day   INTEGER,          -- by which it is due once, or first; days since 1970-01-01
            span      INTEGER,          -- how long, in span_unit
            span_unit TEXT,             -- days, months
            occasion  TEXT    NOT NULL, -- what the time is counted from; empty for other clocks
            in_force  TEXT    NOT NULL, -- already, from, no-day
            from_day  INTEGER,          -- from which it is in force; days since 1970-01-01
            expected  TEXT    NOT NULL, -- when it is expected in force, in words; may be empty
            until_day INTEGER,          -- its last day; NULL while it is there
            as_of_day INTEGER NOT NULL, -- as of which the law is told; days since 1970-01-01
            note      TEXT    NOT NULL, -- what is to be checked first; may be empty
            PRIMARY KEY (duty, version),
            CONSTRAINT duty_version_days CHECK (from_day IS NULL OR until_day IS NULL OR until_day >= from_day),
            CONSTRAINT duty_version_span CHECK (span IS NULL OR span BETWEEN 1 AND 1200)
        ) \(.strict);
        CREATE TABLE duty_event (
            id   \(.bigint) PRIMARY KEY,
            duty \(.bigint) NOT NULL REFERENCES duty (id),
            day  INTEGER NOT NULL,      -- on which it happened; days since 1970-01-01
            text TEXT    NOT NULL       -- what happened
        ) \(.strict);
        CREATE INDEX duty_event_duty ON duty_event (duty);
        CREATE TABLE duty_evidence (
            id       \(.bigint) PRIMARY KEY,
            duty     \(.bigint) NOT NULL REFERENCES duty (id),
            event    \(.bigint) REFERENCES duty_event (id),    -- that it answers
            replaces \(.bigint) REFERENCES duty_evidence (id), -- an earlier one that was wrong
            form     TEXT    NOT NULL,  -- document, minute, plan, report
            text     TEXT    NOT NULL,  -- which one
            address  TEXT    NOT NULL,  -- on the web; may be empty
            day      INTEGER NOT NULL,  -- its date; days since 1970-01-01
            kept_day INTEGER NOT NULL   -- on which it was written down; days since 1970-01-01
        ) \(.strict);
        CREATE INDEX duty_evidence_duty ON duty_evidence (duty);
        """)
}
