package import Dates
package import Partnership
package import Storage

/// Plans the meetings of a group on several days, all at the same time by the clock on the wall: all of them or none.
package struct PlanMeetings: Sendable {
    package var group: ID<Group>
    package var days: [Day]
    package var time: WallTime
    package var minutes: Int
    package var mode: Meeting.Mode
    package var place: String
    package var joining: String

    package init(
        group: ID<Group>, days: [Day], time: WallTime, minutes: Int = 120, mode: Meeting.Mode = .inPerson,
        place: String = "", joining: String = ""
    ) {
        (self.group, self.days, self.time, self.minutes) = (group, Set(days).sorted(), time, minutes)
        (self.mode, self.place, self.joining) = (mode, place, joining)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Group> {
        guard let found = try Group.find(group, writing.connection), writing.may(.see, found.thing, [.name]),
            writing.may(.add, Thing(.meeting))
        else { return .notThere }
        let faults = try faults(found, writing.connection)
        guard faults.isEmpty else { return .faults(faults) }
        for plan in plans {
            guard case .done = try plan.run(writing) else { return .notThere }
        }
        return .done(found)
    }

    private var plans: [PlanMeeting] {
        days.map { day in
            PlanMeeting(
                group: group, startsAt: Instant(day, time), minutes: minutes, mode: mode, place: place, joining: joining
            )
        }
    }

    /// Those of a single meeting, each once; a day that is none of the group's; and a meeting that is there at that time.
    private func faults(_ group: Group, _ connection: Connection) throws(StorageError) -> [Fault] {
        var faults: [Fault] = []
        if days.isEmpty { faults.append(Fault("on-days", "Tick at least one day.")) }
        if days.count > MeetingDays.most {
            faults.append(Fault("on-days", "Plan at most \(MeetingDays.most) meetings in one go."))
        }
        let there = try MeetingsThere(group: group.id, time: time).days(days, connection)
        for plan in plans {
            for var fault in plan.faults(group) {
                if fault.field == "day" { fault.field = "on-days" }
                if !faults.contains(fault) { faults.append(fault) }
            }
        }
        for day in days where there.contains(day) {
            faults.append(Fault("on-days", "The group meets on \(day.said) at \(time.iso) already."))
        }
        return faults
    }
}

/// On which days a group has a meeting at a time already.
package struct MeetingsThere: Sendable {
    package var group: ID<Group>
    package var time: WallTime
    /// Whether one that was cancelled counts.
    package var withCancelled: Bool

    package init(group: ID<Group>, time: WallTime, withCancelled: Bool = false) {
        (self.group, self.time, self.withCancelled) = (group, time, withCancelled)
    }

    package func days(_ days: [Day], _ connection: Connection) throws(StorageError) -> Set<Day> {
        guard let first = days.min(), let last = days.max() else { return [] }
        let starts = try connection.column(
            """
            SELECT starts_at FROM meeting
            WHERE in_group = \(group) AND day BETWEEN \(first) AND \(last)
              AND (\(withCancelled) = 1 OR state <> \(Meeting.State.cancelled))
            """, as: Instant.self)
        return Set(starts.filter { $0.wallTime == time }.map(\.localDay)).intersection(days)
    }
}
