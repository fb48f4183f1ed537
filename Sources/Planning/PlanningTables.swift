package import Storage

extension Migration {
    /// Plans and their priorities, the figures they cite, the issues that arise, and what is done.
    package static let planning = Migration(
        "0021 planning",
        """
        CREATE TABLE plan (
            id        \(.bigint) PRIMARY KEY,
            name      TEXT    NOT NULL,
            body      TEXT    NOT NULL,     -- the partnership whose plan it is
            nation    TEXT    NOT NULL,     -- england, wales: whose regulations
            from_day  INTEGER NOT NULL,     -- days since 1970-01-01
            until_day INTEGER NOT NULL,     -- its last day
            is_ranked INTEGER NOT NULL,     -- 1 when its priorities stand in order of weight
            version   INTEGER NOT NULL,
            CONSTRAINT plan_days CHECK (until_day >= from_day)
        ) \(.strict);
        CREATE TABLE plan_area (
            plan \(.bigint) NOT NULL REFERENCES plan (id),
            area TEXT      NOT NULL,        -- ONS code
            PRIMARY KEY (plan, area)
        ) \(.strict);
        CREATE TABLE plan_year (
            plan        \(.bigint) NOT NULL REFERENCES plan (id),
            year        INTEGER   NOT NULL, -- in which the financial year begins
            outcome     TEXT      NOT NULL, -- first, unchanged, changed
            decided_day INTEGER   NOT NULL, -- days since 1970-01-01
            body        TEXT      NOT NULL, -- who decided
            text        TEXT      NOT NULL, -- what differs from the year before, or why nothing does
            PRIMARY KEY (plan, year)
        ) \(.strict);
        CREATE TABLE plan_publication (
            plan          \(.bigint) NOT NULL REFERENCES plan (id),
            edition       TEXT      NOT NULL,
            published_day INTEGER   NOT NULL, -- days since 1970-01-01
            address       TEXT      NOT NULL, -- on the web
            PRIMARY KEY (plan, edition)
        ) \(.strict);
        CREATE TABLE plan_driver (
            plan     \(.bigint) NOT NULL REFERENCES plan (id),
            position INTEGER   NOT NULL,    -- 0 for the first
            name     TEXT      NOT NULL,    -- a cause that several priorities share
            PRIMARY KEY (plan, position)
        ) \(.strict);
        CREATE TABLE plan_requirement (
            plan     \(.bigint) NOT NULL REFERENCES plan (id),
            position INTEGER   NOT NULL,    -- 0 for the first
            source   TEXT      NOT NULL,    -- policing, county, national
            name     TEXT      NOT NULL,    -- such as the police and crime plan
            PRIMARY KEY (plan, position)
        ) \(.strict);
        CREATE TABLE priority (
            id          \(.bigint) PRIMARY KEY,
            plan        \(.bigint) NOT NULL REFERENCES plan (id),
            position    INTEGER   NOT NULL, -- 0 for the first
            name        TEXT      NOT NULL,
            definition  TEXT      NOT NULL, -- empty until it has one
            is_theme    INTEGER   NOT NULL, -- 1 when it runs through the others
            is_wanted   INTEGER   NOT NULL, -- 1 when residents asked for it
            origin      TEXT      NOT NULL, -- assessment, local, duty, issue
            lead        TEXT      NOT NULL, -- who leads, in the plan's words; may be empty
            agency      \(.bigint) REFERENCES agency (id),
            seat        \(.bigint) REFERENCES seat (id),
            gap         TEXT      NOT NULL, -- what the partnership lacks to do it; may be empty
            adopted_day INTEGER,            -- days since 1970-01-01; NULL when it is there from the beginning
            version     INTEGER   NOT NULL
        ) \(.strict);
        CREATE INDEX priority_plan ON priority (plan);
        CREATE TABLE priority_area (
            priority \(.bigint) NOT NULL REFERENCES priority (id),
            area     TEXT      NOT NULL,    -- ONS code; none where it is for the whole plan
            PRIMARY KEY (priority, area)
        ) \(.strict);
        CREATE TABLE priority_aim (
            priority \(.bigint) NOT NULL REFERENCES priority (id),
            aim      TEXT      NOT NULL,    -- a limb of section 6 of the 1998 Act
            PRIMARY KEY (priority, aim)
        ) \(.strict);
        CREATE TABLE priority_part (
            priority \(.bigint) NOT NULL REFERENCES priority (id),
            position INTEGER   NOT NULL,    -- 0 for the first
            name     TEXT      NOT NULL,
            PRIMARY KEY (priority, position)
        ) \(.strict);
        CREATE TABLE priority_driver (
            priority \(.bigint) NOT NULL REFERENCES priority (id),
            position INTEGER   NOT NULL,    -- of a driver of its plan
            PRIMARY KEY (priority, position)
        ) \(.strict);
        CREATE TABLE priority_alignment (
            priority \(.bigint) NOT NULL REFERENCES priority (id),
            position INTEGER   NOT NULL,    -- of a requirement of its plan
            how      TEXT      NOT NULL,    -- explicit, implicit, none
            text     TEXT      NOT NULL,    -- where, in words; may be empty
            PRIMARY KEY (priority, position)
        ) \(.strict);
        CREATE TABLE rationale (
            priority  \(.bigint) PRIMARY KEY REFERENCES priority (id),
            name      TEXT    NOT NULL,     -- under which the plan explains it; empty when it is the same
            evidence  TEXT    NOT NULL,
            structure TEXT    NOT NULL,     -- what is there already
            response  TEXT    NOT NULL,     -- what worries people here, and what is done
            version   INTEGER NOT NULL
        ) \(.strict);
        CREATE TABLE cited_figure (
            id          \(.bigint) PRIMARY KEY,
            subject     TEXT    NOT NULL,   -- what it is a number of
            amount      \(.real) NOT NULL,
            decimals    INTEGER NOT NULL,   -- as printed
            unit        TEXT    NOT NULL,   -- count, percent, pounds
            is_rough    INTEGER NOT NULL,   -- 1 when its source says about
            base        TEXT    NOT NULL,   -- of how many; empty when its source does not say
            body        TEXT    NOT NULL,   -- who says so
            document    TEXT    NOT NULL,
            dated_day   INTEGER,            -- of the document, days since 1970-01-01; NULL when it has no day
            page        TEXT    NOT NULL,   -- page or paragraph; may be empty
            caveat      TEXT    NOT NULL,   -- may be empty
            is_asked    INTEGER NOT NULL,   -- 1 when it is what people said in a consultation
            version     INTEGER NOT NULL,
            CONSTRAINT cited_figure_decimals CHECK (decimals BETWEEN 0 AND 6)
        ) \(.strict);
        CREATE TABLE rationale_citation (
            priority \(.bigint) NOT NULL REFERENCES rationale (priority),
            citation \(.bigint) NOT NULL REFERENCES cited_figure (id),
            PRIMARY KEY (priority, citation)
        ) \(.strict);
        CREATE TABLE emerging_issue (
            id        \(.bigint) PRIMARY KEY,
            plan      \(.bigint) NOT NULL REFERENCES plan (id),
            name      TEXT      NOT NULL,
            text      TEXT      NOT NULL,   -- what it is, and why it was raised
            stage     TEXT      NOT NULL,   -- raised, proposed, adopted, declined
            stage_day INTEGER   NOT NULL,   -- since when it stands so, days since 1970-01-01
            priority  \(.bigint) REFERENCES priority (id),
            version   INTEGER   NOT NULL
        ) \(.strict);
        CREATE INDEX emerging_issue_plan ON emerging_issue (plan);
        CREATE TABLE issue_decision (
            issue    \(.bigint) NOT NULL REFERENCES emerging_issue (id),
            position INTEGER   NOT NULL,    -- 0 for the first
            move     TEXT      NOT NULL,    -- propose, adopt, decline, reopen
            on_day   INTEGER   NOT NULL,    -- days since 1970-01-01
            body     TEXT      NOT NULL,    -- who decided
            reason   TEXT      NOT NULL,
            PRIMARY KEY (issue, position)
        ) \(.strict);
        CREATE TABLE indicator (
            id            \(.bigint) PRIMARY KEY,
            priority      \(.bigint) NOT NULL REFERENCES priority (id),
            name          TEXT    NOT NULL,
            unit          TEXT    NOT NULL, -- count, percent, pounds
            decimals      INTEGER NOT NULL, -- as shown; values are kept unrounded
            polarity      TEXT    NOT NULL, -- higher, lower, neither: which way is better
            counting      TEXT    NOT NULL, -- period, cumulative from 1 April
            baseline      \(.real),        -- NULL when there is none
            baseline_text TEXT    NOT NULL, -- what it was taken from; may be empty
            lag           TEXT    NOT NULL, -- how far behind it comes; may be empty
            tolerance     INTEGER,          -- hundredths of a per cent of the target; NULL when it has no colour
            agency        \(.bigint) REFERENCES agency (id),
            seat          \(.bigint) REFERENCES seat (id),
            version       INTEGER NOT NULL,
            CONSTRAINT indicator_decimals CHECK (decimals BETWEEN 0 AND 6),
            CONSTRAINT indicator_tolerance CHECK (tolerance IS NULL OR tolerance BETWEEN 0 AND 10000)
        ) \(.strict);
        CREATE INDEX indicator_priority ON indicator (priority);
        CREATE TABLE indicator_target (
            indicator \(.bigint) NOT NULL REFERENCES indicator (id),
            month     TEXT      NOT NULL,   -- by the end of which, yyyy-mm
            amount    \(.real) NOT NULL,
            PRIMARY KEY (indicator, month)
        ) \(.strict);
        CREATE TABLE indicator_value (
            indicator \(.bigint) NOT NULL REFERENCES indicator (id),
            month     TEXT      NOT NULL,   -- with which the period ends, yyyy-mm
            amount    \(.real),            -- NULL when there was no new data
            text      TEXT      NOT NULL,   -- a note; may be empty
            PRIMARY KEY (indicator, month)
        ) \(.strict);
        CREATE TABLE objective (
            id       \(.bigint) PRIMARY KEY,
            priority \(.bigint) NOT NULL REFERENCES priority (id),
            position INTEGER   NOT NULL,    -- 0 for the first
            text     TEXT      NOT NULL
        ) \(.strict);
        CREATE INDEX objective_priority ON objective (priority);
        CREATE TABLE planned_action (
            id        \(.bigint) PRIMARY KEY,
            objective \(.bigint) NOT NULL REFERENCES objective (id),
            text      TEXT      NOT NULL,
            agency    \(.bigint) REFERENCES agency (id),
            seat      \(.bigint) REFERENCES seat (id),
            due_day   INTEGER   NOT NULL,   -- days since 1970-01-01
            progress  TEXT      NOT NULL,   -- not-started, in-progress, complete, superseded
            done_day  INTEGER,              -- days since 1970-01-01; NULL until it is complete
            evidence  TEXT      NOT NULL,   -- of its completion, or why it was superseded; may be empty
            version   INTEGER   NOT NULL,
            CONSTRAINT planned_action_done CHECK ((progress = 'complete') = (done_day IS NOT NULL))
        ) \(.strict);
        CREATE INDEX planned_action_objective ON planned_action (objective);
        """)
}

/// The history of the schema of planning.
package let planningMigrations: [Migration] = [
    .planning, .supply, .citedWords, .duties, .equality, .horizon, .hierarchy, .ended, .groupWork, .planEditions,
    .assessments, .actionDays, .changedYears, .posts, .premises, .problemProfiles, .actionTerms,
    .priorityMoves, .indicatorSets, .supplyWaits, .actionStrands, .comparators, .partCounts,
    .citedDocuments, .dutyRecords, .citedMonths, .minutedInPlans, .citedMeasures, .citedBefore, .indicatorSources,
]
