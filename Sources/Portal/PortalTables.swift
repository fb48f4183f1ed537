package import Storage

extension Migration {
    /// Papers that are put on the public pages, and what of each is shown there.
    static let shownPapers = Migration(
        "0139 papers on the public pages",
        """
        CREATE TABLE shown_paper (
            id            \(.bigint) PRIMARY KEY,
            sort          TEXT    NOT NULL, -- plan, assessment, report
            work          \(.bigint) NOT NULL, -- the plan, the assessment or the report that it is an edition of
            edition       \(.bigint) NOT NULL, -- of a plan its number, of another paper the edition itself
            number        INTEGER NOT NULL, -- 1 for the first edition
            corrects      INTEGER,          -- the number of the edition that it corrects; NULL where it corrects none
            title         TEXT    NOT NULL,
            body          TEXT    NOT NULL, -- who publishes it
            named         TEXT    NOT NULL, -- the edition, as it is said
            published_day INTEGER NOT NULL, -- of the paper itself, days since 1970-01-01
            changed       TEXT    NOT NULL, -- what is otherwise than in the one that it corrects; may be empty
            priorities    TEXT    NOT NULL, -- that a plan names, a line each; may be empty
            from_day      INTEGER NOT NULL, -- from which it is shown, days since 1970-01-01
            put_day       INTEGER NOT NULL, -- on which it was put on; days since 1970-01-01
            down_day      INTEGER,          -- on which it was taken down, days since 1970-01-01; NULL while it stands
            down_because  TEXT    NOT NULL, -- why, for the partnership; empty while it stands
            down_said     TEXT    NOT NULL, -- a sentence for everybody; may be empty
            version       INTEGER NOT NULL,
            CONSTRAINT shown_paper_down CHECK ((down_day IS NULL) = (down_because = ''))
        ) \(.strict);
        CREATE UNIQUE INDEX shown_paper_edition ON shown_paper (sort, work, edition);
        CREATE TABLE shown_paper_text (
            paper \(.bigint) PRIMARY KEY REFERENCES shown_paper (id),
            html  \(.bytes) NOT NULL,
            docx  \(.bytes) NOT NULL,
            pdf   \(.bytes) NOT NULL -- empty where there was nothing that could set it
        ) \(.strict);
        """)
}

/// The history of the schema that the public pages need.
package let portalMigrations: [Migration] = [.shownPapers, .correctedFiles]
