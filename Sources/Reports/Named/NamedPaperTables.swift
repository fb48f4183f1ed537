package import Storage

extension Migration {
    /// The documents of the register that reports name, and those that each edition named when it was published.
    package static let namedPapers = Migration(
        "0126 documents that reports name",
        """
        CREATE TABLE report_named (
            id       \(.bigint) PRIMARY KEY,
            report   \(.bigint) NOT NULL REFERENCES committee_report (id),
            position INTEGER NOT NULL,           -- 0 for the first
            document \(.bigint) NOT NULL REFERENCES document (id),
            part     TEXT    NOT NULL,           -- background-paper, appendix
            number   TEXT    NOT NULL,           -- among the papers of the meeting, such as 7.2; may be empty
            place    TEXT    NOT NULL,           -- page or paragraph that is meant; empty where it is as the register says
            writer   \(.bigint) REFERENCES person (id), -- who wrote it last; NULL where the program did
            version  INTEGER NOT NULL,
            UNIQUE (report, document)
        ) \(.strict);
        CREATE INDEX report_named_document ON report_named (document);
        CREATE TABLE report_edition_named (
            edition          \(.bigint) NOT NULL REFERENCES report_edition (id),
            document         \(.bigint) NOT NULL REFERENCES document (id),
            part             TEXT    NOT NULL,   -- background-paper, appendix
            document_version \(.bigint) REFERENCES document_version (id), -- that held when it was published; NULL where none was written down
            PRIMARY KEY (edition, document)
        ) \(.strict);
        CREATE INDEX report_edition_named_document ON report_edition_named (document);
        """)
}
