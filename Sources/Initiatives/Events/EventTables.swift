package import Storage

extension Migration {
    /// Events among residents, who took part, and what came of them.
    package static let communityEvents = Migration(
        "0111 community events",
        """
        CREATE TABLE community_event (
            id         \(.bigint) PRIMARY KEY,
            name       TEXT    NOT NULL,
            day        INTEGER NOT NULL, -- days since 1970-01-01
            place      TEXT    NOT NULL, -- in words
            agency     \(.bigint) REFERENCES agency (id),     -- that called it; NULL for the partnership as a whole
            initiative \(.bigint) REFERENCES initiative (id), -- that it belongs to
            text       TEXT    NOT NULL, -- what was done; empty while it is ahead
            reached    INTEGER,          -- people; NULL where they were not counted
            exactness  TEXT    NOT NULL, -- unknown, exact, about, more
            version    INTEGER NOT NULL,
            CONSTRAINT community_event_known CHECK ((exactness = 'unknown') = (reached IS NULL)),
            CONSTRAINT community_event_reached CHECK (reached IS NULL OR reached >= 0)
        ) \(.strict);
        CREATE INDEX community_event_initiative ON community_event (initiative);
        CREATE TABLE event_partner (
            event  \(.bigint) NOT NULL REFERENCES community_event (id),
            agency \(.bigint) NOT NULL REFERENCES agency (id), -- that took part besides
            PRIMARY KEY (event, agency)
        ) \(.strict);
        CREATE TABLE event_output (
            event     \(.bigint) NOT NULL REFERENCES community_event (id),
            position  INTEGER NOT NULL, -- 0 for the first
            name      TEXT    NOT NULL, -- what was counted
            count     INTEGER,          -- NULL where it was not counted
            exactness TEXT    NOT NULL, -- unknown, exact, about, more
            PRIMARY KEY (event, position),
            CONSTRAINT event_output_known CHECK ((exactness = 'unknown') = (count IS NULL)),
            CONSTRAINT event_output_count CHECK (count IS NULL OR count >= 0)
        ) \(.strict);
        """)

    /// How exactly the day of an event is known.
    package static let eventMonths = Migration(
        "0195 months of events",
        "ALTER TABLE community_event ADD COLUMN day_to TEXT NOT NULL DEFAULT 'day'; -- day, month, year: day is the last day of it"
    )
}
