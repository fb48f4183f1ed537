package import Storage

extension Migration {
    /// Papers made from records that were put forward, each step of theirs, and who took it.
    static let approvals = Migration(
        "0087 approvals of papers",
        """
        CREATE TABLE approval (
            id           \(.bigint) PRIMARY KEY,
            paper        TEXT    NOT NULL UNIQUE,   -- the address at which it is put forward
            title        TEXT    NOT NULL,
            about_kind   TEXT    NOT NULL,          -- plan, inquiry; openData where it is neither
            about_number \(.bigint) NOT NULL,       -- of that plan or review; 0 where it is neither
            stage        TEXT    NOT NULL,          -- draft, put-forward, approved
            stage_day    INTEGER NOT NULL,          -- since when; days since 1970-01-01
            drawn_day    INTEGER NOT NULL,          -- as of which it was put forward; days since 1970-01-01
            fingerprint  TEXT    NOT NULL,          -- SHA-256 of its words as of that day
            put_by       \(.bigint) REFERENCES person (id),   -- NULL where the program did
            procedure    TEXT    NOT NULL,          -- version of the rules that it follows
            version      INTEGER NOT NULL
        ) \(.strict);
        CREATE TABLE approval_move (
            approval  \(.bigint) NOT NULL REFERENCES approval (id),
            position  INTEGER NOT NULL,             -- 0 for the first
            action    TEXT    NOT NULL,             -- put-forward, approve, send-back
            on_day    INTEGER NOT NULL,             -- days since 1970-01-01
            person    \(.bigint) REFERENCES person (id),
            reason    TEXT    NOT NULL,             -- may be empty
            procedure TEXT    NOT NULL,             -- version of the rules under which it was made
            PRIMARY KEY (approval, position)
        ) \(.strict);
        """)
}

/// The history of the schema that approvals need.
package let approvalsMigrations: [Migration] = [.approvals, .approvalClearances, .approvedTexts]
