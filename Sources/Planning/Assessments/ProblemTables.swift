package import Storage

extension Migration {
    /// An assessment can be a profile of one problem, of which there are several in a year: its table is made anew without
    /// the rule that there is one a year, which an index of the yearly ones keeps. Nothing goes.
    package static let problemProfiles = Migration(
        "0117 problem profiles",
        """
        CREATE TABLE assessment_next (
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
            name       TEXT    NOT NULL,      -- of the problem that a profile explains; empty in a yearly one
            priority   \(.bigint) REFERENCES priority (id),        -- that a profile explains
            issue      \(.bigint) REFERENCES emerging_issue (id),  -- that a profile explains
            CONSTRAINT assessment_problem CHECK (priority IS NULL OR issue IS NULL)
        ) \(.strict);
        INSERT INTO assessment_next (id, plan, body, year, last_month, drafter, stage, stage_day, procedure, version, name,
            priority, issue)
        SELECT id, plan, body, year, last_month, drafter, stage, stage_day, procedure, version, '', NULL, NULL
        FROM   assessment;
        CREATE TABLE assessment_part_next (
            assessment \(.bigint) NOT NULL REFERENCES assessment_next (id),
            matter     TEXT    NOT NULL,      -- considered, levels, changes and so on; of a profile problem, scanning and so on
            text       TEXT    NOT NULL,      -- with its references in braces
            writer     \(.bigint) REFERENCES person (id),          -- who wrote it last
            version    INTEGER NOT NULL,
            PRIMARY KEY (assessment, matter)
        ) \(.strict);
        INSERT INTO assessment_part_next (assessment, matter, text, writer, version)
        SELECT assessment, matter, text, writer, version FROM assessment_part;
        CREATE TABLE assessment_move_next (
            assessment \(.bigint) NOT NULL REFERENCES assessment_next (id),
            position   INTEGER NOT NULL,      -- 0 for the first
            action     TEXT    NOT NULL,
            on_day     INTEGER NOT NULL,      -- days since 1970-01-01
            person     \(.bigint) REFERENCES person (id),
            reason     TEXT    NOT NULL,
            procedure  TEXT    NOT NULL,      -- version of the rules under which it was made
            PRIMARY KEY (assessment, position)
        ) \(.strict);
        INSERT INTO assessment_move_next (assessment, position, action, on_day, person, reason, procedure)
        SELECT assessment, position, action, on_day, person, reason, procedure FROM assessment_move;
        CREATE TABLE assessment_priority_next (
            assessment \(.bigint) NOT NULL REFERENCES assessment_next (id),
            priority   \(.bigint) NOT NULL REFERENCES priority (id),
            PRIMARY KEY (assessment, priority)
        ) \(.strict);
        INSERT INTO assessment_priority_next (assessment, priority) SELECT assessment, priority FROM assessment_priority;
        CREATE TABLE assessment_edition_next (
            id         \(.bigint) PRIMARY KEY,
            assessment \(.bigint) NOT NULL REFERENCES assessment_next (id),
            number     INTEGER NOT NULL,      -- 1 for the first
            day        INTEGER NOT NULL,      -- of publication; days since 1970-01-01
            title      TEXT    NOT NULL,
            body       TEXT    NOT NULL,      -- the partnership
            changed    TEXT    NOT NULL,      -- what is otherwise than in the edition before; empty in the first
            UNIQUE (assessment, number)
        ) \(.strict);
        INSERT INTO assessment_edition_next (id, assessment, number, day, title, body, changed)
        SELECT id, assessment, number, day, title, body, changed FROM assessment_edition;
        CREATE TABLE assessment_edition_part_next (
            edition  \(.bigint) NOT NULL REFERENCES assessment_edition_next (id),
            position INTEGER NOT NULL,        -- 0 for the first
            matter   TEXT    NOT NULL,
            name     TEXT    NOT NULL,        -- as it is headed
            text     TEXT    NOT NULL,        -- with its figures filled in
            PRIMARY KEY (edition, position)
        ) \(.strict);
        INSERT INTO assessment_edition_part_next (edition, position, matter, name, text)
        SELECT edition, position, matter, name, text FROM assessment_edition_part;
        DROP TABLE assessment_edition_part;
        DROP TABLE assessment_edition;
        DROP TABLE assessment_priority;
        DROP TABLE assessment_move;
        DROP TABLE assessment_part;
        DROP TABLE assessment;
        ALTER TABLE assessment_next RENAME TO assessment;
        ALTER TABLE assessment_part_next RENAME TO assessment_part;
        ALTER TABLE assessment_move_next RENAME TO assessment_move;
        ALTER TABLE assessment_priority_next RENAME TO assessment_priority;
        ALTER TABLE assessment_edition_next RENAME TO assessment_edition;
        ALTER TABLE assessment_edition_part_next RENAME TO assessment_edition_part;
        CREATE INDEX assessment_priority_priority ON assessment_priority (priority);
        CREATE UNIQUE INDEX assessment_yearly ON assessment (plan, year) WHERE priority IS NULL AND issue IS NULL;
        CREATE INDEX assessment_of_priority ON assessment (priority);
        CREATE INDEX assessment_of_issue ON assessment (issue);
        """)
}
