package import Storage

extension Migration {
    /// What an initiative is to reach by a day, and who from outside the partnership takes part.
    package static let milestones = Migration(
        "0154 milestones of initiatives",
        """
        CREATE TABLE initiative_milestone (
            id          \(.bigint) PRIMARY KEY,
            initiative  \(.bigint) NOT NULL REFERENCES initiative (id),
            text        TEXT    NOT NULL, -- what is to be there
            due_day     INTEGER,          -- days since 1970-01-01; NULL where no day is set
            reached_day INTEGER,          -- days since 1970-01-01; NULL until it was reached
            outcome     TEXT    NOT NULL, -- what came of it; may be empty until it was reached
            version     INTEGER NOT NULL,
            CONSTRAINT initiative_milestone_outcome CHECK (reached_day IS NULL OR outcome <> '')
        ) \(.strict);
        CREATE INDEX initiative_milestone_initiative ON initiative_milestone (initiative);
        CREATE TABLE initiative_outside (
            initiative \(.bigint) NOT NULL REFERENCES initiative (id),
            name       TEXT NOT NULL, -- of a body outside the partnership that takes part, such as another partnership
            PRIMARY KEY (initiative, name)
        ) \(.strict);
        """)
}
