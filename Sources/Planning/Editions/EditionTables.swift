package import Storage

extension Migration {
    /// What each published edition of a plan says, kept as it was; and that an edition corrects another, and why.
    ///
    /// Editions that were written down before have their address alone.
    package static let planEditions = Migration(
        "0080 plan editions",
        """
        ALTER TABLE plan_publication ADD COLUMN number INTEGER NOT NULL DEFAULT 0;  -- 1 for the first that was written down
        ALTER TABLE plan_publication ADD COLUMN kept_day INTEGER;                   -- days since 1970-01-01; NULL where only its address is held
        ALTER TABLE plan_publication ADD COLUMN corrects INTEGER;                   -- number of the edition that it corrects; NULL for none
        ALTER TABLE plan_publication ADD COLUMN reason TEXT NOT NULL DEFAULT '';    -- why; empty where it corrects none
        UPDATE plan_publication SET number = (
            SELECT COUNT(*) FROM plan_publication other
            WHERE other.plan = plan_publication.plan AND (other.published_day < plan_publication.published_day
                OR other.published_day = plan_publication.published_day AND other.edition <= plan_publication.edition));
        CREATE UNIQUE INDEX plan_publication_number ON plan_publication (plan, number);
        CREATE TABLE plan_edition_piece (
            plan        \(.bigint) NOT NULL,
            edition     INTEGER NOT NULL,   -- number of the publication
            position    INTEGER NOT NULL,   -- 0 for the first
            block       INTEGER NOT NULL,   -- of the paper, 0 for the first
            part        TEXT    NOT NULL,   -- of the plan: priorities, actions and so on
            shape       TEXT    NOT NULL,   -- front, heading, statement, table, notes, appendix
            row_at      INTEGER NOT NULL,   -- of the block, 0 for the first
            column_at   INTEGER NOT NULL,   -- of the row, 0 for the first
            form        TEXT    NOT NULL,   -- text, note, link, seat, agency, listed, otherwise, counted
            text        TEXT    NOT NULL,
            kind        TEXT    NOT NULL,   -- of the thing that it tells of
            number      \(.bigint) NOT NULL, -- of that thing
            agency      \(.bigint),         -- whose it was; NULL for nobody's
            seat        \(.bigint),         -- whose it was; NULL for none
            field       TEXT    NOT NULL,   -- the part of that thing that it tells
            in_plan     \(.bigint) NOT NULL, -- the plan in which that thing stands
            in_priority \(.bigint) NOT NULL, -- the priority in which it stands; 0 for none
            PRIMARY KEY (plan, edition, position),
            FOREIGN KEY (plan, edition) REFERENCES plan_publication (plan, number)
        ) \(.strict);
        """)
}
