import Storage

extension Migration {
    /// Who takes the chair of a group in turn.
    static let chairRotas = Migration(
        "0086 rotas of chairs",
        """
        CREATE TABLE chair_rota (
            in_group \(.bigint) PRIMARY KEY REFERENCES meeting_group (id),
            turns    TEXT    NOT NULL,     -- meeting, year
            from_day INTEGER NOT NULL      -- the day from which the first is in the chair, days since 1970-01-01
        ) \(.strict);
        CREATE TABLE chair_turn (
            in_group \(.bigint) NOT NULL REFERENCES chair_rota (in_group),
            position INTEGER NOT NULL,     -- 1 for the first
            seat     \(.bigint) REFERENCES seat (id),      -- NULL where a whole agency has the turn
            agency   \(.bigint) REFERENCES agency (id),    -- NULL where a seat has the turn
            PRIMARY KEY (in_group, position),
            CONSTRAINT chair_turn_position CHECK (position >= 1),
            CONSTRAINT chair_turn_one CHECK ((seat IS NULL) <> (agency IS NULL))
        ) \(.strict);
        CREATE INDEX chair_turn_seat ON chair_turn (seat);
        CREATE INDEX chair_turn_agency ON chair_turn (agency);
        """)
}
