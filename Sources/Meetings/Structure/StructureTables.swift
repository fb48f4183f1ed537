package import Storage

extension Migration {
    /// What groups were called and where they stood before that changed.
    package static let groupsBefore = Migration(
        "0193 groups before they changed",
        """
        CREATE TABLE group_before (
            in_group  \(.bigint) NOT NULL REFERENCES meeting_group (id),
            until_day INTEGER NOT NULL,    -- the last day on which it was so; days since 1970-01-01
            name      TEXT    NOT NULL,
            layer     TEXT    NOT NULL,    -- strategic, delivery, operational, thematic
            body      TEXT    NOT NULL,    -- whose it was, where it was another partnership's
            part      TEXT    NOT NULL,    -- run by us, sat on, only known of, unsaid
            PRIMARY KEY (in_group, until_day)
        ) \(.strict);
        """)

    /// The places or bodies that a group is for, now and before.
    package static let groupsCover = Migration(
        "0195 what groups cover",
        """
        ALTER TABLE meeting_group ADD COLUMN covers TEXT NOT NULL DEFAULT ''; -- places or bodies that it is for, one a line; empty for the partnership's own area
        ALTER TABLE group_before ADD COLUMN covers TEXT NOT NULL DEFAULT '';  -- the same
        """)
}
