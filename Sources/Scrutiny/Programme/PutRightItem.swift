import Dates
package import Partnership
package import Storage

/// Puts right what a matter of a work programme is called; what it was called before stays beside it.
package struct PutRightItem: Sendable {
    package var committee: ID<Committee>
    package var item: ID<ProgrammeItem>
    /// The version that was looked at.
    package var version: Int
    package var title: String
    package var because: String

    package init(
        committee: ID<Committee>, item: ID<ProgrammeItem>, version: Int, title: String, because: String
    ) {
        (self.committee, self.item, self.version) = (committee, item, version)
        (self.title, self.because) = (title, because)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<ProgrammeItem> {
        let connection = writing.connection
        let row = try connection.first(
            "SELECT \(ProgrammeItem.columns) FROM programme_item WHERE id = \(item) AND committee = \(committee)",
            as: ProgrammeItem.self)
        guard var found = row, writing.may(.change, found.thing) else { return .notThere }
        guard found.version == version else { return .stale(found) }
        var faults: [Fault] = []
        faults.checkPutRight(title, was: found.title, "title", "what it is about", most: 200, because: because)
        guard faults.isEmpty else { return .faults(faults) }
        let before = try connection.value(
            "SELECT COUNT(*) FROM programme_item_before WHERE item = \(item)", as: Int.self)
        try connection.execute(
            """
            INSERT INTO programme_item_before (item, number, corrected_day, person, because, text)
            VALUES (\(item), \((before ?? 0) + 1), \(writing.now.localDay), \(writing.viewer.person), \(because),
                \(found.title))
            """)
        (found.title, found.version) = (title, version + 1)
        try connection.execute(
            "UPDATE programme_item SET title = \(title), version = \(found.version) WHERE id = \(item)")
        writing.note(.alteration, [found.thing.id], [.terms], detail: "put right")
        return .done(found)
    }
}

extension ProgrammeItem: Versioned {}
