package import Storage

extension Migration {
    /// Equality impact assessments of plans and priorities. No answer and no review goes.
    package static let equality = Migration(
        "0061 equality",
        """
        CREATE TABLE equality_assessment (
            id         \(.bigint) PRIMARY KEY,
            plan       \(.bigint) NOT NULL REFERENCES plan (id),
            priority   \(.bigint) UNIQUE REFERENCES priority (id), -- NULL where it is of the plan as a whole
            begun_day  INTEGER NOT NULL, -- days since 1970-01-01
            review_day INTEGER NOT NULL, -- by which it is reviewed; days since 1970-01-01
            version    INTEGER NOT NULL
        ) \(.strict);
        CREATE INDEX equality_assessment_plan ON equality_assessment (plan);
        CREATE TABLE equality_line (
            id             \(.bigint) PRIMARY KEY,
            assessment     \(.bigint) NOT NULL REFERENCES equality_assessment (id),
            position       INTEGER NOT NULL, -- 0 for the first
            characteristic TEXT,             -- one of the Act's; NULL for a group that was added
            name           TEXT,             -- of a group that was added; NULL for a characteristic
            version        INTEGER NOT NULL, -- of the answer that holds now; 0 while there is none
            CONSTRAINT equality_line_whom CHECK ((characteristic IS NULL) = (name IS NOT NULL))
        ) \(.strict);
        CREATE INDEX equality_line_assessment ON equality_line (assessment);
        CREATE TABLE equality_answer (
            line     \(.bigint) NOT NULL REFERENCES equality_line (id),
            version  INTEGER NOT NULL, -- 1 for the first
            kept_day INTEGER NOT NULL, -- on which it was written down; days since 1970-01-01
            effect   TEXT    NOT NULL, -- positive, negative, neutral, unknown
            shows    TEXT    NOT NULL, -- what shows it; may be empty where it is not known
            address  TEXT    NOT NULL, -- of that on the web; may be empty
            action   TEXT    NOT NULL, -- what is done about it; may be empty
            seat     \(.bigint) REFERENCES seat (id), -- that does it
            due_day  INTEGER,          -- by which it is done; days since 1970-01-01
            reason   TEXT    NOT NULL, -- why it is justified where nothing is done; may be empty
            PRIMARY KEY (line, version)
        ) \(.strict);
        CREATE TABLE equality_review (
            id         \(.bigint) PRIMARY KEY,
            assessment \(.bigint) NOT NULL REFERENCES equality_assessment (id),
            day        INTEGER NOT NULL, -- days since 1970-01-01
            found      TEXT    NOT NULL,
            next_day   INTEGER NOT NULL, -- by which it is reviewed again; days since 1970-01-01
            kept_day   INTEGER NOT NULL, -- on which it was written down; days since 1970-01-01
            CONSTRAINT equality_review_days CHECK (next_day > day)
        ) \(.strict);
        CREATE INDEX equality_review_assessment ON equality_review (assessment);
        """)
}
