package import Dates
package import Partnership
package import Storage

/// Puts right what is known of a designated committee, or says until when it is the designated one.
package struct ChangeCommittee: Sendable {
    package var id: ID<Committee>
    /// The version that was looked at.
    package var version: Int
    package var name: String
    package var from: Day
    package var until: Day?
    /// The published paper for whose sake it is held; empty for a committee of the partnership's own.
    package var paper: String

    package init(
        id: ID<Committee>, version: Int, name: String, from: Day, until: Day? = nil, paper: String = ""
    ) {
        (self.id, self.version, self.name, self.from, self.until) = (id, version, name, from, until)
        self.paper = paper
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Committee> {
        let connection = writing.connection
        guard var committee = try Committee.find(id, connection), writing.may(.change, committee.thing) else {
            return .notThere
        }
        guard committee.version == version else { return .stale(committee) }
        var faults: [Fault] = []
        faults.check(name, "title", "the name of the committee")
        faults.checkLength(paper, "paper", "the title of the paper", most: 200)
        faults.check(from: from, until: until, "until")
        let same = try connection.value(
            "SELECT COUNT(*) FROM committee WHERE council = \(committee.council) AND name = \(name) AND id <> \(id)",
            as: Int.self)
        if same != 0 { faults.append(Fault("title", "This council has a committee of this name.")) }
        if let until {
            let later = try connection.value(
                "SELECT COUNT(*) FROM committee_meeting WHERE committee = \(id) AND day > \(until)", as: Int.self)
            if later != 0 { faults.append(Fault("until", "It has a meeting after \(until.said). Move that first.")) }
        }
        guard faults.isEmpty else { return .faults(faults) }
        (committee.name, committee.from, committee.until, committee.version) = (name, from, until, version + 1)
        committee.paper = paper
        try connection.execute(
            """
            UPDATE committee SET name = \(name), from_day = \(from), until_day = \(until), paper = \(paper),
                version = \(committee.version)
            WHERE id = \(id)
            """)
        writing.note(.alteration, [committee.thing.id], committee.thing.kind.fields)
        return .done(committee)
    }
}
