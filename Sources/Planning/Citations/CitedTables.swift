import Storage

extension Migration {
    /// The word by which a cited figure is referred to in a report.
    static let citedWords = Migration(
        "0050 words of cited figures",
        """
        ALTER TABLE cited_figure ADD COLUMN word TEXT NOT NULL DEFAULT '';  -- by which reports refer to it; may be empty
        CREATE UNIQUE INDEX cited_figure_word ON cited_figure (word) WHERE word <> '';
        """)

    /// How exactly the document of a cited figure tells its day.
    static let citedMonths = Migration(
        "0141 months of cited figures",
        "ALTER TABLE cited_figure ADD COLUMN dated_to TEXT NOT NULL DEFAULT 'day'; -- day, month, year: dated_day is the last day of it"
    )

    /// The measure of open data that a cited figure stands beside.
    static let citedMeasures = Migration(
        "0188 measures of cited figures",
        "ALTER TABLE cited_figure ADD COLUMN measure TEXT NOT NULL DEFAULT ''; -- of open data, whose page shows it too; may be empty"
    )

    /// The document of the register that a cited figure is from.
    static let citedDocuments = Migration(
        "0128 documents of cited figures",
        """
        ALTER TABLE cited_figure ADD COLUMN register_document \(.bigint) REFERENCES document (id); -- that it is from; NULL where it is not in the register
        CREATE INDEX cited_figure_register_document ON cited_figure (register_document);
        """)
}
