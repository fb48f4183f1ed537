package import Dates
package import Partnership
package import Storage

/// Writes down when the minutes of a meeting were agreed: at a later meeting of the group, or by its chair.
package struct AgreeMinutes: Sendable {
    package var meeting: ID<Meeting>
    /// The version that was looked at.
    package var version: Int
    /// The later meeting; nothing where the chair agreed them.
    package var agreedAt: ID<Meeting>?
    /// When the chair agreed them; a meeting has its own day.
    package var on: Day?

    package init(meeting: ID<Meeting>, version: Int, agreedAt: ID<Meeting>? = nil, on: Day? = nil) {
        (self.meeting, self.version, self.agreedAt, self.on) = (meeting, version, agreedAt, on)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Meeting> {
        let connection = writing.connection
        guard var meeting = try Meeting.find(meeting, connection), writing.may(.change, meeting.thing) else {
            return .notThere
        }
        guard meeting.version == version else { return .stale(meeting) }
        var faults: [Fault] = []
        if meeting.state != .held {
            faults.append(Fault("agreed-at", "It is not written down yet who came. These are no minutes to agree."))
        }
        if let day = meeting.agreedOn { faults.append(Fault("agreed-at", "They were agreed on \(day.said) already.")) }
        var day = on
        if let agreedAt {
            guard let later = try Meeting.find(agreedAt, connection), later.group == meeting.group,
                later.startsAt > meeting.startsAt, later.startsAt <= writing.now, later.state != .cancelled
            else {
                return .faults(faults + [Fault("agreed-at", "Choose a later meeting of the group that has begun.")])
            }
            day = later.day
        }
        if day == nil { faults.append(Fault("agreed-on", "Enter the day on which the chair agreed them.")) }
        if let day, day < meeting.day || day > writing.now.localDay {
            faults.append(Fault("agreed-on", "Enter a day from that of the meeting to today."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        (meeting.agreedOn, meeting.agreedAt) = (day, agreedAt)
        meeting.version += 1
        try meeting.update(connection)
        writing.note(.alteration, [meeting.thing.id], [.title], detail: "minutes agreed")
        return .done(meeting)
    }
}
