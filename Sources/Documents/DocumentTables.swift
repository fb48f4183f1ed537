package import Storage

extension Migration {
    /// The documents that the partnership keeps under review, their versions, and every review of them.
    static let documents = Migration(
        "0097 documents",
        """
        CREATE TABLE document (
            id                \(.bigint) PRIMARY KEY,
            title             TEXT    NOT NULL,
            sort              TEXT    NOT NULL, -- policy, procedure, protocol, agreement, strategy, assessment, guidance, outside-paper, other
            marking           TEXT    NOT NULL, -- OFFICIAL, OFFICIAL-SENSITIVE
            body              TEXT    NOT NULL, -- outside the partnership, whose it is; empty where it is not
            agency            \(.bigint) REFERENCES agency (id),   -- whose it is; NULL for a body outside or the partnership as a whole
            seat              \(.bigint) REFERENCES seat (id),     -- that keeps it under review; NULL where none does
            priority          \(.bigint) REFERENCES priority (id), -- that it belongs to; NULL where it belongs to none
            about             TEXT    NOT NULL, -- what it is for; may be empty
            months            INTEGER,          -- between one review and the next; NULL where nobody has said
            review_day        INTEGER,          -- by which it is next reviewed, days since 1970-01-01; NULL where none is set
            met_day           INTEGER,          -- of the meeting that an outside paper went to, days since 1970-01-01; NULL where it is not known
            agenda_item       TEXT    NOT NULL, -- of that meeting, as 5/5A; may be empty
            place_in          TEXT    NOT NULL, -- page or paragraph that is meant; may be empty
            address           TEXT    NOT NULL, -- of an outside paper on the web; may be empty
            withdrawn_day     INTEGER,          -- days since 1970-01-01; NULL while it is in use
            withdrawn_because TEXT    NOT NULL, -- empty while it is in use
            replaced_by       \(.bigint) REFERENCES document (id), -- NULL where nothing took its place
            version           INTEGER NOT NULL,
            CONSTRAINT document_months CHECK (months IS NULL OR months BETWEEN 1 AND 120),
            CONSTRAINT document_whose CHECK (body = '' OR agency IS NULL),
            CONSTRAINT document_withdrawn CHECK ((withdrawn_day IS NULL) = (withdrawn_because = ''))
        ) \(.strict);
        CREATE TABLE document_version (
            id           \(.bigint) PRIMARY KEY,
            document     \(.bigint) NOT NULL REFERENCES document (id),
            position     INTEGER NOT NULL, -- 0 for the first that was written down
            name         TEXT    NOT NULL, -- its number or name
            in_force_day INTEGER,          -- its first day, days since 1970-01-01; NULL where it is not known
            approved_by  TEXT    NOT NULL, -- which body, at which minute; may be empty
            changed      TEXT    NOT NULL, -- what is other than before; may be empty
            place        TEXT    NOT NULL, -- an address on the web, or where it lies in words; may be empty
            next_day     INTEGER,          -- by which it is next reviewed, as was said with it; NULL where nothing was
            kept_day     INTEGER NOT NULL, -- on which it was written down; days since 1970-01-01
            version      INTEGER NOT NULL
        ) \(.strict);
        CREATE INDEX document_version_document ON document_version (document, position);
        CREATE TABLE document_review (
            id       \(.bigint) PRIMARY KEY,
            document \(.bigint) NOT NULL REFERENCES document (id),
            position INTEGER NOT NULL, -- 0 for the first
            day      INTEGER NOT NULL, -- days since 1970-01-01
            found    TEXT    NOT NULL, -- what was found, in words
            next_day INTEGER,          -- by which it is reviewed again; NULL where nothing was said
            kept_day INTEGER NOT NULL  -- on which it was written down; days since 1970-01-01
        ) \(.strict);
        CREATE INDEX document_review_document ON document_review (document, position);
        """)

    /// The file of a version, where one is attached.
    static let documentFiles = Migration(
        "0099 files of documents",
        """
        CREATE TABLE document_file (
            version \(.bigint) PRIMARY KEY REFERENCES document_version (id),
            file    \(.bigint) NOT NULL UNIQUE REFERENCES attached_file (id)
        ) \(.strict);
        """)

    /// How exactly it is known when a meeting was, and since when a version holds.
    static let documentMonths = Migration(
        "0197 months of documents",
        """
        ALTER TABLE document ADD COLUMN met_to TEXT NOT NULL DEFAULT 'day';              -- day, month, year: met_day is the last day of it
        ALTER TABLE document_version ADD COLUMN in_force_to TEXT NOT NULL DEFAULT 'day'; -- day, month, year: in_force_day is the first day of it
        """)
}

/// The history of the schema that the register of documents needs.
package let documentsMigrations: [Migration] = [.documents, .documentFiles, .documentMonths]
