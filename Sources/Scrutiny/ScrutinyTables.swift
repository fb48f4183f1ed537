package import Storage

extension Migration {
    /// Crime and disorder committees, their questions and answers, and their recommendations.
    package static let scrutiny = Migration(
        "0022 scrutiny",
        """
        CREATE TABLE committee (
            id           \(.bigint) PRIMARY KEY,
            council      \(.bigint) NOT NULL REFERENCES agency (id),
            name         TEXT    NOT NULL,
            jurisdiction TEXT    NOT NULL,   -- england, wales
            authority    TEXT    NOT NULL,   -- the law under which it is designated
            from_day     INTEGER NOT NULL,   -- days since 1970-01-01
            until_day    INTEGER,            -- its last day; NULL while it is designated
            version      INTEGER NOT NULL,
            CONSTRAINT committee_days CHECK (until_day IS NULL OR until_day >= from_day)
        ) \(.strict);
        CREATE TABLE committee_meeting (
            id        \(.bigint) PRIMARY KEY,
            committee \(.bigint) NOT NULL REFERENCES committee (id),
            day       INTEGER NOT NULL,      -- days since 1970-01-01
            address   TEXT    NOT NULL,      -- where it meets, or its address on the web
            UNIQUE (committee, day)
        ) \(.strict);
        CREATE TABLE programme_item (
            id        \(.bigint) PRIMARY KEY,
            committee \(.bigint) NOT NULL REFERENCES committee (id),
            title     TEXT    NOT NULL,
            state     TEXT    NOT NULL,      -- booked, deferred, done, withdrawn
            meeting   \(.bigint) REFERENCES committee_meeting (id),   -- NULL while it has none
            version   INTEGER NOT NULL
        ) \(.strict);
        CREATE INDEX programme_item_committee ON programme_item (committee);
        CREATE TABLE programme_move (
            item     \(.bigint) NOT NULL REFERENCES programme_item (id),
            position INTEGER NOT NULL,       -- 0 for the first
            on_day   INTEGER NOT NULL,       -- days since 1970-01-01
            state    TEXT    NOT NULL,       -- to which it was moved
            meeting  \(.bigint) REFERENCES committee_meeting (id),    -- to which it was moved
            reason   TEXT    NOT NULL,
            PRIMARY KEY (item, position)
        ) \(.strict);
        CREATE TABLE inquiry (
            id        \(.bigint) PRIMARY KEY,
            committee \(.bigint) NOT NULL REFERENCES committee (id),
            meeting   \(.bigint) REFERENCES committee_meeting (id),   -- at which it is heard
            year      INTEGER NOT NULL,      -- calendar year of the review
            title     TEXT    NOT NULL,
            scope     TEXT    NOT NULL,      -- what it is about, and what it is not
            asked_day INTEGER NOT NULL,      -- days since 1970-01-01
            due_day   INTEGER NOT NULL,      -- by when answers are asked for
            version   INTEGER NOT NULL,
            CONSTRAINT inquiry_days CHECK (due_day >= asked_day)
        ) \(.strict);
        CREATE INDEX inquiry_committee ON inquiry (committee);
        CREATE TABLE inquiry_question (
            id      \(.bigint) PRIMARY KEY,
            inquiry \(.bigint) NOT NULL REFERENCES inquiry (id),
            number  INTEGER NOT NULL,        -- 1 for the first
            theme   TEXT    NOT NULL,
            text    TEXT    NOT NULL,
            context TEXT    NOT NULL,        -- what members say with it; empty when nothing
            follows \(.bigint) REFERENCES inquiry_question (id),      -- the same question a year before
            UNIQUE (inquiry, number)
        ) \(.strict);
        CREATE INDEX inquiry_question_follows ON inquiry_question (follows);
        CREATE TABLE question_answer (
            id           \(.bigint) PRIMARY KEY,
            question     \(.bigint) NOT NULL REFERENCES inquiry_question (id),
            agency       \(.bigint) NOT NULL REFERENCES agency (id),
            seat         \(.bigint) REFERENCES seat (id),   -- NULL where the agency itself is asked
            asked_day    INTEGER NOT NULL,   -- days since 1970-01-01
            due_day      INTEGER NOT NULL,   -- days since 1970-01-01
            state        TEXT    NOT NULL,   -- asked, answered, at-meeting, cannot-provide, see-appendix
            answered_day INTEGER,            -- days since 1970-01-01; NULL until it is
            text         TEXT    NOT NULL,
            reason       TEXT    NOT NULL,   -- why it cannot be provided
            appendix     TEXT    NOT NULL,   -- which appendix answers it
            marking      TEXT    NOT NULL,
            paragraph    INTEGER NOT NULL,   -- of Schedule 12A, where it is exempt; 0 where it is open
            version      INTEGER NOT NULL,
            CONSTRAINT question_answer_exempt CHECK (
                (paragraph = 0) = (marking = 'PUBLIC' OR marking = 'OFFICIAL'))
        ) \(.strict);
        CREATE INDEX question_answer_question ON question_answer (question);
        CREATE INDEX question_answer_agency ON question_answer (agency, state);
        CREATE TABLE recommendation (
            id            \(.bigint) PRIMARY KEY,
            committee     \(.bigint) REFERENCES committee (id),       -- NULL where it comes from outside
            inquiry       \(.bigint) REFERENCES inquiry (id),
            reference     TEXT    NOT NULL UNIQUE,
            source        TEXT    NOT NULL,  -- who made it, and in what
            text          TEXT    NOT NULL,
            made_day      INTEGER NOT NULL,  -- days since 1970-01-01
            addressee     TEXT    NOT NULL,  -- responsible-authority, executive, other
            agency        \(.bigint) NOT NULL REFERENCES agency (id), -- to which it is made
            procedure     TEXT    NOT NULL,  -- version of the rules that it follows
            stage         TEXT    NOT NULL,  -- awaiting, not-started, in-progress, complete, superseded, rejected
            stage_day     INTEGER NOT NULL,  -- since when; days since 1970-01-01
            response      TEXT,              -- accept, accept-in-part, reject; NULL until there is one
            responded_day INTEGER,           -- days since 1970-01-01; NULL until there is one
            response_text TEXT    NOT NULL,
            reason        TEXT    NOT NULL,  -- why not, or not all of it
            seat          \(.bigint) REFERENCES seat (id),            -- whose it is to carry out
            due_day       INTEGER,           -- by when it is to be carried out
            evidence      TEXT    NOT NULL,  -- that it was carried out
            version       INTEGER NOT NULL
        ) \(.strict);
        CREATE INDEX recommendation_agency ON recommendation (agency, stage);
        CREATE TABLE recommendation_move (
            recommendation \(.bigint) NOT NULL REFERENCES recommendation (id),
            position       INTEGER NOT NULL, -- 0 for the first
            action         TEXT    NOT NULL,
            on_day         INTEGER NOT NULL, -- days since 1970-01-01
            procedure      TEXT    NOT NULL, -- version of the rules under which it was made
            PRIMARY KEY (recommendation, position)
        ) \(.strict);
        CREATE TABLE recommendation_step (
            id             \(.bigint) PRIMARY KEY,
            recommendation \(.bigint) NOT NULL REFERENCES recommendation (id),
            on_day         INTEGER NOT NULL, -- days since 1970-01-01
            body           TEXT    NOT NULL, -- which considered it
            outcome        TEXT    NOT NULL
        ) \(.strict);
        CREATE INDEX recommendation_step_recommendation ON recommendation_step (recommendation, on_day);
        """)
}

/// The history of the schema that scrutiny needs.
package let scrutinyMigrations: [Migration] = [
    .scrutiny, .reminders, .followUps, .movedMeetings, .frozenAnswers, .calledOffMeetings,
    .keptForPapers, .recommendationsBefore, .promisesOfAnswers, .itemsBefore,
    .recommendationsBeforeBy, .attending,
]
