package import Storage

extension Migration {
    /// From what an indicator takes its values, and from what each value was taken.
    package static let indicatorSources = Migration(
        "0178 sources of indicators",
        """
        CREATE TABLE indicator_source (
            indicator \(.bigint) PRIMARY KEY REFERENCES indicator (id),
            source    TEXT NOT NULL     -- a measure, its area and its months, or a survey and an answer: measure.asb.E07000033.3
        ) \(.strict);
        ALTER TABLE indicator_value ADD COLUMN source TEXT;                 -- from which it was taken; NULL where it was typed
        ALTER TABLE indicator_value ADD COLUMN taken TEXT NOT NULL DEFAULT ''; -- what was counted, how whole it was and from which files
        """)
}
