package import Storage

extension Migration {
    /// What people were asked and answered, wave by wave, and what members raise.
    package static let consultation = Migration(
        "0036 consultation",
        """
        CREATE TABLE survey (
            id         \(.bigint) PRIMARY KEY,
            title      TEXT    NOT NULL,
            body       TEXT    NOT NULL,    -- who asks
            question   TEXT    NOT NULL,
            is_several INTEGER NOT NULL,    -- 1 when several answers could be given
            method     TEXT    NOT NULL,    -- open, random, quota, panel: how those who answered were found
            area       TEXT    NOT NULL,    -- ONS code of the area whose people were asked
            version    INTEGER NOT NULL,
            UNIQUE (title, body)
        ) \(.strict);
        CREATE TABLE survey_wave (
            id            \(.bigint) PRIMARY KEY,
            survey        \(.bigint) NOT NULL REFERENCES survey (id),
            from_day      INTEGER,          -- days since 1970-01-01; NULL where it is not known
            until_day     INTEGER,          -- days since 1970-01-01; NULL where it is not known
            base          INTEGER,          -- how many answered; NULL where it is not known
            design_effect \(.real),         -- how many times the variance without weights; NULL without weights
            weighting     TEXT    NOT NULL, -- how answers were weighted; may be empty
            source        TEXT    NOT NULL, -- where the numbers are from; may be empty
            version       INTEGER NOT NULL,
            CONSTRAINT survey_wave_days CHECK (from_day IS NULL OR until_day IS NULL OR until_day >= from_day),
            CONSTRAINT survey_wave_base CHECK (base IS NULL OR base > 0),
            CONSTRAINT survey_wave_effect CHECK (design_effect IS NULL OR design_effect > 0)
        ) \(.strict);
        CREATE INDEX survey_wave_survey ON survey_wave (survey);
        CREATE TABLE survey_answer (
            wave     \(.bigint) NOT NULL REFERENCES survey_wave (id),
            position INTEGER NOT NULL,      -- 0 for the first
            text     TEXT    NOT NULL,      -- one of those that could be chosen; never what a person wrote
            topic    TEXT,                  -- what it is about; NULL where it is none of the list
            count    INTEGER,               -- who gave it; NULL where only a percentage is known
            percent  \(.real),              -- as published; NULL where the count is known
            PRIMARY KEY (wave, position),
            CONSTRAINT survey_answer_number CHECK ((count IS NULL) <> (percent IS NULL)),
            CONSTRAINT survey_answer_count CHECK (count IS NULL OR count >= 0),
            CONSTRAINT survey_answer_percent CHECK (percent IS NULL OR (percent >= 0 AND percent <= 100))
        ) \(.strict);
        CREATE TABLE survey_group (
            wave      \(.bigint) NOT NULL REFERENCES survey_wave (id),
            position  INTEGER NOT NULL,     -- 0 for the first
            part      TEXT    NOT NULL,     -- age, sex, ward: by what those who answered are told apart
            name      TEXT    NOT NULL,     -- of the group; the ONS code of a ward
            answered  INTEGER NOT NULL,     -- how many of it
            residents INTEGER,              -- how many of it live there; NULL for a ward, whose are held
            PRIMARY KEY (wave, position),
            CONSTRAINT survey_group_answered CHECK (answered >= 0)
        ) \(.strict);
        """)
}

/// The history of the schema that consultation needs.
package let consultationMigrations: [Migration] = [.consultation, .raisedIssues, .promisesToMembers, .wavesBefore]
