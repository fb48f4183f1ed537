package import Storage

extension Migration {
    /// Performance reports that were given out. Their numbers are not kept: they are counted of the data of that moment.
    package static let issuedReports = Migration(
        "0121 issued performance reports",
        """
        CREATE TABLE issued_report (
            id        \(.bigint) PRIMARY KEY,
            kind      TEXT      NOT NULL,   -- crime, asb
            area      TEXT      NOT NULL,   -- a code, or the word of a partnership
            area_name TEXT      NOT NULL,   -- as it was then
            month     TEXT      NOT NULL,   -- the last of the report; yyyy-mm
            edition   INTEGER   NOT NULL,   -- 1 for the first of its area, month and kind
            issued_at \(.bigint) NOT NULL,  -- milliseconds UTC
            given_to  TEXT      NOT NULL,   -- a line each
            hot_spots TEXT      NOT NULL,   -- in the analyst's words; may be empty
            causes    TEXT      NOT NULL,   -- in the analyst's words; may be empty
            changed   TEXT      NOT NULL,   -- why it was issued again; empty in the first edition
            peers     TEXT      NOT NULL,   -- the word of a saved list; empty where there is none
            last_file   \(.bigint) NOT NULL,  -- the last of source_file that it counts; 0 where there was none
            last_people \(.bigint) NOT NULL,  -- the last of population_set; 0 where there was none
            UNIQUE (kind, area, month, edition)
        ) \(.strict);
        """)

    /// Who gave a report out, and so says what the analyst says in it.
    package static let issuedReportSeats = Migration(
        "0183 seats of issued performance reports",
        """
        ALTER TABLE issued_report ADD COLUMN by_seat \(.bigint) NOT NULL DEFAULT 0; -- whose holder gave it out; 0 where that was not written down
        """)
}
