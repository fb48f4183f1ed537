import Storage

extension Migration {
    /// The papers that belong to lines of agendas: where each lies, and never what is in it.
    static let agendaPapers = Migration(
        "0085 papers of agendas",
        """
        CREATE TABLE agenda_paper (
            id        \(.bigint) PRIMARY KEY,
            item      \(.bigint) NOT NULL REFERENCES agenda_item (id),
            position  INTEGER NOT NULL,    -- 1 for the first of its line
            title     TEXT    NOT NULL,
            author    TEXT    NOT NULL,    -- who wrote it, in words
            place     TEXT    NOT NULL,    -- an address on the web, or where it lies in words
            paragraph TEXT    NOT NULL,    -- of Schedule 12A, in words, where it is exempt; empty where it is open
            version   INTEGER NOT NULL,
            CONSTRAINT agenda_paper_position CHECK (position >= 1)
        ) \(.strict);
        CREATE INDEX agenda_paper_item ON agenda_paper (item, position);
        """)

    /// The document of the register that a paper is, where it is one.
    static let agendaDocuments = Migration(
        "0127 papers of agendas from the register",
        """
        ALTER TABLE agenda_paper ADD COLUMN document \(.bigint) REFERENCES document (id); -- that it is; NULL where it is none of the register
        CREATE INDEX agenda_paper_document ON agenda_paper (document);
        """)

    /// The file of a paper, where one is attached.
    static let agendaPaperFiles = Migration(
        "0100 files of agenda papers",
        """
        CREATE TABLE agenda_paper_file (
            paper \(.bigint) PRIMARY KEY REFERENCES agenda_paper (id),
            file  \(.bigint) NOT NULL UNIQUE REFERENCES attached_file (id)
        ) \(.strict);
        """)
}
