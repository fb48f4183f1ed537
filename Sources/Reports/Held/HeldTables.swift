package import Storage

extension Migration {
    /// The figures of an assessment in work as they were held, of what each tells, and who held them when.
    package static let heldFigures = Migration(
        "0134 held figures of assessments",
        """
        CREATE TABLE assessment_hold (
            assessment \(.bigint) NOT NULL REFERENCES assessment (id),
            number     INTEGER NOT NULL,         -- 1 for the first
            held_at    \(.bigint) NOT NULL,      -- milliseconds UTC
            person     \(.bigint) REFERENCES person (id),              -- NULL where the program held them
            PRIMARY KEY (assessment, number)
        ) \(.strict);
        CREATE TABLE assessment_held (
            assessment \(.bigint) NOT NULL REFERENCES assessment (id),
            written_as TEXT    NOT NULL,         -- what stands in braces
            text       TEXT    NOT NULL,         -- what is read in its place
            family     TEXT    NOT NULL,         -- of what it tells: open, cited, plan, review, survey, group
            held_at    \(.bigint) NOT NULL,      -- milliseconds UTC
            PRIMARY KEY (assessment, written_as)
        ) \(.strict);
        CREATE TABLE assessment_held_thing (
            assessment \(.bigint) NOT NULL REFERENCES assessment (id),
            family     TEXT    NOT NULL,         -- of the figures that tell of it
            kind       TEXT    NOT NULL,         -- of the thing
            number     \(.bigint) NOT NULL,      -- of the thing
            agency     \(.bigint) REFERENCES agency (id),              -- whose it was then; NULL for nobody's
            seat       \(.bigint) REFERENCES seat (id),                -- whose it was then; NULL for nobody's
            committee  \(.bigint) REFERENCES committee (id),           -- that asked for it; NULL for none
            marking    TEXT    NOT NULL,         -- as it was then
            PRIMARY KEY (assessment, family, kind, number)
        ) \(.strict);
        ALTER TABLE assessment_edition ADD COLUMN held_day INTEGER; -- since when its figures were held; days since 1970-01-01; NULL where they were counted for it
        """)
}
