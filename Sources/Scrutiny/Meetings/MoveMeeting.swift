package import Dates
package import Partnership
package import Storage

/// Moves a meeting of a committee to another day or place.
package struct MoveMeeting: Sendable {
    package var id: ID<CommitteeMeeting>
    /// The version that was looked at.
    package var version: Int
    package var day: Day
    package var address: String

    package init(id: ID<CommitteeMeeting>, version: Int, day: Day, address: String) {
        (self.id, self.version, self.day, self.address) = (id, version, day, address)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<CommitteeMeeting> {
        let connection = writing.connection
        guard var meeting = try CommitteeMeeting.find(id, connection),
            let committee = try Committee.find(meeting.committee, connection), writing.may(.change, committee.thing)
        else { return .notThere }
        guard meeting.version == version else { return .stale(meeting) }
        let faults = try CommitteeMeeting.faults(day, address, of: committee, but: id, connection)
        guard faults.isEmpty else { return .faults(faults) }
        (meeting.day, meeting.address, meeting.version) = (day, address, version + 1)
        try connection.execute(
            """
            UPDATE committee_meeting SET day = \(day), address = \(address), version = \(meeting.version)
            WHERE id = \(id)
            """)
        writing.note(.alteration, [committee.thing.id], [.terms], detail: "meets on \(day.iso)")
        return .done(meeting)
    }
}

/// Takes a meeting out of a committee's calendar: one for which nothing is asked or booked. People's own calendars go on to
/// say that it was called off.
package struct CallOffMeeting: Sendable {
    package var id: ID<CommitteeMeeting>
    /// The version that was looked at.
    package var version: Int

    package init(id: ID<CommitteeMeeting>, version: Int) { (self.id, self.version) = (id, version) }

    package func run(_ writing: Writing) throws(StorageError) -> Written<CommitteeMeeting> {
        let connection = writing.connection
        guard let meeting = try CommitteeMeeting.find(id, connection),
            let committee = try Committee.find(meeting.committee, connection), writing.may(.change, committee.thing)
        else { return .notThere }
        guard meeting.version == version else { return .stale(meeting) }
        let booked = try connection.value(
            """
            SELECT (SELECT COUNT(*) FROM inquiry WHERE meeting = \(id))
                 + (SELECT COUNT(*) FROM programme_item WHERE meeting = \(id))
                 + (SELECT COUNT(*) FROM programme_move WHERE meeting = \(id))
            """, as: Int.self)
        guard booked == 0 else {
            let why =
                "Questions are asked for it, or a matter was booked for it. Move those first, or move the meeting."
            return .faults([Fault("off", why)])
        }
        try connection.execute("DELETE FROM committee_attendance WHERE meeting = \(id)")
        try connection.execute("DELETE FROM committee_meeting WHERE id = \(id)")
        try connection.execute(
            """
            INSERT INTO called_off_meeting (id, committee, day, version)
            VALUES (\(id), \(committee.id), \(meeting.day), \(meeting.version + 1))
            """)
        writing.note(.erasure, [committee.thing.id], [.terms], detail: "does not meet on \(meeting.day.iso)")
        return .done(meeting)
    }
}

extension CommitteeMeeting {
    /// That the committee is not the designated one on that day, or meets on it already.
    static func faults(
        _ day: Day, _ address: String, of committee: Committee, but one: ID<CommitteeMeeting>? = nil,
        _ connection: Connection
    ) throws(StorageError) -> [Fault] {
        var faults: [Fault] = []
        faults.check(address, "address", "where it meets, or its address on the web", most: 500)
        if day < committee.from || committee.until.map({ $0 < day }) ?? false {
            faults.append(Fault("from", "It is not the designated committee on \(day.said)."))
        }
        let same = try connection.column(
            "SELECT id FROM committee_meeting WHERE committee = \(committee.id) AND day = \(day)",
            as: ID<CommitteeMeeting>.self)
        if same.contains(where: { $0 != one }) { faults.append(Fault("from", "It meets on that day already.")) }
        return faults
    }
}
