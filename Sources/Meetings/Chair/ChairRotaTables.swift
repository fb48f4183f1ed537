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

    /// A rota holds from its day on, and those before it stay for the meetings that they were for.
    static let datedChairRotas = Migration(
        "0170 rotas of chairs, each from its day",
        """
        CREATE TABLE chair_rota_next (
            in_group \(.bigint) NOT NULL REFERENCES meeting_group (id),
            from_day INTEGER NOT NULL,     -- the day from which the first is in the chair, days since 1970-01-01
            turns    TEXT    NOT NULL,     -- meeting, year
            PRIMARY KEY (in_group, from_day)
        ) \(.strict);
        INSERT INTO chair_rota_next (in_group, from_day, turns) SELECT in_group, from_day, turns FROM chair_rota;
        CREATE TABLE chair_turn_next (
            in_group \(.bigint) NOT NULL,
            from_day INTEGER NOT NULL,     -- of its rota; one with no turns ends the one before it
            position INTEGER NOT NULL,     -- 1 for the first
            seat     \(.bigint) REFERENCES seat (id),      -- NULL where a whole agency has the turn
            agency   \(.bigint) REFERENCES agency (id),    -- NULL where a seat has the turn
            PRIMARY KEY (in_group, from_day, position),
            FOREIGN KEY (in_group, from_day) REFERENCES chair_rota_next (in_group, from_day),
            CONSTRAINT chair_turn_place CHECK (position >= 1),
            CONSTRAINT chair_turn_whose CHECK ((seat IS NULL) <> (agency IS NULL))
        ) \(.strict);
        INSERT INTO chair_turn_next (in_group, from_day, position, seat, agency)
        SELECT chair_turn.in_group, chair_rota.from_day, chair_turn.position, chair_turn.seat, chair_turn.agency
        FROM   chair_turn
        JOIN   chair_rota ON chair_rota.in_group = chair_turn.in_group;
        DROP TABLE chair_turn;
        DROP TABLE chair_rota;
        ALTER TABLE chair_rota_next RENAME TO chair_rota;
        ALTER TABLE chair_turn_next RENAME TO chair_turn;
        CREATE INDEX chair_turn_seat ON chair_turn (seat);
        CREATE INDEX chair_turn_agency ON chair_turn (agency);
        """)
}
