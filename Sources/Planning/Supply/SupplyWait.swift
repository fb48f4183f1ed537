package import Storage

extension Migration {
    /// What waits for a quarter of data, or waited until it came: several plans and actions, where there was one.
    package static let supplyWaits = Migration(
        "0124 what waits for data",
        """
        CREATE TABLE supply_wait (
            supply   \(.bigint) NOT NULL,
            month    TEXT      NOT NULL,    -- with which the quarter begins, yyyy-mm
            position INTEGER   NOT NULL,    -- 0 for the first
            plan     \(.bigint) REFERENCES plan (id),           -- that waits; NULL where an action does
            action   \(.bigint) REFERENCES planned_action (id), -- that waits; NULL where a plan does
            PRIMARY KEY (supply, month, position),
            FOREIGN KEY (supply, month) REFERENCES supply_delivery (supply, month),
            CONSTRAINT supply_wait_one CHECK ((plan IS NULL) <> (action IS NULL))
        ) \(.strict);
        CREATE INDEX supply_wait_plan ON supply_wait (plan);
        CREATE INDEX supply_wait_action ON supply_wait (action);
        INSERT INTO supply_wait (supply, month, position, plan, action)
            SELECT supply, month, 0, plan, action FROM supply_delivery WHERE plan IS NOT NULL OR action IS NOT NULL;
        -- From here on what waits stands in the new table alone.
        UPDATE supply_delivery SET plan = NULL, action = NULL;
        """)
}
