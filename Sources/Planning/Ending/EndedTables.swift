package import Storage

extension Migration {
    /// That an action or an indicator was ended before it was complete, and why. Nothing goes.
    package static let ended = Migration(
        "0071 ended actions and indicators",
        """
        ALTER TABLE planned_action ADD COLUMN ended_day INTEGER;                       -- days since 1970-01-01; NULL while it runs
        ALTER TABLE planned_action ADD COLUMN ended_because TEXT NOT NULL DEFAULT '';  -- empty while it runs
        ALTER TABLE indicator ADD COLUMN ended_day INTEGER;                            -- days since 1970-01-01; NULL while it runs
        ALTER TABLE indicator ADD COLUMN ended_because TEXT NOT NULL DEFAULT '';       -- empty while it runs
        """)
}
