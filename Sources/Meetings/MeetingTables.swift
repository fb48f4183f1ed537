import Files
package import Storage

extension Migration {
    /// Groups that meet, who sits on them, their meetings, and who came.
    package static let meetings = Migration(
        "0020 meetings",
        """
        CREATE TABLE meeting_group (
            id        \(.bigint) PRIMARY KEY,
            name      TEXT    NOT NULL,
            layer     TEXT    NOT NULL,    -- strategic, delivery, operational, thematic
            part      TEXT    NOT NULL,    -- run by us, sat on, only known of
            yearly    INTEGER NOT NULL,    -- how often a year it means to meet; 0 when it meets as it must
            aim       TEXT    NOT NULL,
            from_day  INTEGER NOT NULL,    -- days since 1970-01-01
            until_day INTEGER,             -- its last day; NULL while it is there
            version   INTEGER NOT NULL,
            CONSTRAINT meeting_group_days CHECK (until_day IS NULL OR until_day >= from_day),
            CONSTRAINT meeting_group_yearly CHECK (yearly BETWEEN 0 AND 366)
        ) \(.strict);
        CREATE UNIQUE INDEX meeting_group_name ON meeting_group (name);
        CREATE TABLE reporting_line (
            id        \(.bigint) PRIMARY KEY,
            reporter  \(.bigint) NOT NULL REFERENCES meeting_group (id),
            hearer    \(.bigint) NOT NULL REFERENCES meeting_group (id),
            position  INTEGER NOT NULL,    -- 0 for the first that it reports to
            from_day  INTEGER NOT NULL,    -- days since 1970-01-01
            until_day INTEGER,             -- the last day; NULL while it lasts
            CONSTRAINT reporting_line_days CHECK (until_day IS NULL OR until_day >= from_day)
        ) \(.strict);
        CREATE INDEX reporting_line_reporter ON reporting_line (reporter);
        CREATE INDEX reporting_line_hearer ON reporting_line (hearer);
        CREATE TABLE group_member (
            id          \(.bigint) PRIMARY KEY,
            in_group    \(.bigint) NOT NULL REFERENCES meeting_group (id),
            seat        \(.bigint) NOT NULL REFERENCES seat (id),
            part        TEXT    NOT NULL,  -- chair, member, adviser
            is_required INTEGER NOT NULL,  -- 1 where the group should not meet without it
            from_day    INTEGER NOT NULL,  -- days since 1970-01-01
            until_day   INTEGER,           -- the last day; NULL while it lasts
            CONSTRAINT group_member_days CHECK (until_day IS NULL OR until_day >= from_day)
        ) \(.strict);
        CREATE INDEX group_member_group ON group_member (in_group);
        CREATE INDEX group_member_seat ON group_member (seat);
        CREATE TABLE meeting (
            id        \(.bigint) PRIMARY KEY,
            in_group  \(.bigint) NOT NULL REFERENCES meeting_group (id),
            day       INTEGER NOT NULL,    -- days since 1970-01-01, by the clock on the wall
            starts_at \(.bigint) NOT NULL, -- milliseconds UTC
            minutes   INTEGER NOT NULL,
            mode      TEXT    NOT NULL,    -- in person, online, hybrid
            place     TEXT    NOT NULL,    -- empty when online
            joining   TEXT    NOT NULL,    -- how to join online; empty when in person
            state     TEXT    NOT NULL,    -- planned, held, cancelled
            reason    TEXT    NOT NULL,    -- why it was cancelled; else empty
            version   INTEGER NOT NULL,
            CONSTRAINT meeting_minutes CHECK (minutes BETWEEN 5 AND 1440)
        ) \(.strict);
        CREATE INDEX meeting_group_day ON meeting (in_group, day);
        CREATE INDEX meeting_day ON meeting (day);
        CREATE TABLE attendance (
            meeting \(.bigint) NOT NULL REFERENCES meeting (id),
            seat    \(.bigint) NOT NULL REFERENCES seat (id),
            came    TEXT    NOT NULL,      -- holder, deputy, substitute, apologies, absent
            PRIMARY KEY (meeting, seat)
        ) \(.strict);
        CREATE INDEX attendance_seat ON attendance (seat);
        """)

    /// What a meeting is about and decides, and what somebody took on there.
    package static let agendas = Migration(
        "0023 agendas",
        """
        CREATE TABLE agenda_item (
            id       \(.bigint) PRIMARY KEY,
            meeting  \(.bigint) NOT NULL REFERENCES meeting (id),
            position INTEGER NOT NULL,     -- 1 for the first
            marking  TEXT    NOT NULL,
            title    TEXT    NOT NULL,
            minute   TEXT    NOT NULL,     -- what was said, as agreed; empty until it is written
            decision TEXT    NOT NULL,     -- what was decided; empty where nothing was
            version  INTEGER NOT NULL
        ) \(.strict);
        CREATE INDEX agenda_item_meeting ON agenda_item (meeting, position);
        CREATE TABLE undertaking (
            id       \(.bigint) PRIMARY KEY,
            meeting  \(.bigint) NOT NULL REFERENCES meeting (id),
            form     TEXT    NOT NULL,     -- action, commitment, ask
            seat     \(.bigint) NOT NULL REFERENCES seat (id),
            text     TEXT    NOT NULL,
            due_day  INTEGER,              -- days since 1970-01-01; NULL where none was given
            said_due TEXT    NOT NULL,     -- how it was put where no day was given; else empty
            state    TEXT    NOT NULL,     -- open, done, dropped
            ended_on INTEGER,              -- days since 1970-01-01; NULL while open
            evidence TEXT    NOT NULL,     -- what shows that it was done, or why it was dropped
            version  INTEGER NOT NULL,
            CONSTRAINT undertaking_ended CHECK ((state = 'open') = (ended_on IS NULL))
        ) \(.strict);
        CREATE INDEX undertaking_meeting ON undertaking (meeting);
        CREATE INDEX undertaking_seat ON undertaking (seat);
        """)

    /// Links by which people's own calendars read meetings.
    package static let calendars = Migration(
        "0024 calendars",
        """
        CREATE TABLE calendar_link (
            id       \(.bigint) PRIMARY KEY,
            digest   \(.bytes) NOT NULL,   -- SHA-256 of the word in the link, which is kept nowhere
            account  \(.bigint) NOT NULL REFERENCES account (id),
            in_group \(.bigint) REFERENCES meeting_group (id),    -- NULL for those where its owner has a seat
            made_at  \(.bigint) NOT NULL   -- milliseconds UTC
        ) \(.strict);
        CREATE UNIQUE INDEX calendar_link_digest ON calendar_link (digest);
        CREATE INDEX calendar_link_account ON calendar_link (account);
        CREATE INDEX calendar_link_group ON calendar_link (in_group);
        """)
}

/// Every migration of groups and meetings, in order.
package let meetingMigrations: [Migration] = [
    .meetings, .agendas, .calendars, .terms, .ratings, .agendaPapers, .chairRotas, .escalations,
    .commitmentAreas,
    .attachedFiles, .agendaPaperFiles, .undertakingTerms, .memberVersions, .agreedMinutes,
    .undertakingDays, .undertakingHands, .agendaDocuments, .groupBodies, .datedChairRotas, .undertakingsBefore,
    .groupsBefore,
]
