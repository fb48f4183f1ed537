import Storage

extension Migration {
    /// What members raise, and the numbers of harm that are cited for a topic.
    static let raisedIssues = Migration(
        "0037 raised issues",
        """
        CREATE TABLE raised_issue (
            id             \(.bigint) PRIMARY KEY,
            topic          TEXT    NOT NULL,
            ward           TEXT    NOT NULL,     -- ONS code; empty where it is of no one ward
            seat           \(.bigint) REFERENCES seat (id),   -- of the member; NULL where several raised it
            raised_day     INTEGER,              -- days since 1970-01-01; NULL where it is not known
            meeting        TEXT    NOT NULL,     -- at which it was raised; may be empty
            text           TEXT    NOT NULL,     -- in our words
            agency         \(.bigint) REFERENCES agency (id), -- that promised something
            commitment     TEXT    NOT NULL,     -- what was promised; empty where nothing was
            commitment_day INTEGER,              -- by when, days since 1970-01-01; NULL where no day was given
            version        INTEGER NOT NULL,
            CONSTRAINT raised_issue_promised CHECK (commitment <> '' OR commitment_day IS NULL)
        ) \(.strict);
        CREATE INDEX raised_issue_topic ON raised_issue (topic);
        CREATE TABLE topic_harm (
            topic    TEXT      NOT NULL,
            citation \(.bigint) NOT NULL REFERENCES cited_figure (id),
            PRIMARY KEY (topic, citation)
        ) \(.strict);
        """)

    /// What became of what was promised to members, how its day was put, and whether it is local or central.
    static let promisesToMembers = Migration(
        "0173 promises to members",
        """
        ALTER TABLE raised_issue ADD COLUMN said_due TEXT NOT NULL DEFAULT '';          -- how it was put where no day was given
        ALTER TABLE raised_issue ADD COLUMN level TEXT NOT NULL DEFAULT 'unsaid';       -- local, central, unsaid
        ALTER TABLE raised_issue ADD COLUMN promise_state TEXT NOT NULL DEFAULT 'open'; -- open, done, dropped
        ALTER TABLE raised_issue ADD COLUMN promise_ended INTEGER;                      -- days since 1970-01-01; NULL while open
        ALTER TABLE raised_issue ADD COLUMN promise_outcome TEXT NOT NULL DEFAULT '';   -- what shows it, or why it was dropped
        """)
}
