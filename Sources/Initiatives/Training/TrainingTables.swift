package import Storage

extension Migration {
    /// Briefings and trainings, planned and held, with who came.
    package static let trainingSessions = Migration(
        "0110 training sessions",
        """
        CREATE TABLE training_session (
            id            \(.bigint) PRIMARY KEY,
            topic         TEXT    NOT NULL,
            strand        TEXT,             -- pursue, prevent, protect, prepare; NULL where it is of none
            tier          TEXT    NOT NULL, -- may be empty
            provider      \(.bigint) REFERENCES agency (id), -- that gives it
            outside       TEXT    NOT NULL, -- a body outside that gives it; may be empty
            audience      TEXT    NOT NULL, -- members, officers, professionals, public
            audience_said TEXT    NOT NULL, -- which professional group, or whom else; may be empty
            standing      TEXT    NOT NULL, -- planned, held, cancelled
            planned_day   INTEGER,          -- days since 1970-01-01; NULL where no day is set
            held_day      INTEGER,          -- days since 1970-01-01; NULL until it was held, or where it is not known
            why           TEXT    NOT NULL, -- it was cancelled; empty otherwise
            duty          \(.bigint) REFERENCES duty (id), -- for which it is evidence
            note          TEXT    NOT NULL, -- may be empty
            version       INTEGER NOT NULL,
            CONSTRAINT training_session_held CHECK (standing = 'held' OR held_day IS NULL),
            CONSTRAINT training_session_why CHECK ((standing = 'cancelled') = (why <> '')),
            CONSTRAINT training_session_provider CHECK (provider IS NULL OR outside = '')
        ) \(.strict);
        CREATE TABLE training_count (
            session   \(.bigint) NOT NULL REFERENCES training_session (id),
            position  INTEGER NOT NULL, -- 0 for the first
            name      TEXT    NOT NULL, -- of an agency or a group, never of a person
            agency    \(.bigint) REFERENCES agency (id), -- where it is one
            count     INTEGER,          -- people; NULL where they were not counted
            exactness TEXT    NOT NULL, -- unknown, exact, about, more
            PRIMARY KEY (session, position),
            CONSTRAINT training_count_known CHECK ((exactness = 'unknown') = (count IS NULL)),
            CONSTRAINT training_count_count CHECK (count IS NULL OR count >= 0)
        ) \(.strict);
        """)
}
