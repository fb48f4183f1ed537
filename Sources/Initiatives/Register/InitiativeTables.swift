package import Storage

extension Migration {
    /// Schemes, campaigns and operations, what evaluations found of them, and what was achieved.
    package static let initiatives = Migration(
        "0109 initiatives",
        """
        CREATE TABLE initiative (
            id        \(.bigint) PRIMARY KEY,
            name      TEXT    NOT NULL,
            sort      TEXT    NOT NULL, -- scheme, campaign, operation, project, charter, other
            aim       TEXT    NOT NULL, -- what it is for
            agency    \(.bigint) REFERENCES agency (id), -- that leads it; NULL where nobody is named
            seat      \(.bigint) REFERENCES seat (id),   -- that leads it
            from_day  INTEGER,          -- days since 1970-01-01; NULL where it is not known
            until_day INTEGER,          -- days since 1970-01-01; NULL while no last day is set
            version   INTEGER NOT NULL,
            CONSTRAINT initiative_days CHECK (from_day IS NULL OR until_day IS NULL OR until_day >= from_day)
        ) \(.strict);
        CREATE TABLE initiative_partner (
            initiative \(.bigint) NOT NULL REFERENCES initiative (id),
            agency     \(.bigint) NOT NULL REFERENCES agency (id), -- that takes part besides
            PRIMARY KEY (initiative, agency)
        ) \(.strict);
        CREATE TABLE initiative_priority (
            initiative \(.bigint) NOT NULL REFERENCES initiative (id),
            priority   \(.bigint) NOT NULL REFERENCES priority (id), -- that it serves
            PRIMARY KEY (initiative, priority)
        ) \(.strict);
        CREATE TABLE initiative_area (
            initiative \(.bigint) NOT NULL REFERENCES initiative (id),
            area       TEXT NOT NULL, -- ONS code
            PRIMARY KEY (initiative, area)
        ) \(.strict);
        CREATE TABLE initiative_evaluation (
            id           \(.bigint) PRIMARY KEY,
            initiative   \(.bigint) NOT NULL REFERENCES initiative (id),
            evaluator    TEXT    NOT NULL, -- by whom
            due_day      INTEGER,          -- days since 1970-01-01; NULL where no day is set
            received_day INTEGER,          -- days since 1970-01-01; NULL until it came
            finality     TEXT    NOT NULL, -- awaited, provisional, final
            found        TEXT    NOT NULL, -- empty while it is awaited
            place        TEXT    NOT NULL, -- where it lies; may be empty
            version      INTEGER NOT NULL,
            CONSTRAINT initiative_evaluation_final CHECK (finality <> 'final' OR received_day IS NOT NULL),
            CONSTRAINT initiative_evaluation_found CHECK ((finality = 'awaited') = (found = ''))
        ) \(.strict);
        CREATE INDEX initiative_evaluation_initiative ON initiative_evaluation (initiative);
        CREATE TABLE achievement (
            id         \(.bigint) PRIMARY KEY,
            day        INTEGER,          -- days since 1970-01-01; NULL where it is not known
            text       TEXT    NOT NULL, -- what was achieved; never a name of a member of the public
            given_by   TEXT    NOT NULL, -- by whom an award was given; empty where it is none
            agency     \(.bigint) REFERENCES agency (id),     -- whose it is; NULL for the partnership as a whole
            initiative \(.bigint) REFERENCES initiative (id), -- that it belongs to
            version    INTEGER NOT NULL
        ) \(.strict);
        CREATE INDEX achievement_initiative ON achievement (initiative);
        """)
}

/// The history of the schema of initiatives.
package let initiativesMigrations: [Migration] = [
    .initiatives, .trainingSessions, .communityEvents, .milestones, .communications, .eventMonths,
]
