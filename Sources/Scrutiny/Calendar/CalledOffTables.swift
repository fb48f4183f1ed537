import Storage

extension Migration {
    /// Meetings of committees that were called off, which calendars still have to say.
    static let calledOffMeetings = Migration(
        "0095 meetings of committees that were called off",
        """
        CREATE TABLE called_off_meeting (
            id        \(.bigint) PRIMARY KEY,  -- that it had as a meeting
            committee \(.bigint) NOT NULL REFERENCES committee (id),
            day       INTEGER NOT NULL,        -- days since 1970-01-01, on which it was to be
            version   INTEGER NOT NULL         -- one higher than it had as a meeting
        ) \(.strict);
        CREATE INDEX called_off_meeting_committee ON called_off_meeting (committee);
        """)
}
