package import Storage

extension Migration {
    /// Counts of people that were brought in, and which of them a later file has replaced.
    package static let population = Migration(
        "0003 population",
        """
        CREATE TABLE population_set (
            id            \(.bigint) PRIMARY KEY,
            name          TEXT      NOT NULL,   -- Census 2021, mid-2022 estimate
            day           \(.bigint) NOT NULL,  -- the day counted: days since 1970-01-01
            counted       TEXT      NOT NULL,   -- residents, households
            level         TEXT      NOT NULL,   -- lsoa-2011, lsoa-2021, district
            areas         \(.bigint) NOT NULL,  -- how many have a count
            file_name     TEXT      NOT NULL,   -- as imported, archive and path
            file_sha256   TEXT      NOT NULL,   -- of the file's bytes
            counts_sha256 TEXT      NOT NULL,   -- of the codes and counts
            imported_at   \(.bigint) NOT NULL,  -- milliseconds UTC
            replaced_by   \(.bigint) REFERENCES population_set (id)  -- NULL while it is one that counts
        ) \(.strict);
        CREATE UNIQUE INDEX population_set_counts ON population_set (day, counted, level, counts_sha256);
        CREATE TABLE population_count (
            population_set \(.bigint) NOT NULL REFERENCES population_set (id),
            area_code      TEXT      NOT NULL,   -- as the file has it
            count          \(.bigint) NOT NULL,  -- residents or households
            PRIMARY KEY (population_set, area_code),
            CONSTRAINT population_count_none_below_zero CHECK (count >= 0)
        ) \(.strict);
        """)
}
