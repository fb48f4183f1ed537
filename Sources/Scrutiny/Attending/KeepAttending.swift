import Dates
package import Meetings
package import Partnership
package import Storage

/// Writes down who is asked to come to a meeting of a committee and, from its day on, who came.
package struct KeepAttending: Sendable {
    package var meeting: ID<CommitteeMeeting>
    /// The version that was looked at.
    package var version: Int
    /// In place of what was written down before; nothing of somebody where nobody said whether they came.
    package var who: [Attendee: Came?]

    package init(meeting: ID<CommitteeMeeting>, version: Int, who: [Attendee: Came?]) {
        (self.meeting, self.version, self.who) = (meeting, version, who)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<CommitteeMeeting> {
        let connection = writing.connection
        guard var meeting = try CommitteeMeeting.find(meeting, connection),
            let committee = try Committee.find(meeting.committee, connection), writing.may(.change, committee.thing)
        else { return .notThere }
        guard meeting.version == version else { return .stale(meeting) }
        for one in who.keys {
            guard try writing.known(one.agency) != nil else { return .notThere }
            if let seat = one.seat {
                guard let found = try writing.known(seat), found.agency == one.agency else { return .notThere }
            }
        }
        if meeting.day > writing.now.localDay, who.values.contains(where: { $0 != nil }) {
            return .faults([Fault("came", "It is ahead: say on the day who came.")])
        }
        let unseen = try unseen(meeting, writing)
        try connection.execute("DELETE FROM committee_attendance WHERE meeting = \(meeting.id)")
        let all = unseen + who.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
        for (position, one) in all.enumerated() {
            try connection.execute(
                """
                INSERT INTO committee_attendance (meeting, position, agency, seat, came)
                VALUES (\(meeting.id), \(position), \(one.0.agency), \(one.0.seat), \(one.1))
                """)
        }
        meeting.version += 1
        try connection.execute(
            "UPDATE committee_meeting SET version = \(meeting.version) WHERE id = \(meeting.id)")
        writing.note(
            .alteration, [committee.thing.id], [.terms], detail: "who comes to its meeting on \(meeting.day.iso)")
        return .done(meeting)
    }

    /// Those who are kept from whoever writes: they stay as they are.
    private func unseen(
        _ meeting: CommitteeMeeting, _ writing: Writing
    ) throws(StorageError) -> [(Attendee, Came?)] {
        let connection = writing.connection
        let seen = try connection.all(
            Attendings(viewer: writing.viewer, meeting: meeting.id).sql, as: Attending.self)
        let all = try connection.all(Attendings(viewer: .nobody, meeting: meeting.id).sql, as: Attending.self)
        return all.filter { one in !seen.contains { $0.who == one.who } && who[one.who] == nil }
            .map { ($0.who, $0.came) }
    }
}

extension Attendee: Comparable {
    package static func < (one: Attendee, other: Attendee) -> Bool {
        (one.agency.number, one.seat?.number ?? 0) < (other.agency.number, other.seat?.number ?? 0)
    }
}
