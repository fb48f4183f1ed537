package import Dates
package import Partnership
package import Storage

/// Records that a council has designated a committee as its crime and disorder committee.
package struct Designate: Sendable {
    package var council: ID<Agency>
    package var name: String
    package var jurisdiction: Jurisdiction
    package var from: Day
    package var until: Day?

    package init(
        council: ID<Agency>, name: String, jurisdiction: Jurisdiction = .england, from: Day, until: Day? = nil
    ) {
        (self.council, self.name, self.jurisdiction) = (council, name, jurisdiction)
        (self.from, self.until) = (from, until)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Committee> {
        let connection = writing.connection
        let committee = Committee(
            id: .new(), council: council, name: name, jurisdiction: jurisdiction, from: from, until: until)
        guard try writing.known(council) != nil, writing.may(.add, committee.thing) else { return .notThere }
        var faults: [Fault] = []
        faults.check(name, "title", "the name of the committee")
        if let until, until < from { faults.append(Fault("until", "The last day is before the first.")) }
        let same = try connection.value(
            "SELECT COUNT(*) FROM committee WHERE council = \(council) AND name = \(name)", as: Int.self)
        if same != 0 { faults.append(Fault("title", "This council has a committee of this name.")) }
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            INSERT INTO committee (id, council, name, jurisdiction, authority, from_day, until_day, version)
            VALUES (\(committee.id), \(council), \(name), \(jurisdiction), \(committee.authority), \(from), \(until), 1)
            """)
        writing.note(.collection, [committee.thing.id], committee.thing.kind.fields)
        return .done(committee)
    }
}

/// Puts a meeting of a committee into its calendar.
package struct CallMeeting: Sendable {
    package var committee: ID<Committee>
    package var day: Day
    package var address: String

    package init(committee: ID<Committee>, day: Day, address: String) {
        (self.committee, self.day, self.address) = (committee, day, address)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<CommitteeMeeting> {
        let connection = writing.connection
        guard let found = try Committee.find(committee, connection), writing.may(.change, found.thing) else {
            return .notThere
        }
        let faults = try CommitteeMeeting.faults(day, address, of: found, connection)
        guard faults.isEmpty else { return .faults(faults) }
        let meeting = CommitteeMeeting(id: .new(), committee: committee, day: day, address: address)
        try connection.execute(
            """
            INSERT INTO committee_meeting (id, committee, day, address)
            VALUES (\(meeting.id), \(committee), \(day), \(address))
            """)
        writing.note(.alteration, [found.thing.id], [.terms], detail: "meets on \(day.iso)")
        return .done(meeting)
    }
}
