package import Storage

extension Migration {
    /// The history of the schema, in order. A released migration is never edited.
    package static let all: [Migration] = [
        .evidence, .columnMaps, .population, .lookups, .peerSets, .issuedReports, .areaNames, .figureNotes,
        .issuedReportSeats,
    ]

    /// What has been imported, which file holds for which month now, and how complete each month is.
    package static let evidence = Migration(
        "0001 evidence",
        """
        CREATE TABLE source_file (
            id                  \(.bigint) PRIMARY KEY,
            data_set            TEXT      NOT NULL,   -- street, outcomes, stop-and-search, partner
            source              TEXT      NOT NULL,   -- the force as in file names, or a partner's data set
            month               TEXT      NOT NULL,   -- yyyy-mm
            name                TEXT      NOT NULL,   -- as imported, archive and path
            file_sha256         TEXT      NOT NULL,   -- of the file's bytes
            facts_sha256        TEXT      NOT NULL,   -- of what was read from it
            rows                \(.bigint) NOT NULL,
            without_place       \(.bigint) NOT NULL,  -- rows that name no LSOA
            without_coordinates \(.bigint) NOT NULL,
            repeated_ids        \(.bigint) NOT NULL,  -- rows after the first with their Crime ID
            segment             TEXT      NOT NULL,   -- file of facts
            position            \(.bigint) NOT NULL,  -- bytes
            length              \(.bigint) NOT NULL,  -- bytes
            imported_at         \(.bigint) NOT NULL,  -- milliseconds UTC
            replaced_by         \(.bigint) REFERENCES source_file (id),  -- NULL while it is the one that counts
            CONSTRAINT source_file_rows CHECK (rows >= 0 AND without_place BETWEEN 0 AND rows AND without_coordinates BETWEEN 0 AND rows)
        ) \(.strict);
        CREATE UNIQUE INDEX source_file_facts ON source_file (data_set, source, month, facts_sha256);
        CREATE INDEX source_file_digest ON source_file (file_sha256);
        CREATE TABLE source_file_category (
            source_file \(.bigint) NOT NULL REFERENCES source_file (id),
            category    TEXT      NOT NULL,
            rows        \(.bigint) NOT NULL,
            PRIMARY KEY (source_file, category)
        ) \(.strict);
        CREATE TABLE completeness (
            data_set TEXT      NOT NULL,
            source   TEXT      NOT NULL,
            month    TEXT      NOT NULL,   -- yyyy-mm
            state    TEXT      NOT NULL,   -- absent, partial, suspect, restated, complete
            rows     \(.bigint),           -- NULL where the month is absent
            reason   TEXT      NOT NULL,
            PRIMARY KEY (data_set, source, month)
        ) \(.strict);
        """)
}
