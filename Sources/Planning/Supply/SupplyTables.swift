package import Storage

extension Migration {
    /// The sets of data that agencies send each quarter, and what came when.
    package static let supply = Migration(
        "0035 supply",
        """
        CREATE TABLE supply (
            id          \(.bigint) PRIMARY KEY,
            agency      \(.bigint) NOT NULL REFERENCES agency (id), -- that sends it
            name        TEXT    NOT NULL,   -- the set of data
            first_month TEXT    NOT NULL,   -- with which its first quarter begins, yyyy-mm
            last_month  TEXT,               -- with which its last quarter begins, yyyy-mm; NULL while it goes on
            due_after   INTEGER,            -- days after the end of the quarter; NULL where no day was agreed
            version     INTEGER NOT NULL,
            UNIQUE (agency, name),
            CONSTRAINT supply_quarters CHECK (last_month IS NULL OR last_month >= first_month),
            CONSTRAINT supply_days CHECK (due_after IS NULL OR due_after BETWEEN 0 AND 366)
        ) \(.strict);
        CREATE TABLE supply_delivery (
            supply       \(.bigint) NOT NULL REFERENCES supply (id),
            month        TEXT    NOT NULL,  -- with which the quarter begins, yyyy-mm
            received_day INTEGER,           -- days since 1970-01-01; NULL until it came
            plan         \(.bigint) REFERENCES plan (id),           -- that waits for it
            action       \(.bigint) REFERENCES planned_action (id), -- that waits for it
            text         TEXT    NOT NULL,  -- what was said about it; may be empty
            version      INTEGER NOT NULL,
            PRIMARY KEY (supply, month),
            CONSTRAINT supply_delivery_waits CHECK (plan IS NULL OR action IS NULL)
        ) \(.strict);
        CREATE INDEX supply_delivery_plan ON supply_delivery (plan);
        CREATE INDEX supply_delivery_action ON supply_delivery (action);
        """)
}
