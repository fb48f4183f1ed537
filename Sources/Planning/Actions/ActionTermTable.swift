package import Storage

extension Migration {
    /// How long a planned action is meant to take.
    package static let actionTerms = Migration(
        "0106 terms of planned actions",
        """
        ALTER TABLE planned_action ADD COLUMN term TEXT NOT NULL DEFAULT 'unsaid'; -- short, medium, long, unsaid
        """)
}
