package import Dates
package import Partnership
package import Storage

/// Plans a meeting of a group, or changes one that is planned.
package struct PlanMeeting: Sendable {
    package var group: ID<Group>
    /// The one that is changed, with the version that was looked at; nothing for a new one.
    package var changed: (id: ID<Meeting>, version: Int)?
    package var startsAt: Instant
    package var minutes: Int
    package var mode: Meeting.Mode
    package var place: String
    package var joining: String

    package init(
        group: ID<Group>, changed: (id: ID<Meeting>, version: Int)? = nil, startsAt: Instant, minutes: Int = 120,
        mode: Meeting.Mode = .inPerson, place: String = "", joining: String = ""
    ) {
        (self.group, self.changed, self.startsAt, self.minutes) = (group, changed, startsAt, minutes)
        (self.mode, self.place, self.joining) = (mode, place, joining)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Meeting> {
        let connection = writing.connection
        var meeting = Meeting(
            id: changed?.id ?? .new(), group: group, startsAt: startsAt, minutes: minutes, mode: mode, place: place,
            joining: joining)
        guard let group = try Group.find(group, connection), writing.may(.see, group.thing, [.name]) else {
            return .notThere
        }
        if let changed {
            guard let found = try Meeting.find(changed.id, connection), found.group == group.id,
                writing.may(.change, found.thing)
            else { return .notThere }
            guard found.version == changed.version else { return .stale(found) }
            (meeting.state, meeting.reason, meeting.version) = (found.state, found.reason, found.version + 1)
        } else {
            guard writing.may(.add, meeting.thing) else { return .notThere }
        }
        let faults = faults(group)
        guard faults.isEmpty else { return .faults(faults) }
        if changed == nil { try meeting.insert(connection) } else { try meeting.update(connection) }
        writing.note(changed == nil ? .collection : .alteration, [meeting.thing.id], [.title, .joining])
        return .done(meeting)
    }

    /// What of it must be mended before the group can meet so.
    func faults(_ group: Group) -> [Fault] {
        var faults: [Fault] = []
        let day = startsAt.localDay
        if !group.isThere(on: day) {
            faults.append(Fault("day", "The group is not there on \(day.said)."))
        }
        if !(5...1440).contains(minutes) {
            faults.append(Fault("minutes", "Enter how many minutes it takes, from 5 to 1440."))
        }
        if mode != .online, place.isEmpty { faults.append(Fault("place", "Enter where it is.")) }
        if place.utf8.count > 200 { faults.append(Fault("place", "Use fewer than 200 characters for the place.")) }
        if joining.utf8.count > 1000 {
            faults.append(Fault("joining", "Use fewer than 1000 characters for how to join."))
        }
        return faults
    }
}

/// Cancels a meeting that is planned, with the reason.
package struct CancelMeeting: Sendable {
    package var id: ID<Meeting>
    /// The version that was looked at.
    package var version: Int
    package var reason: String

    package init(id: ID<Meeting>, version: Int, reason: String) {
        (self.id, self.version, self.reason) = (id, version, reason)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Meeting> {
        guard var meeting = try Meeting.find(id, writing.connection), writing.may(.end, meeting.thing) else {
            return .notThere
        }
        guard meeting.version == version else { return .stale(meeting) }
        var faults: [Fault] = []
        if meeting.state == .held { faults.append(Fault("reason", "It was held, and cannot be cancelled any more.")) }
        if meeting.state == .cancelled { faults.append(Fault("reason", "It was cancelled already.")) }
        faults.check(reason, "reason", "why it is cancelled", most: 500)
        guard faults.isEmpty else { return .faults(faults) }
        (meeting.state, meeting.reason) = (.cancelled, reason)
        meeting.version += 1
        try meeting.update(writing.connection)
        writing.note(.alteration, [meeting.thing.id], [.title], detail: "cancelled")
        return .done(meeting)
    }
}
