-- The schema that the migrations make, on SQLite and on PostgreSQL alike. Written by `make schema`, and held to
-- both engines by a test. To read, not to run: types are in SQLite's words, and Sources/Storage/Fragment.swift
-- says how PostgreSQL spells them.

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

CREATE TABLE migration (
    position   INTEGER NOT NULL,  -- 0 for the first ever run
    name       TEXT NOT NULL,
    text       TEXT NOT NULL,  -- as it was run on this engine
    applied_at INTEGER NOT NULL,  -- milliseconds since 1970-01-01T00:00:00Z
    PRIMARY KEY (position),
    UNIQUE (name)
);

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
