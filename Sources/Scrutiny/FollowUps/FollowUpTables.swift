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

    /// What was promised in an answer beside what was asked for after it; how a day was put, and for which areas it is.
    package static let promisesOfAnswers = Migration(
        "0172 promises of answers",
        """
        ALTER TABLE follow_up ADD COLUMN form TEXT NOT NULL DEFAULT 'asked';     -- asked, promised
        ALTER TABLE follow_up ADD COLUMN said_due TEXT NOT NULL DEFAULT '';      -- how it was put where no day was given
        ALTER TABLE follow_up ADD COLUMN level TEXT NOT NULL DEFAULT 'unsaid';   -- local, central, unsaid
        ALTER TABLE follow_up ADD COLUMN is_whole INTEGER NOT NULL DEFAULT 0;    -- 1 where it is for all of the partnership
        CREATE TABLE follow_up_area (
            follow_up \(.bigint) NOT NULL REFERENCES follow_up (id),
            area      TEXT      NOT NULL, -- ONS code; none where it is for all, or where nobody said
            PRIMARY KEY (follow_up, area)
        ) \(.strict);
        """)

    /// A count of changes of a committee's meeting.
    package static let movedMeetings = Migration(
        "0075 moved meetings of committees",
        "ALTER TABLE committee_meeting ADD COLUMN version INTEGER NOT NULL DEFAULT 1;")
}
