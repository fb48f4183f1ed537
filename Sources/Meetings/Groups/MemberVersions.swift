package import Storage

extension Migration {
    /// How often a seat's time on a group was changed, so that two people do not overwrite each other.
    package static let memberVersions = Migration(
        "0130 versions of seats on groups",
        """
        ALTER TABLE group_member ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
        """)
}
