package import Storage

extension Migration {
    /// Which groups work on which priorities.
    package static let groupWork = Migration(
        "0072 group work",
        """
        CREATE TABLE group_priority (
            in_group \(.bigint) NOT NULL REFERENCES meeting_group (id),
            priority \(.bigint) NOT NULL REFERENCES priority (id),
            PRIMARY KEY (in_group, priority)
        ) \(.strict);
        CREATE INDEX group_priority_priority ON group_priority (priority);
        """)
}
