import Storage

extension Migration {
    /// Terms of reference of groups, version by version.
    static let terms = Migration(
        "0063 terms of reference",
        """
        CREATE TABLE group_terms (
            in_group   \(.bigint) NOT NULL REFERENCES meeting_group (id),
            number     INTEGER NOT NULL,     -- 1 for the first version
            text       TEXT    NOT NULL,     -- paragraphs, each on a line of its own
            from_day   INTEGER NOT NULL,     -- days since 1970-01-01
            agreed_by  TEXT,                 -- a body in words; NULL where a meeting of the group agreed them
            agreed_at  \(.bigint) REFERENCES meeting (id),   -- NULL where another body agreed them
            review_day INTEGER NOT NULL,     -- the day by which they should be reviewed, days since 1970-01-01
            PRIMARY KEY (in_group, number),
            CONSTRAINT group_terms_number CHECK (number >= 1),
            CONSTRAINT group_terms_review CHECK (review_day > from_day),
            CONSTRAINT group_terms_agreed CHECK ((agreed_by IS NULL) <> (agreed_at IS NULL))
        ) \(.strict);
        CREATE INDEX group_terms_agreed_at ON group_terms (agreed_at);
        """)

    /// After how many meetings in a row a seat that must be there and keeps away is taken further.
    static let escalations = Migration(
        "0096 what is taken further",
        """
        ALTER TABLE group_terms ADD COLUMN escalate_after INTEGER;  -- meetings missed in a row; NULL where they name no number
        """)
}
