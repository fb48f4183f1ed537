package import Storage

extension Migration {
    /// Whose a group is: of another partnership’s, such as that of a published paper, “we” is never said.
    package static let groupBodies = Migration(
        "0166 whose groups are",
        """
        ALTER TABLE meeting_group ADD COLUMN body TEXT NOT NULL DEFAULT '';  -- the partnership; empty for ours
        """)
}
