package import Storage

extension Migration {
    /// What groups cover, what they were called and where they stood before that changed, and calendars of the days by which the
    /// law asks something.
    package static let groupsBefore = Migration(
        "0192 groups before they changed, and calendars of statutory days",
        """
        CREATE TABLE group_before (
            in_group  \(.bigint) NOT NULL REFERENCES meeting_group (id),
            until_day INTEGER NOT NULL,    -- the last day on which it was so; days since 1970-01-01
            name      TEXT    NOT NULL,
            layer     TEXT    NOT NULL,    -- strategic, delivery, operational, thematic
            body      TEXT    NOT NULL,    -- whose it was, where it was another partnership's
            part      TEXT    NOT NULL,    -- run by us, sat on, only known of, unsaid
            covers    TEXT    NOT NULL,    -- places or bodies that it was for, one a line
            PRIMARY KEY (in_group, until_day)
        ) \(.strict);
        ALTER TABLE meeting_group ADD COLUMN covers TEXT NOT NULL DEFAULT ''; -- places or bodies that it is for, one a line; empty for the partnership's own area
        ALTER TABLE calendar_link ADD COLUMN shows TEXT NOT NULL DEFAULT 'meetings'; -- meetings, statutory-days
        """)
}
