package import Dates
package import Partnership
package import Storage

/// Puts a matter on the work programme of a committee.
package struct BookItem: Sendable {
    package var committee: ID<Committee>
    package var title: String
    package var meeting: ID<CommitteeMeeting>?

    package init(committee: ID<Committee>, title: String, meeting: ID<CommitteeMeeting>? = nil) {
        (self.committee, self.title, self.meeting) = (committee, title, meeting)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<ProgrammeItem> {
        let connection = writing.connection
        guard let found = try Committee.find(committee, connection), writing.may(.change, found.thing) else {
            return .notThere
        }
        var faults: [Fault] = []
        faults.check(title, "title", "what it is about")
        if let meeting, try !CommitteeMeeting.isOf(committee, meeting, connection) {
            faults.append(Fault("meeting", "Choose a meeting of this committee."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        let item = ProgrammeItem(id: .new(), committee: committee, title: title, meeting: meeting)
        try connection.execute(
            """
            INSERT INTO programme_item (id, committee, title, state, meeting, version)
            VALUES (\(item.id), \(committee), \(title), \(item.state), \(meeting), 1)
            """)
        writing.note(.alteration, [found.thing.id], [.terms])
        return .done(item)
    }
}

/// Puts an item off with a reason, books it for another meeting, or says that it is done or withdrawn.
package struct MoveItem: Sendable {
    package var committee: ID<Committee>
    package var item: ID<ProgrammeItem>
    package var version: Int
    package var state: ProgrammeItem.State
    package var meeting: ID<CommitteeMeeting>?
    package var reason: String
    package var on: Day

    package init(
        committee: ID<Committee>, item: ID<ProgrammeItem>, version: Int, state: ProgrammeItem.State,
        meeting: ID<CommitteeMeeting>? = nil, reason: String, on: Day
    ) {
        (self.committee, self.item, self.version, self.state) = (committee, item, version, state)
        (self.meeting, self.reason, self.on) = (meeting, reason, on)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<ProgrammeItem> {
        let connection = writing.connection
        let row = try connection.first(
            "SELECT \(ProgrammeItem.columns) FROM programme_item WHERE id = \(item) AND committee = \(committee)",
            as: ProgrammeItem.self)
        guard var found = row, writing.may(.change, found.thing) else { return .notThere }
        guard found.version == version else { return .stale(found) }
        var faults: [Fault] = []
        if state == .booked, meeting == nil { faults.append(Fault("meeting", "Choose the meeting it is booked for.")) }
        if let meeting, try !CommitteeMeeting.isOf(committee, meeting, connection) {
            faults.append(Fault("meeting", "Choose a meeting of this committee."))
        }
        if state == .deferred || state == .withdrawn { faults.check(reason, "reason", "why", most: 1000) }
        faults.checkLength(reason, "reason", "why", most: 1000)
        guard faults.isEmpty else { return .faults(faults) }
        (found.state, found.version) = (state, version + 1)
        found.meeting = state == .booked ? meeting : state == .done ? found.meeting : nil
        try connection.execute(
            """
            UPDATE programme_item SET state = \(state), meeting = \(found.meeting), version = \(found.version)
            WHERE id = \(item)
            """)
        let before = try connection.value("SELECT COUNT(*) FROM programme_move WHERE item = \(item)", as: Int.self) ?? 0
        try connection.execute(
            """
            INSERT INTO programme_move (item, position, on_day, state, meeting, reason)
            VALUES (\(item), \(before), \(on), \(state), \(found.meeting), \(reason))
            """)
        writing.note(.alteration, [found.thing.id], [.terms], detail: state.rawValue)
        return .done(found)
    }
}

extension CommitteeMeeting {
    static func isOf(
        _ committee: ID<Committee>, _ meeting: ID<CommitteeMeeting>, _ connection: Connection
    ) throws(StorageError) -> Bool {
        try connection.value(
            "SELECT COUNT(*) FROM committee_meeting WHERE id = \(meeting) AND committee = \(committee)", as: Int.self)
            == 1
    }
}
