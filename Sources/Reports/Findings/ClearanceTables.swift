package import Storage

extension Migration {
    /// What the checks found in a report and somebody else judged to be no risk.
    package static let clearances = Migration(
        "0146 clearances of findings",
        """
        CREATE TABLE report_clearance (
            report   \(.bigint) NOT NULL REFERENCES committee_report (id),
            position INTEGER NOT NULL,           -- 0 for the first
            rule     TEXT    NOT NULL,           -- by which it was found: privacy, totals and so on
            place    TEXT    NOT NULL,           -- where in the report
            said     TEXT    NOT NULL,           -- the finding, word for word
            reason   TEXT    NOT NULL,           -- why it may stand
            person   \(.bigint) NOT NULL REFERENCES person (id),         -- who cleared it
            on_day   INTEGER NOT NULL,           -- days since 1970-01-01
            PRIMARY KEY (report, position)
        ) \(.strict);
        """)
}
