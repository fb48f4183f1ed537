import Storage

extension Migration {
    /// The word by which a cited figure is referred to in a report.
    static let citedWords = Migration(
        "0050 words of cited figures",
        """
        ALTER TABLE cited_figure ADD COLUMN word TEXT NOT NULL DEFAULT '';  -- by which reports refer to it; may be empty
        CREATE UNIQUE INDEX cited_figure_word ON cited_figure (word) WHERE word <> '';
        """)
}
