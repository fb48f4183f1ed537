package import Storage

extension Migration {
    /// Posts that partners put into the work, who funds them, and through which times each was as it is. Nothing goes.
    package static let posts = Migration(
        "0103 posts",
        """
        CREATE TABLE post (
            id      \(.bigint) PRIMARY KEY,
            version INTEGER NOT NULL -- of what is written of it that holds now
        ) \(.strict);
        CREATE TABLE post_version (
            post        \(.bigint) NOT NULL REFERENCES post (id),
            version     INTEGER NOT NULL, -- 1 for the first
            kept_day    INTEGER NOT NULL, -- on which it was written down; days since 1970-01-01
            reason      TEXT    NOT NULL, -- why it was changed; empty for the first and where a spell was added
            title       TEXT    NOT NULL,
            does        TEXT    NOT NULL, -- what it does; may be empty
            seat        \(.bigint) REFERENCES seat (id),   -- that it goes with; NULL for none
            within      \(.bigint) REFERENCES post (id),   -- the team that it is part of, which counts it; NULL for none
            agency      \(.bigint) REFERENCES agency (id), -- that hosts its last spell; NULL where that is none of ours
            why_unknown TEXT    NOT NULL, -- why the shares of those who fund it are not known; else empty
            PRIMARY KEY (post, version)
        ) \(.strict);
        CREATE TABLE post_funder (
            post     \(.bigint) NOT NULL REFERENCES post (id),
            version  INTEGER NOT NULL, -- of what is written of it
            position INTEGER NOT NULL, -- 0 for the first
            agency   \(.bigint) REFERENCES agency (id), -- NULL for somebody outside
            name     TEXT    NOT NULL, -- of somebody outside; else empty
            share    INTEGER,          -- hundredths of a per cent; NULL where it is not known
            PRIMARY KEY (post, version, position),
            CONSTRAINT post_funder_one CHECK ((agency IS NULL) = (name <> '')),
            CONSTRAINT post_funder_share CHECK (share BETWEEN 1 AND 10000)
        ) \(.strict);
        CREATE TABLE post_spell (
            post       \(.bigint) NOT NULL REFERENCES post (id),
            version    INTEGER NOT NULL, -- of what is written of it
            position   INTEGER NOT NULL, -- 0 for the first
            from_day   INTEGER,          -- days since 1970-01-01; NULL where it is not told
            is_by      INTEGER NOT NULL, -- 1 where that is only the day by which it was there
            until_day  INTEGER,          -- its last day; NULL while it lasts, and where that is not told
            is_over    INTEGER NOT NULL, -- 1 where it ended on a day that is not told
            hundredths INTEGER,          -- of a full-time equivalent; NULL where the number is not told
            agency     \(.bigint) REFERENCES agency (id), -- that hosts it; NULL for somebody outside, and where it is not told
            host       TEXT    NOT NULL, -- somebody outside that hosts it; else empty
            part       TEXT    NOT NULL, -- the department where it sits; may be empty
            covers     TEXT    NOT NULL, -- where it works, in words; may be empty
            note       TEXT    NOT NULL, -- where that was read, or what came with it; may be empty
            PRIMARY KEY (post, version, position),
            CONSTRAINT post_spell_days CHECK (until_day IS NULL OR from_day IS NULL OR until_day >= from_day),
            CONSTRAINT post_spell_time CHECK (hundredths BETWEEN 0 AND 100000)
        ) \(.strict);
        CREATE TABLE post_spell_area (
            post       \(.bigint) NOT NULL REFERENCES post (id),
            version    INTEGER NOT NULL, -- of what is written of it
            position   INTEGER NOT NULL, -- of its spell
            area       TEXT    NOT NULL, -- ONS code
            hundredths INTEGER,          -- of a full-time equivalent that it has of it; NULL where the split is not given
            PRIMARY KEY (post, version, position, area)
        ) \(.strict);
        """)
}
