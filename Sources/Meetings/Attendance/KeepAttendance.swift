import Dates
package import Partnership
package import Storage

/// Writes down who came to a meeting, and with that, that it was held.
package struct KeepAttendance: Sendable {
    package var meeting: ID<Meeting>
    /// The version that was looked at.
    package var version: Int
    /// What is known, seat by seat, in place of what was written down before.
    package var came: [ID<Seat>: Came]

    package init(meeting: ID<Meeting>, version: Int, came: [ID<Seat>: Came]) {
        (self.meeting, self.version, self.came) = (meeting, version, came)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Meeting> {
        let connection = writing.connection
        guard var meeting = try Meeting.find(meeting, connection), writing.may(.change, meeting.thing) else {
            return .notThere
        }
        guard meeting.version == version else { return .stale(meeting) }
        let expected = try connection.column(
            """
            SELECT DISTINCT seat FROM group_member
            WHERE in_group = \(meeting.group) AND from_day <= \(meeting.day)
              AND (until_day IS NULL OR until_day >= \(meeting.day))
            """, as: ID<Seat>.self)
        var faults: [Fault] = []
        if meeting.state == .cancelled { faults.append(Fault("came", "It was cancelled. Nobody could come.")) }
        if meeting.startsAt > writing.now { faults.append(Fault("came", "It has not begun yet.")) }
        if came.isEmpty { faults.append(Fault("came", "Say of at least one seat whether somebody came.")) }
        if !Set(came.keys).isSubset(of: expected) {
            faults.append(Fault("came", "One of the seats was not on the group that day."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        if meeting.agreedOn != nil {
            try MinuteCorrection(meeting: meeting.id, item: nil, on: writing.now.localDay).insert(connection)
        }
        try connection.execute("DELETE FROM attendance WHERE meeting = \(meeting.id)")
        for (seat, came) in came.sorted(by: { $0.key < $1.key }) {
            try connection.execute(
                "INSERT INTO attendance (meeting, seat, came) VALUES (\(meeting.id), \(seat), \(came))")
        }
        meeting.state = .held
        meeting.version += 1
        try meeting.update(connection)
        try RatingRound.begin(meeting, on: writing.now.localDay, connection)
        writing.note(.alteration, [meeting.thing.id], [.attendance])
        return .done(meeting)
    }
}
