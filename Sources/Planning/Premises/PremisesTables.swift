package import Storage

extension Migration {
    /// Premises and events to which the public comes, and each contact with whoever is responsible. Nothing goes.
    package static let premises = Migration(
        "0115 premises",
        """
        CREATE TABLE premises (
            id      \(.bigint) PRIMARY KEY,
            version INTEGER NOT NULL -- of its words that hold now
        ) \(.strict);
        CREATE TABLE premises_version (
            premises    \(.bigint) NOT NULL REFERENCES premises (id),
            version     INTEGER NOT NULL, -- 1 for the first
            kept_day    INTEGER NOT NULL, -- on which it was written down; days since 1970-01-01
            reason      TEXT    NOT NULL, -- why it was put right; empty for the first
            name        TEXT    NOT NULL,
            sort        TEXT    NOT NULL, -- premises, event
            purpose     TEXT    NOT NULL, -- a use that the Act lists, or other
            area        TEXT    NOT NULL, -- ONS code of a ward or district
            responsible TEXT    NOT NULL, -- an organisation
            most        INTEGER NOT NULL, -- people at one time
            estimate    TEXT    NOT NULL, -- how that was estimated
            is_checked  INTEGER NOT NULL, -- 1 when an event checks who enters
            held        TEXT    NOT NULL, -- when an event is held, in words; may be empty
            left_out    TEXT    NOT NULL, -- why the Act leaves it out; empty where it does not
            agency      \(.bigint) REFERENCES agency (id), -- who keeps in touch; NULL for the partnership as a whole
            seat        \(.bigint) REFERENCES seat (id),   -- who keeps in touch
            PRIMARY KEY (premises, version),
            CONSTRAINT premises_version_most CHECK (most BETWEEN 1 AND 1000000)
        ) \(.strict);
        CREATE TABLE premises_contact (
            id       \(.bigint) PRIMARY KEY,
            premises \(.bigint) NOT NULL REFERENCES premises (id),
            position INTEGER NOT NULL, -- 0 for the first
            day      INTEGER NOT NULL, -- days since 1970-01-01
            came     TEXT    NOT NULL, -- touch, told, engaged, assessed, planned, notified, closed
            is_so    INTEGER NOT NULL, -- 0 when it puts right that an earlier one said so
            text     TEXT    NOT NULL,
            next_day INTEGER,          -- days since 1970-01-01; NULL where no day is set
            kept_day INTEGER NOT NULL  -- on which it was written down; days since 1970-01-01
        ) \(.strict);
        CREATE INDEX premises_contact_premises ON premises_contact (premises);
        """)
}
