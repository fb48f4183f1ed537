package import Storage

extension Migration {
    /// Calendars of the days by which the law asks something.
    package static let calendarsOfStatutoryDays = Migration(
        "0192 calendars of statutory days",
        """
        ALTER TABLE calendar_link ADD COLUMN shows TEXT NOT NULL DEFAULT 'meetings'; -- meetings, statutory-days
        """)
}
