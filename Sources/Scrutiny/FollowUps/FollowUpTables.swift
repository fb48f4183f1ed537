package import Storage

extension Migration {
    /// What members ask for after an answer.
    package static let followUps = Migration(
        "0074 follow-ups of answers",
        """
        CREATE TABLE follow_up (
            id        \(.bigint) PRIMARY KEY,
            answer    \(.bigint) NOT NULL REFERENCES question_answer (id),
            text      TEXT    NOT NULL,      -- what is asked for
            asked_day INTEGER NOT NULL,      -- days since 1970-01-01
            due_day   INTEGER,               -- by when; NULL where no day was given
            state     TEXT    NOT NULL,      -- open, done, dropped
            ended_day INTEGER,               -- days since 1970-01-01; NULL while open
            outcome   TEXT    NOT NULL,      -- what came of it; empty while open
            version   INTEGER NOT NULL,
            CONSTRAINT follow_up_ended CHECK ((state = 'open') = (ended_day IS NULL))
        ) \(.strict);
        CREATE INDEX follow_up_answer ON follow_up (answer);
        """)

    /// A count of changes of a committee's meeting.
    package static let movedMeetings = Migration(
        "0075 moved meetings of committees",
        "ALTER TABLE committee_meeting ADD COLUMN version INTEGER NOT NULL DEFAULT 1;")
}
