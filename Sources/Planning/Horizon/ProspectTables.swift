package import Storage

extension Migration {
    /// What is on the horizon, and what was found each time that it was looked at. Nothing goes.
    package static let horizon = Migration(
        "0062 horizon",
        """
        CREATE TABLE prospect (
            id        \(.bigint) PRIMARY KEY,
            begun_day INTEGER NOT NULL, -- from which its first review is counted; days since 1970-01-01
            version   INTEGER NOT NULL  -- of its words that hold now
        ) \(.strict);
        CREATE TABLE prospect_version (
            prospect \(.bigint) NOT NULL REFERENCES prospect (id),
            version  INTEGER NOT NULL, -- 1 for the first
            kept_day INTEGER NOT NULL, -- on which it was written down; days since 1970-01-01
            reason   TEXT    NOT NULL, -- why it was put right; empty for the first
            name     TEXT    NOT NULL,
            sort     TEXT    NOT NULL, -- political, economic, social, technological, environmental, legal, organisational
            text     TEXT    NOT NULL, -- what it may change here
            source   TEXT    NOT NULL, -- where it was read
            address  TEXT    NOT NULL, -- of that on the web; may be empty
            read_day INTEGER NOT NULL, -- the date of what was read; days since 1970-01-01
            expected TEXT    NOT NULL, -- when it is expected, in words; may be empty
            agency   \(.bigint) REFERENCES agency (id), -- who watches it; NULL for the partnership as a whole
            seat     \(.bigint) REFERENCES seat (id),   -- who watches it
            months   INTEGER NOT NULL, -- between one review and the next
            PRIMARY KEY (prospect, version),
            CONSTRAINT prospect_version_months CHECK (months BETWEEN 1 AND 60)
        ) \(.strict);
        CREATE TABLE prospect_priority (
            prospect \(.bigint) NOT NULL REFERENCES prospect (id),
            version  INTEGER   NOT NULL, -- of its words
            priority \(.bigint) NOT NULL REFERENCES priority (id),
            PRIMARY KEY (prospect, version, priority)
        ) \(.strict);
        CREATE TABLE prospect_review (
            id       \(.bigint) PRIMARY KEY,
            prospect \(.bigint) NOT NULL REFERENCES prospect (id),
            position INTEGER NOT NULL, -- 0 for the first
            day      INTEGER NOT NULL, -- days since 1970-01-01
            found    TEXT    NOT NULL, -- as-expected, stronger, weaker, did-not-come, came
            text     TEXT    NOT NULL,
            priority \(.bigint) REFERENCES priority (id),       -- that it now is, where it came
            issue    \(.bigint) REFERENCES emerging_issue (id), -- that it now is, where it came
            closes   INTEGER NOT NULL, -- 1 when it is watched no longer
            kept_day INTEGER NOT NULL, -- on which it was written down; days since 1970-01-01
            CONSTRAINT prospect_review_place CHECK (priority IS NULL OR issue IS NULL)
        ) \(.strict);
        CREATE INDEX prospect_review_prospect ON prospect_review (prospect);
        """)
}
