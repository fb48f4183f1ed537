package import Dates
package import Partnership
package import Storage

/// Gives something that is open to another group, with the day and why: from then on it stands with that group.
package struct HandOver: Sendable {
    package var id: ID<Undertaking>
    /// The version that was looked at.
    package var version: Int
    package var group: ID<Group>
    package var on: Day
    package var reason: String

    package init(id: ID<Undertaking>, version: Int, group: ID<Group>, on day: Day, reason: String) {
        (self.id, self.version, self.group, on, self.reason) = (id, version, group, day, reason)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Undertaking> {
        let connection = writing.connection
        guard var one = try Undertaking.find(id, connection), writing.may(.change, one.thing),
            let meeting = try Meeting.find(one.meeting, connection), writing.may(.see, meeting.thing),
            let to = try Group.find(group, connection), writing.may(.see, to.thing)
        else { return .notThere }
        let before = try HandedOver.latest(id, connection)
        guard let from = try Group.find(before?.to ?? meeting.group, connection), writing.may(.see, from.thing) else {
            return .notThere
        }
        guard one.version == version else { return .stale(one) }
        var faults: [Fault] = []
        if one.state != .open { faults.append(Fault("to-group", "It has ended. Only what is open is handed over.")) }
        if to.id == from.id { faults.append(Fault("to-group", "It stands with this group already.")) }
        if !to.isThere(on: on) {
            faults.append(Fault("to-group", "This group is not there on that day."))
        }
        if on < max(meeting.day, before?.on ?? meeting.day) {
            faults.append(Fault("handed", "This day is before it came to the group with which it stands."))
        }
        if on > writing.now.localDay { faults.append(Fault("handed", "This day is still to come.")) }
        faults.check(reason, "why-handed", "why it is handed over", most: 1000)
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            INSERT INTO undertaking_hand (undertaking, position, from_group, to_group, handed_day, reason, person)
            VALUES (\(id), \(before.map { $0.position + 1 } ?? 0), \(from.id), \(to.id), \(on), \(reason),
                \(writing.viewer.person))
            """)
        one.version += 1
        try connection.execute("UPDATE undertaking SET version = \(one.version) WHERE id = \(id)")
        writing.note(.alteration, [one.thing.id, to.thing.id], [.text], detail: "handed over")
        return .done(one)
    }
}

extension Migration {
    /// From which group to which something was handed over.
    package static let undertakingHands = Migration(
        "0133 undertakings handed over",
        """
        CREATE TABLE undertaking_hand (
            undertaking \(.bigint) NOT NULL REFERENCES undertaking (id),
            position    INTEGER   NOT NULL,                                 -- 0 for the first
            from_group  \(.bigint) NOT NULL REFERENCES meeting_group (id),
            to_group    \(.bigint) NOT NULL REFERENCES meeting_group (id),  -- that of the latest has it
            handed_day  INTEGER   NOT NULL,                                 -- days since 1970-01-01
            reason      TEXT      NOT NULL,
            person      \(.bigint) REFERENCES person (id),                  -- who did it; NULL where the program did
            PRIMARY KEY (undertaking, position)
        ) \(.strict);
        CREATE INDEX undertaking_hand_from ON undertaking_hand (from_group);
        CREATE INDEX undertaking_hand_to ON undertaking_hand (to_group);
        CREATE INDEX undertaking_hand_person ON undertaking_hand (person);
        """)
}
