package import Storage

extension Migration {
    /// Whom a decision is for, when minutes were agreed, and what they said before they were corrected after that.
    package static let agreedMinutes = Migration(
        "0131 decisions and agreed minutes",
        """
        ALTER TABLE agenda_item ADD COLUMN decided_for TEXT NOT NULL DEFAULT ''; -- whom the decision is for, in words; empty for the group
        ALTER TABLE meeting ADD COLUMN agreed_day INTEGER;  -- days since 1970-01-01; NULL while its minutes are a draft
        ALTER TABLE meeting ADD COLUMN agreed_at \(.bigint) REFERENCES meeting (id); -- the later meeting; NULL where the chair agreed them
        CREATE TABLE minute_correction (
            id            \(.bigint) PRIMARY KEY,
            meeting       \(.bigint) NOT NULL REFERENCES meeting (id),
            item          \(.bigint) REFERENCES agenda_item (id), -- NULL where it is who came
            number        INTEGER NOT NULL,    -- 1 for the first of the meeting
            corrected_day INTEGER NOT NULL,    -- days since 1970-01-01
            title         TEXT    NOT NULL,    -- what it said before
            minute        TEXT    NOT NULL,
            decision      TEXT    NOT NULL,
            decided_for   TEXT    NOT NULL
        ) \(.strict);
        CREATE INDEX minute_correction_meeting ON minute_correction (meeting);
        CREATE INDEX minute_correction_item ON minute_correction (item);
        CREATE INDEX meeting_agreed_at ON meeting (agreed_at);
        """)
}
