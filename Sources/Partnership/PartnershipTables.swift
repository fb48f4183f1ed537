package import Storage

extension Migration {
    /// Agencies, people, seats, agreements, policy and sign-in.
    package static let partnership = Migration(
        "0006 partnership",
        """
        CREATE TABLE agency (
            id         \(.bigint) PRIMARY KEY,
            name       TEXT    NOT NULL,
            short_name TEXT    NOT NULL,
            standing   TEXT    NOT NULL,   -- responsible, co-operating, participating, other
            from_day   INTEGER NOT NULL,   -- days since 1970-01-01
            until_day  INTEGER,            -- its last day; NULL while it is there
            version    INTEGER NOT NULL,
            CONSTRAINT agency_days CHECK (until_day IS NULL OR until_day >= from_day)
        ) \(.strict);
        CREATE UNIQUE INDEX agency_name ON agency (name);
        CREATE TABLE agency_successor (
            agency    \(.bigint) NOT NULL REFERENCES agency (id),
            successor \(.bigint) NOT NULL REFERENCES agency (id),
            on_day    INTEGER   NOT NULL,  -- the successor's first day
            PRIMARY KEY (agency, successor)
        ) \(.strict);
        CREATE TABLE person (
            id        \(.bigint) PRIMARY KEY,
            agency    \(.bigint) NOT NULL REFERENCES agency (id),
            name      TEXT    NOT NULL,
            email     TEXT    NOT NULL,    -- empty when not known
            telephone TEXT    NOT NULL,    -- empty when not known
            version   INTEGER NOT NULL
        ) \(.strict);
        CREATE INDEX person_agency ON person (agency);
        CREATE TABLE team (
            id     \(.bigint) PRIMARY KEY,
            agency \(.bigint) NOT NULL REFERENCES agency (id)
        ) \(.strict);
        CREATE TABLE team_name (
            team     \(.bigint) NOT NULL REFERENCES team (id),
            name     TEXT      NOT NULL,
            from_day INTEGER   NOT NULL,   -- days since 1970-01-01
            PRIMARY KEY (team, from_day)
        ) \(.strict);
        CREATE TABLE seat (
            id         \(.bigint) PRIMARY KEY,
            agency     \(.bigint) NOT NULL REFERENCES agency (id),
            team       \(.bigint) REFERENCES team (id),
            title      TEXT    NOT NULL,
            role       TEXT    NOT NULL,   -- what its holder may do, by policy
            from_day   INTEGER NOT NULL,   -- days since 1970-01-01
            until_day  INTEGER,            -- its last day; NULL while it is there
            hundredths INTEGER NOT NULL,   -- of a full-time equivalent
            version    INTEGER NOT NULL,
            CONSTRAINT seat_days CHECK (until_day IS NULL OR until_day >= from_day),
            CONSTRAINT seat_time CHECK (hundredths BETWEEN 0 AND 10000)
        ) \(.strict);
        CREATE INDEX seat_agency ON seat (agency);
        CREATE TABLE seat_share (
            seat    \(.bigint) NOT NULL REFERENCES seat (id),
            area    TEXT      NOT NULL,    -- ONS code
            percent INTEGER   NOT NULL,    -- of the seat's time
            PRIMARY KEY (seat, area),
            CONSTRAINT seat_share_percent CHECK (percent BETWEEN 1 AND 100)
        ) \(.strict);
        CREATE TABLE seat_holder (
            id        \(.bigint) PRIMARY KEY,
            seat      \(.bigint) NOT NULL REFERENCES seat (id),
            person    \(.bigint) NOT NULL REFERENCES person (id),
            held_as   TEXT    NOT NULL,    -- holder, deputy
            from_day  INTEGER NOT NULL,    -- days since 1970-01-01
            until_day INTEGER,             -- the last day; NULL while it is held
            CONSTRAINT seat_holder_days CHECK (until_day IS NULL OR until_day >= from_day)
        ) \(.strict);
        CREATE INDEX seat_holder_seat ON seat_holder (seat);
        CREATE INDEX seat_holder_person ON seat_holder (person);
        CREATE TABLE note (
            id         \(.bigint) PRIMARY KEY,
            seat       \(.bigint) NOT NULL REFERENCES seat (id),
            author     \(.bigint) NOT NULL REFERENCES person (id),
            written_at \(.bigint) NOT NULL,   -- milliseconds UTC
            marking    TEXT    NOT NULL,
            subject    TEXT    NOT NULL,
            text       \(.bytes) NOT NULL     -- sealed
        ) \(.strict);
        CREATE INDEX note_seat ON note (seat);
        CREATE TABLE agreement (
            id         \(.bigint) PRIMARY KEY,
            title      TEXT    NOT NULL,
            purpose    TEXT    NOT NULL,
            gateway    TEXT    NOT NULL,   -- the law that lets it be shared
            from_day   INTEGER NOT NULL,   -- days since 1970-01-01
            review_day INTEGER NOT NULL,   -- when it must be looked at again
            until_day  INTEGER NOT NULL,   -- its last day
            version    INTEGER NOT NULL,
            CONSTRAINT agreement_days CHECK (until_day >= from_day)
        ) \(.strict);
        CREATE TABLE agreement_party (
            agreement \(.bigint) NOT NULL REFERENCES agreement (id),
            agency    \(.bigint) NOT NULL REFERENCES agency (id),
            nominated \(.bigint) REFERENCES person (id),
            PRIMARY KEY (agreement, agency)
        ) \(.strict);
        CREATE INDEX agreement_party_agency ON agreement_party (agency);
        CREATE TABLE agreement_field (
            agreement \(.bigint) NOT NULL REFERENCES agreement (id),
            kind      TEXT      NOT NULL,
            field     TEXT      NOT NULL,
            may_write INTEGER   NOT NULL,  -- 1 when it may be changed too
            PRIMARY KEY (agreement, kind, field)
        ) \(.strict);
        CREATE TABLE policy (
            version INTEGER   NOT NULL PRIMARY KEY,
            author  TEXT      NOT NULL,
            made_at \(.bigint) NOT NULL,   -- milliseconds UTC
            note    TEXT      NOT NULL
        ) \(.strict);
        CREATE TABLE policy_rule (
            version  INTEGER NOT NULL REFERENCES policy (version),
            position INTEGER NOT NULL,     -- 0 for the first
            role     TEXT    NOT NULL,
            action   TEXT    NOT NULL,
            kind     TEXT    NOT NULL,
            fields   TEXT    NOT NULL,     -- names with spaces between them
            purposes TEXT    NOT NULL,     -- names with spaces between them
            reach    TEXT    NOT NULL,
            up_to    TEXT    NOT NULL,     -- the highest marking
            PRIMARY KEY (version, position)
        ) \(.strict);
        CREATE TABLE exclusion (
            person \(.bigint) NOT NULL REFERENCES person (id),
            kind   TEXT      NOT NULL,
            number \(.bigint) NOT NULL,
            reason TEXT      NOT NULL,
            PRIMARY KEY (person, kind, number)
        ) \(.strict);
        CREATE TABLE named_person (
            person \(.bigint) NOT NULL REFERENCES person (id),
            kind   TEXT      NOT NULL,
            number \(.bigint) NOT NULL,
            PRIMARY KEY (person, kind, number)
        ) \(.strict);
        """)

    /// Accounts, and how they come in.
    package static let signIn = Migration(
        "0007 sign-in",
        """
        CREATE TABLE account (
            id            \(.bigint) PRIMARY KEY,
            person        \(.bigint) NOT NULL UNIQUE REFERENCES person (id),
            sign_in       TEXT      NOT NULL UNIQUE,   -- as it is typed, in small letters
            password      TEXT      NOT NULL,          -- how it was made and the hash; empty until it is set
            authenticator \(.bytes) NOT NULL,          -- sealed; empty until it is set up
            last_step     \(.bigint) NOT NULL,         -- 30-second step of the last code used
            state         TEXT      NOT NULL,          -- active, disabled
            trained_until INTEGER,                     -- days since 1970-01-01; NULL when no training is asked for
            version       INTEGER   NOT NULL
        ) \(.strict);
        CREATE TABLE recovery_code (
            account \(.bigint) NOT NULL REFERENCES account (id),
            digest  \(.bytes) NOT NULL,
            used_at \(.bigint),                        -- milliseconds UTC; NULL while it is good
            PRIMARY KEY (account, digest)
        ) \(.strict);
        CREATE TABLE invitation (
            digest  \(.bytes) NOT NULL PRIMARY KEY,    -- of the word in the link
            account \(.bigint) REFERENCES account (id), -- NULL for the first administrator
            until   \(.bigint) NOT NULL,               -- milliseconds UTC
            used_at \(.bigint)                         -- milliseconds UTC; NULL while it is good
        ) \(.strict);
        CREATE TABLE session (
            digest     \(.bytes) NOT NULL PRIMARY KEY, -- of the word in the cookie
            account    \(.bigint) NOT NULL REFERENCES account (id),
            stage      TEXT      NOT NULL,             -- half, full
            seat       \(.bigint) REFERENCES seat (id), -- the seat worked in
            purpose    TEXT      NOT NULL,
            form_word  TEXT      NOT NULL,             -- what each form of the session carries
            began_at   \(.bigint) NOT NULL,            -- milliseconds UTC
            seen_at    \(.bigint) NOT NULL,            -- milliseconds UTC
            proved_at  \(.bigint) NOT NULL             -- milliseconds UTC of the last password or code given
        ) \(.strict);
        CREATE INDEX session_account ON session (account);
        CREATE TABLE opening (
            id          \(.bigint) PRIMARY KEY,
            account     \(.bigint) NOT NULL REFERENCES account (id),
            kind        TEXT      NOT NULL,
            number      \(.bigint) NOT NULL,
            reason_code TEXT      NOT NULL,
            reason      TEXT      NOT NULL,
            from_at     \(.bigint) NOT NULL,           -- milliseconds UTC
            until_at    \(.bigint) NOT NULL,           -- milliseconds UTC
            review_day  INTEGER   NOT NULL,            -- days since 1970-01-01, by when it is reviewed
            reviewed_by \(.bigint) REFERENCES account (id),
            reviewed_at \(.bigint),                    -- milliseconds UTC
            finding     TEXT      NOT NULL             -- empty until it is reviewed
        ) \(.strict);
        CREATE INDEX opening_account ON opening (account, until_at);
        """)

    /// The record of looks, changes and disclosures.
    package static let record = Migration(
        "0008 record",
        """
        CREATE TABLE record_entry (
            sequence \(.bigint) NOT NULL PRIMARY KEY,  -- 1 for the first, without a gap
            at       \(.bigint) NOT NULL,              -- milliseconds UTC, as in the entry
            account  \(.bigint) NOT NULL,              -- 0 for the program itself, as in the entry
            entry    \(.bytes) NOT NULL,               -- every field in a fixed order
            chain    \(.bytes) NOT NULL,               -- SHA-256 of the chain before and the entry
            mark     \(.bytes) NOT NULL                -- keyed digest of the chain
        ) \(.strict);
        CREATE INDEX record_entry_account ON record_entry (account, sequence);
        CREATE TABLE record_thing (
            sequence \(.bigint) NOT NULL REFERENCES record_entry (sequence),
            kind     INTEGER   NOT NULL,               -- as in the entry
            number   \(.bigint) NOT NULL,              -- as in the entry
            PRIMARY KEY (sequence, kind, number)
        ) \(.strict);
        CREATE INDEX record_thing_thing ON record_thing (kind, number, sequence);
        CREATE TABLE record_checkpoint (
            sequence  \(.bigint) NOT NULL PRIMARY KEY,
            at        \(.bigint) NOT NULL,             -- milliseconds UTC
            chain     \(.bytes) NOT NULL,
            signature \(.bytes) NOT NULL
        ) \(.strict);
        """)
}

/// The history of the schema that the partnership's own records need.
package let partnershipMigrations: [Migration] = [
    .partnership, .signIn, .record, .identities, .upkeep, .judgedLooks, .emergencyTries, .sittings,
]
