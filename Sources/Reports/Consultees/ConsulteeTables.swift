package import Storage

extension Migration {
    /// Who was consulted on a report, and what it means for each aim of the council.
    package static let consultees = Migration(
        "0116 consultees and links of reports",
        """
        CREATE TABLE report_template_listed (
            template \(.bigint) NOT NULL REFERENCES report_template (id),
            list     TEXT    NOT NULL,           -- consultee: who is usually consulted; link: an aim of the council
            position INTEGER NOT NULL,           -- 0 for the first
            name     TEXT    NOT NULL,
            PRIMARY KEY (template, list, position)
        ) \(.strict);
        CREATE TABLE report_consultee (
            id        \(.bigint) PRIMARY KEY,
            report    \(.bigint) NOT NULL REFERENCES committee_report (id),
            position  INTEGER NOT NULL,          -- 0 for the first
            name      TEXT    NOT NULL,          -- in words
            agency    \(.bigint) REFERENCES agency (id),                 -- NULL where it is none that is kept here
            seat      \(.bigint) REFERENCES seat (id),
            state     TEXT    NOT NULL,          -- open, asked, answered, not-asked
            asked_day INTEGER,                   -- days since 1970-01-01; NULL where they were not asked
            text      TEXT    NOT NULL,          -- what they said, or why they were not asked; may be empty
            writer    \(.bigint) REFERENCES person (id),                 -- who wrote it last; NULL where the program did
            version   INTEGER NOT NULL,
            UNIQUE (report, position),
            CONSTRAINT report_consultee_asked CHECK ((asked_day IS NOT NULL) = (state IN ('asked', 'answered')))
        ) \(.strict);
        CREATE TABLE report_link (
            report   \(.bigint) NOT NULL REFERENCES committee_report (id),
            position INTEGER NOT NULL,           -- 0 for the first
            name     TEXT    NOT NULL,           -- an aim of the council
            answer   TEXT    NOT NULL,           -- unanswered, none, some
            text     TEXT    NOT NULL,           -- how it is linked, in a sentence; may be empty
            writer   \(.bigint) REFERENCES person (id),                  -- who wrote it last; NULL where the program did
            version  INTEGER NOT NULL,
            PRIMARY KEY (report, position)
        ) \(.strict);
        """)
}
