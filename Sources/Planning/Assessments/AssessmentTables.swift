package import Storage

extension Migration {
    /// Yearly strategic assessments, part by part, what follows from them, and each edition that was published.
    package static let assessments = Migration(
        "0081 strategic assessments",
        """
        CREATE TABLE assessment (
            id         \(.bigint) PRIMARY KEY,
            plan       \(.bigint) NOT NULL REFERENCES plan (id),   -- whose priorities and actions it tells of
            body       TEXT    NOT NULL,      -- the partnership, as it is printed
            year       INTEGER NOT NULL,      -- in which the financial year begins
            last_month TEXT    NOT NULL,      -- of the twelve that it looks at, yyyy-mm
            drafter    \(.bigint) REFERENCES person (id),          -- NULL where the program made it
            stage      TEXT    NOT NULL,      -- draft, approved, published
            stage_day  INTEGER NOT NULL,      -- since when; days since 1970-01-01
            procedure  TEXT    NOT NULL,      -- version of the rules that it follows
            version    INTEGER NOT NULL,
            UNIQUE (plan, year)
        ) \(.strict);
        CREATE TABLE assessment_part (
            assessment \(.bigint) NOT NULL REFERENCES assessment (id),
            matter     TEXT    NOT NULL,      -- considered, levels, changes, reasons, priorities, people and so on
            text       TEXT    NOT NULL,      -- with its references in braces
            writer     \(.bigint) REFERENCES person (id),          -- who wrote it last
            version    INTEGER NOT NULL,
            PRIMARY KEY (assessment, matter)
        ) \(.strict);
        CREATE TABLE assessment_move (
            assessment \(.bigint) NOT NULL REFERENCES assessment (id),
            position   INTEGER NOT NULL,      -- 0 for the first
            action     TEXT    NOT NULL,
            on_day     INTEGER NOT NULL,      -- days since 1970-01-01
            person     \(.bigint) REFERENCES person (id),
            reason     TEXT    NOT NULL,
            procedure  TEXT    NOT NULL,      -- version of the rules under which it was made
            PRIMARY KEY (assessment, position)
        ) \(.strict);
        CREATE TABLE assessment_priority (
            assessment \(.bigint) NOT NULL REFERENCES assessment (id),
            priority   \(.bigint) NOT NULL REFERENCES priority (id),
            PRIMARY KEY (assessment, priority)
        ) \(.strict);
        CREATE INDEX assessment_priority_priority ON assessment_priority (priority);
        CREATE TABLE assessment_edition (
            id         \(.bigint) PRIMARY KEY,
            assessment \(.bigint) NOT NULL REFERENCES assessment (id),
            number     INTEGER NOT NULL,      -- 1 for the first
            day        INTEGER NOT NULL,      -- of publication; days since 1970-01-01
            title      TEXT    NOT NULL,
            body       TEXT    NOT NULL,      -- the partnership
            changed    TEXT    NOT NULL,      -- what is otherwise than in the edition before; empty in the first
            UNIQUE (assessment, number)
        ) \(.strict);
        CREATE TABLE assessment_edition_part (
            edition  \(.bigint) NOT NULL REFERENCES assessment_edition (id),
            position INTEGER NOT NULL,        -- 0 for the first
            matter   TEXT    NOT NULL,
            name     TEXT    NOT NULL,        -- as it is headed
            text     TEXT    NOT NULL,        -- with its figures filled in
            PRIMARY KEY (edition, position)
        ) \(.strict);
        """)
}
