package import Partnership
package import Storage

extension Migration {
    /// What a matter of a work programme was called before it was put right.
    package static let itemsBefore = Migration(
        "0175 matters before they were put right",
        """
        CREATE TABLE programme_item_before (
            item          \(.bigint) NOT NULL REFERENCES programme_item (id),
            number        INTEGER   NOT NULL,                 -- 1 for the first time
            corrected_day INTEGER   NOT NULL,                 -- days since 1970-01-01
            person        \(.bigint) REFERENCES person (id),  -- who put it right; NULL where the program did
            because       TEXT      NOT NULL,
            text          TEXT      NOT NULL,                 -- what it was called
            PRIMARY KEY (item, number)
        ) \(.strict);
        CREATE INDEX programme_item_before_person ON programme_item_before (person);
        """)

    /// Who put a recommendation right.
    package static let recommendationsBeforeBy = Migration(
        "0176 who put recommendations right",
        """
        ALTER TABLE recommendation_before ADD COLUMN person \(.bigint) REFERENCES person (id); -- NULL where it is not known
        CREATE INDEX recommendation_before_person ON recommendation_before (person);
        """)
}

/// What the matters of a committee's work programme were called before, the latest first.
package struct ItemsBefore: Query {
    package var viewer: Viewer
    package var committee: ID<Committee>

    package init(viewer: Viewer, committee: ID<Committee>) { (self.viewer, self.committee) = (viewer, committee) }

    package var sql: SQL {
        """
        SELECT   was.item, programme_item.committee, was.corrected_day, was.person, was.because, was.text
        FROM     programme_item_before was
        JOIN     programme_item ON programme_item.id = was.item
        WHERE    programme_item.committee = \(committee)
        ORDER BY was.item, was.number DESC
        """
    }

    package struct Line: FromRow, Guarded, Hashable {
        package var item: ID<ProgrammeItem>
        package var committee: ID<Committee>
        package var words: WordsBefore
        package var hidden: Set<Field> = []

        package init(_ row: Row) throws(StorageError) {
            item = try row["item"]
            committee = try row["committee"]
            words = try WordsBefore(row)
        }

        package var thing: Thing { Committee.thing(committee) }
        package mutating func blank() { if hidden.contains(.terms) { (words.text, words.made.because) = ("", "") } }
    }
}
