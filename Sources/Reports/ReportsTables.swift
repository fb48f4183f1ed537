package import Storage

extension Migration {
    /// Committee reports: the template of each council, the report in work, and each edition that was published.
    package static let committeeReports = Migration(
        "0030 committee reports",
        """
        CREATE TABLE report_template (
            id            \(.bigint) PRIMARY KEY,
            council       \(.bigint) NOT NULL REFERENCES agency (id),
            name          TEXT    NOT NULL,
            edition       INTEGER NOT NULL,      -- 1 for the first
            revenue_pence \(.bigint) NOT NULL,   -- from which a decision is a key decision; 0 where there is none
            capital_pence \(.bigint) NOT NULL,
            wards         INTEGER NOT NULL,      -- from how many wards it is one; 0 where there is none
            UNIQUE (council, name, edition)
        ) \(.strict);
        CREATE TABLE report_template_heading (
            template    \(.bigint) NOT NULL REFERENCES report_template (id),
            position    INTEGER NOT NULL,        -- 0 for the first
            heading     TEXT    NOT NULL,        -- purpose, recommendations, reasons and so on
            title       TEXT    NOT NULL,        -- as this council prints it
            is_required INTEGER NOT NULL,        -- 1 where it may not be empty
            PRIMARY KEY (template, heading)
        ) \(.strict);
        CREATE TABLE report_template_implication (
            template \(.bigint) NOT NULL REFERENCES report_template (id),
            position INTEGER NOT NULL,           -- 0 for the first
            subject  TEXT    NOT NULL,
            signer   TEXT    NOT NULL,           -- the title of the seat that signs it
            PRIMARY KEY (template, position)
        ) \(.strict);
        CREATE TABLE report_wording (
            template \(.bigint) NOT NULL REFERENCES report_template (id),
            subject  TEXT    NOT NULL,           -- of the implication that it answers
            edition  INTEGER NOT NULL,           -- 1 for the first
            from_day INTEGER NOT NULL,           -- days since 1970-01-01
            text     TEXT    NOT NULL,
            PRIMARY KEY (template, subject, edition)
        ) \(.strict);
        CREATE TABLE committee_report (
            id            \(.bigint) PRIMARY KEY,
            template      \(.bigint) NOT NULL REFERENCES report_template (id),
            committee     \(.bigint) NOT NULL REFERENCES committee (id),
            annex_of      \(.bigint) REFERENCES committee_report (id),   -- NULL where it stands alone
            day           INTEGER NOT NULL,      -- of the meeting; days since 1970-01-01
            title         TEXT    NOT NULL,
            report_of     TEXT    NOT NULL,      -- in whose name it is given
            director      TEXT    NOT NULL,
            lead_officer  TEXT    NOT NULL,
            contact       TEXT    NOT NULL,
            author        TEXT    NOT NULL,      -- as it is printed
            finance       TEXT    NOT NULL,      -- reference of the finance team
            wards         TEXT    NOT NULL,      -- one a line; empty where it is none
            revenue_pence \(.bigint) NOT NULL,   -- income or spending that it decides
            capital_pence \(.bigint) NOT NULL,
            speaks_from   INTEGER,               -- of the period it is about; days since 1970-01-01; NULL for none
            speaks_until  INTEGER,               -- its last day; NULL for none
            paragraph     INTEGER NOT NULL,      -- of Schedule 12A, where it is exempt; 0 where it is open
            reasoning     TEXT    NOT NULL,      -- why it is open or exempt, with the public interest
            drafter       \(.bigint) REFERENCES person (id),             -- NULL where the program made it
            head_writer   \(.bigint) REFERENCES person (id),             -- who changed its head last; NULL for nobody
            stage         TEXT    NOT NULL,      -- draft, checked, marked, approved, scheduled, published
            stage_day     INTEGER NOT NULL,      -- since when; days since 1970-01-01
            publish_day   INTEGER,               -- for which it is scheduled; NULL until it is
            procedure     TEXT    NOT NULL,      -- version of the rules that it follows
            version       INTEGER NOT NULL
        ) \(.strict);
        CREATE INDEX committee_report_committee ON committee_report (committee, day);
        CREATE TABLE report_section (
            report  \(.bigint) NOT NULL REFERENCES committee_report (id),
            heading TEXT    NOT NULL,
            text    TEXT    NOT NULL,
            writer  \(.bigint) REFERENCES person (id),                   -- who wrote it last
            version INTEGER NOT NULL,
            PRIMARY KEY (report, heading)
        ) \(.strict);
        CREATE TABLE report_implication (
            id         \(.bigint) PRIMARY KEY,
            report     \(.bigint) NOT NULL REFERENCES committee_report (id),
            position   INTEGER NOT NULL,         -- 0 for the first
            subject    TEXT    NOT NULL,
            signer     TEXT    NOT NULL,         -- the title of the seat that signs it
            agency     \(.bigint) REFERENCES agency (id),                -- of that seat
            seat       \(.bigint) REFERENCES seat (id),                  -- NULL where there is no such seat yet
            answer     TEXT    NOT NULL,         -- unanswered, none, some
            text       TEXT    NOT NULL,         -- what it means, or why it means nothing
            writer     \(.bigint) REFERENCES person (id),                -- who answered it
            signed_by  \(.bigint) REFERENCES person (id),                -- NULL until it is signed
            signed_day INTEGER,                  -- days since 1970-01-01; NULL until it is signed
            version    INTEGER NOT NULL,
            UNIQUE (report, position)
        ) \(.strict);
        CREATE TABLE report_move (
            report    \(.bigint) NOT NULL REFERENCES committee_report (id),
            position  INTEGER NOT NULL,          -- 0 for the first
            action    TEXT    NOT NULL,
            on_day    INTEGER NOT NULL,          -- days since 1970-01-01
            person    \(.bigint) REFERENCES person (id),
            reason    TEXT    NOT NULL,
            procedure TEXT    NOT NULL,          -- version of the rules under which it was made
            PRIMARY KEY (report, position)
        ) \(.strict);
        CREATE TABLE report_edition (
            id        \(.bigint) PRIMARY KEY,
            report    \(.bigint) NOT NULL REFERENCES committee_report (id),
            number    INTEGER NOT NULL,          -- 1 for the first
            day       INTEGER NOT NULL,          -- of publication; days since 1970-01-01
            meeting   INTEGER NOT NULL,          -- day of the meeting; days since 1970-01-01
            title     TEXT    NOT NULL,
            publisher TEXT    NOT NULL,          -- the council
            committee TEXT    NOT NULL,          -- by name
            paragraph INTEGER NOT NULL,          -- of Schedule 12A; 0 where it is open
            ground    TEXT    NOT NULL,          -- that paragraph in words; empty where it is open
            changed   TEXT    NOT NULL,          -- what is otherwise than in the edition before; empty in the first
            UNIQUE (report, number)
        ) \(.strict);
        CREATE TABLE report_edition_part (
            edition  \(.bigint) NOT NULL REFERENCES report_edition (id),
            position INTEGER NOT NULL,           -- 0 for the first
            kind     TEXT    NOT NULL,           -- particular, section
            name     TEXT    NOT NULL,
            text     TEXT    NOT NULL,
            PRIMARY KEY (edition, position)
        ) \(.strict);
        CREATE TABLE report_copy (
            edition \(.bigint) NOT NULL REFERENCES report_edition (id),
            number  INTEGER NOT NULL,            -- printed on it; 1 for the first
            person  \(.bigint) REFERENCES person (id),                   -- to whom it was given
            on_day  INTEGER NOT NULL,            -- days since 1970-01-01
            PRIMARY KEY (edition, number)
        ) \(.strict);
        """)
}

/// The history of the schema that committee reports need.
package let reportsMigrations: [Migration] = [
    .committeeReports, .consultees, .clearances, .appendices, .templateChanges, .extracts, .untoldMoney,
    .namedPapers, .recommendationActions,
    .heldFigures, .assessmentClearances,
]
