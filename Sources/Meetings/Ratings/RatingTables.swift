import Storage

extension Migration {
    /// How useful those who came found a meeting, without who said what.
    static let ratings = Migration(
        "0064 ratings of meetings",
        """
        CREATE TABLE rating_round (
            meeting   \(.bigint) PRIMARY KEY REFERENCES meeting (id),
            until_day INTEGER NOT NULL     -- the last day of answers, days since 1970-01-01; shown from the day after
        ) \(.strict);
        CREATE TABLE meeting_rating (
            meeting  \(.bigint) NOT NULL REFERENCES rating_round (meeting),
            mark     \(.bytes) NOT NULL,   -- made of meeting and account with a key that is not in this database
            score    INTEGER NOT NULL,     -- 1 of no use to 5 very useful
            sentence TEXT    NOT NULL,     -- what would make the next one worth more; empty where nothing was said
            PRIMARY KEY (meeting, mark),
            CONSTRAINT meeting_rating_score CHECK (score BETWEEN 1 AND 5)
        ) \(.strict);
        """)
}
