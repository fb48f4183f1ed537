-- The schema that the migrations make, on SQLite and on PostgreSQL alike. Written by `make schema`, and held to
-- both engines by a test. To read, not to run: types are in SQLite's words, and Sources/Storage/Fragment.swift
-- says how PostgreSQL spells them.

CREATE TABLE added_area (
    area_code TEXT NOT NULL,
    name      TEXT NOT NULL,
    level     TEXT NOT NULL,  -- lsoa, ward, district, csp
    year      INTEGER NOT NULL,  -- the first in which it is known to stand
    within    TEXT,  -- district of a ward or LSOA, force of a partnership area; NULL for a district
    lookup    INTEGER NOT NULL,
    PRIMARY KEY (area_code),
    FOREIGN KEY (lookup) REFERENCES lookup(id)
);

CREATE TABLE added_area_member (
    area_code   TEXT NOT NULL,
    member_code TEXT NOT NULL,  -- LSOA of a ward or district, district of a partnership area, ward of an LSOA
    PRIMARY KEY (area_code, member_code),
    FOREIGN KEY (area_code) REFERENCES added_area(area_code)
);

CREATE TABLE column_map (
    source   TEXT NOT NULL,  -- a partner's data set, as in figures partner:NAME
    columns  TEXT NOT NULL,  -- role=heading pairs
    saved_at INTEGER NOT NULL,  -- milliseconds UTC
    PRIMARY KEY (source)
);

CREATE TABLE completeness (
    data_set TEXT NOT NULL,
    source   TEXT NOT NULL,
    month    TEXT NOT NULL,  -- yyyy-mm
    state    TEXT NOT NULL,  -- absent, partial, suspect, restated, complete
    rows     INTEGER,  -- NULL where the month is absent
    reason   TEXT NOT NULL,
    PRIMARY KEY (data_set, source, month)
);

CREATE TABLE lookup (
    id          INTEGER NOT NULL,
    kind        TEXT NOT NULL,  -- lsoa-ward-district, district-csp-force, lsoa-2011-2021
    year        INTEGER NOT NULL,  -- of its areas, by its headings
    file_name   TEXT NOT NULL,  -- as imported, archive and path
    file_sha256 TEXT NOT NULL,  -- of the file's bytes
    rows        INTEGER NOT NULL,
    imported_at INTEGER NOT NULL,  -- milliseconds UTC
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX lookup_file ON lookup (file_sha256);

CREATE TABLE migration (
    position   INTEGER NOT NULL,  -- 0 for the first ever run
    name       TEXT NOT NULL,
    text       TEXT NOT NULL,  -- as it was run on this engine
    applied_at INTEGER NOT NULL,  -- milliseconds since 1970-01-01T00:00:00Z
    PRIMARY KEY (position),
    UNIQUE (name)
);

CREATE TABLE peer_set (
    id   INTEGER NOT NULL,
    word TEXT NOT NULL,  -- the name in an address: small letters, digits, hyphens
    name TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (word)
);

CREATE TABLE peer_set_member (
    version INTEGER NOT NULL,
    area    TEXT NOT NULL,  -- a code of the Office for National Statistics
    PRIMARY KEY (version, area),
    FOREIGN KEY (version) REFERENCES peer_set_version(id)
);

CREATE TABLE peer_set_version (
    id          INTEGER NOT NULL,
    peer_set    INTEGER NOT NULL,
    first_month TEXT NOT NULL,  -- yyyy-mm
    last_month  TEXT,  -- yyyy-mm; NULL while it holds
    why         TEXT NOT NULL,  -- why these areas, in a sentence
    saved_at    INTEGER NOT NULL,  -- milliseconds UTC
    PRIMARY KEY (id),
    FOREIGN KEY (peer_set) REFERENCES peer_set(id),
    CONSTRAINT peer_set_version_months CHECK (last_month IS NULL OR last_month >= first_month)
);
CREATE UNIQUE INDEX peer_set_version_first ON peer_set_version (peer_set, first_month);

CREATE TABLE population_count (
    population_set INTEGER NOT NULL,
    area_code      TEXT NOT NULL,  -- as the file has it
    count          INTEGER NOT NULL,  -- residents or households
    PRIMARY KEY (population_set, area_code),
    FOREIGN KEY (population_set) REFERENCES population_set(id),
    CONSTRAINT population_count_none_below_zero CHECK (count >= 0)
);

CREATE TABLE population_set (
    id            INTEGER NOT NULL,
    name          TEXT NOT NULL,  -- Census 2021, mid-2022 estimate
    day           INTEGER NOT NULL,  -- the day counted: days since 1970-01-01
    counted       TEXT NOT NULL,  -- residents, households
    level         TEXT NOT NULL,  -- lsoa-2011, lsoa-2021, district
    areas         INTEGER NOT NULL,  -- how many have a count
    file_name     TEXT NOT NULL,  -- as imported, archive and path
    file_sha256   TEXT NOT NULL,  -- of the file's bytes
    counts_sha256 TEXT NOT NULL,  -- of the codes and counts
    imported_at   INTEGER NOT NULL,  -- milliseconds UTC
    replaced_by   INTEGER,  -- NULL while it is one that counts
    PRIMARY KEY (id),
    FOREIGN KEY (replaced_by) REFERENCES population_set(id)
);
CREATE UNIQUE INDEX population_set_counts ON population_set (day, counted, level, counts_sha256);

CREATE TABLE source_file (
    id                  INTEGER NOT NULL,
    data_set            TEXT NOT NULL,  -- street, outcomes, stop-and-search, partner
    source              TEXT NOT NULL,  -- the force as in file names, or a partner's data set
    month               TEXT NOT NULL,  -- yyyy-mm
    name                TEXT NOT NULL,  -- as imported, archive and path
    file_sha256         TEXT NOT NULL,  -- of the file's bytes
    facts_sha256        TEXT NOT NULL,  -- of what was read from it
    rows                INTEGER NOT NULL,
    without_place       INTEGER NOT NULL,  -- rows that name no LSOA
    without_coordinates INTEGER NOT NULL,
    repeated_ids        INTEGER NOT NULL,  -- rows after the first with their Crime ID
    segment             TEXT NOT NULL,  -- file of facts
    position            INTEGER NOT NULL,  -- bytes
    length              INTEGER NOT NULL,  -- bytes
    imported_at         INTEGER NOT NULL,  -- milliseconds UTC
    replaced_by         INTEGER,  -- NULL while it is the one that counts
    PRIMARY KEY (id),
    FOREIGN KEY (replaced_by) REFERENCES source_file(id),
    CONSTRAINT source_file_rows CHECK (rows >= 0 AND without_place BETWEEN 0 AND rows AND without_coordinates BETWEEN 0 AND rows)
);
CREATE INDEX source_file_digest ON source_file (file_sha256);
CREATE UNIQUE INDEX source_file_facts ON source_file (data_set, source, month, facts_sha256);

CREATE TABLE source_file_category (
    source_file INTEGER NOT NULL,
    category    TEXT NOT NULL,
    rows        INTEGER NOT NULL,
    PRIMARY KEY (source_file, category),
    FOREIGN KEY (source_file) REFERENCES source_file(id)
);
