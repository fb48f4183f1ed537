import Storage

extension Migration {
    /// What a paper made from records said when it was approved, and of what it tells.
    static let approvedTexts = Migration(
        "0151 texts of papers as they were approved",
        """
        CREATE TABLE approved_text (
            id           \(.bigint) PRIMARY KEY,
            approval     \(.bigint) NOT NULL REFERENCES approval (id),
            number       INTEGER NOT NULL,      -- 1 for the first that was approved
            approved_day INTEGER NOT NULL,      -- days since 1970-01-01
            drawn_day    INTEGER NOT NULL,      -- as of which it reads; days since 1970-01-01
            fingerprint  TEXT    NOT NULL,      -- SHA-256 of its words
            changed      TEXT    NOT NULL,      -- what it says otherwise than the one before; may be empty
            CONSTRAINT approved_text_number UNIQUE (approval, number)
        ) \(.strict);
        CREATE TABLE approved_text_piece (
            approved  \(.bigint) NOT NULL REFERENCES approved_text (id),
            position  INTEGER NOT NULL,         -- 0 for the first
            block     INTEGER NOT NULL,         -- of the paper, 0 for the first
            shape     TEXT    NOT NULL,         -- paper-title, heading, numbered, table and so on
            row_at    INTEGER NOT NULL,         -- of the block, 0 for the first
            column_at INTEGER NOT NULL,         -- of the row, 0 for the first
            form      TEXT    NOT NULL,         -- text, strong, emphasis, link, footnote, number
            text      TEXT    NOT NULL,
            leads_to  TEXT    NOT NULL,         -- where a link leads; empty otherwise
            PRIMARY KEY (approved, position)
        ) \(.strict);
        CREATE TABLE approved_text_thing (
            approved  \(.bigint) NOT NULL REFERENCES approved_text (id),
            kind      TEXT    NOT NULL,         -- of a thing that it tells of
            number    \(.bigint) NOT NULL,      -- of that thing; 0 for all of the kind
            field     TEXT    NOT NULL,         -- the part of it that it tells
            agency    \(.bigint),              -- whose it was then; NULL for nobody's
            seat      \(.bigint),              -- whose it was then; NULL for none
            person    \(.bigint),              -- about whom it is; NULL for nobody
            committee \(.bigint),              -- that asked for it; NULL for none
            marking   TEXT    NOT NULL,         -- as it was then
            PRIMARY KEY (approved, kind, number, field)
        ) \(.strict);
        """)
}
