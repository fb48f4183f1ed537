import Storage

extension Migration {
    /// The files of papers on the public pages that were corrected, drawn anew with a note that says so.
    static let correctedFiles = Migration(
        "0187 files of corrected papers",
        """
        CREATE TABLE corrected_file (
            paper      \(.bigint) NOT NULL REFERENCES shown_paper (id), -- that was corrected
            correction \(.bigint) NOT NULL REFERENCES shown_paper (id), -- that corrects it
            drawn_day  INTEGER NOT NULL, -- days since 1970-01-01
            docx       \(.bytes) NOT NULL, -- empty where it could not be drawn again word for word
            pdf        \(.bytes) NOT NULL, -- empty, too, where there was nothing that could set it
            PRIMARY KEY (paper, correction)
        ) \(.strict);
        """)
}
