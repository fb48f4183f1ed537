package import Storage

extension Migration {
    /// Appendices of reports, each with its words and how it is classified.
    package static let appendices = Migration(
        "0147 appendices of reports",
        """
        CREATE TABLE report_appendix (
            id        \(.bigint) PRIMARY KEY,
            report    \(.bigint) NOT NULL REFERENCES committee_report (id),
            position  INTEGER NOT NULL,          -- 0 for the first
            number    TEXT    NOT NULL,          -- among the papers of the meeting, such as 7.2; may be empty
            title     TEXT    NOT NULL,
            paragraph INTEGER NOT NULL,          -- of Schedule 12A, where it is exempt; 0 where it is as its report
            text      TEXT    NOT NULL,
            writer    \(.bigint) REFERENCES person (id),                 -- who wrote it last; NULL where the program did
            version   INTEGER NOT NULL,
            UNIQUE (report, position)
        ) \(.strict);
        """)

    /// From which paper an appendix is an extract.
    package static let extracts = Migration(
        "0149 extracts as appendices",
        """
        ALTER TABLE report_appendix ADD COLUMN assessment \(.bigint) REFERENCES assessment (id); -- that it is drawn from; NULL where its words are its own
        ALTER TABLE report_appendix ADD COLUMN assessment_edition \(.bigint) REFERENCES assessment_edition (id); -- NULL where it is drawn from the assessment in work
        ALTER TABLE report_appendix ADD COLUMN matters TEXT NOT NULL DEFAULT ''; -- the parts that are drawn, one a line; empty for all
        """)
}
