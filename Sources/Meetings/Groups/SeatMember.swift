package import Dates
package import Partnership
package import Storage

/// Puts a seat on a group from a day on. A day to come is a place on the rota.
package struct SeatMember: Sendable {
    package var group: ID<Group>
    package var seat: ID<Seat>
    package var part: Member.Part
    package var isRequired: Bool
    package var from: Day
    package var until: Day?

    package init(
        group: ID<Group>, seat: ID<Seat>, part: Member.Part = .member, isRequired: Bool = false, from: Day,
        until: Day? = nil
    ) {
        (self.group, self.seat, self.part) = (group, seat, part)
        (self.isRequired, self.from, self.until) = (isRequired, from, until)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Member> {
        let connection = writing.connection
        guard let group = try Group.find(group, connection), writing.may(.change, group.thing),
            let seat = try writing.known(seat)
        else { return .notThere }
        let beside = try connection.all(
            "SELECT \(Member.columns) FROM group_member WHERE in_group = \(group.id)", as: Member.self
        ).filter { $0.overlaps(from, until) }
        var faults: [Fault] = []
        faults.check(from: from, until: until, "until")
        if !group.isThere(on: from) { faults.append(Fault("from", "The group is not there on \(from.said).")) }
        if from < seat.from || seat.until.map({ $0 < from }) ?? false {
            faults.append(Fault("from", "The seat is not there on \(from.said)."))
        }
        if beside.contains(where: { $0.seat == seat.id && ($0.part == part || $0.part != .chair && part != .chair) }) {
            faults.append(Fault("member", "This seat is on the group already in that time."))
        }
        if part == .chair, beside.contains(where: { $0.part == .chair }) {
            faults.append(
                Fault("from", "Another seat has the chair in that time. End that first, or choose other days."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        let member = Member(
            id: .new(), group: group.id, seat: seat.id, part: part, isRequired: isRequired, from: from, until: until)
        try member.insert(connection)
        writing.note(
            .alteration, [group.thing.id, seat.thing.id], [.holders], detail: "\(part.rawValue) from \(from.iso)")
        return .done(member)
    }
}

/// Ends a seat's time on a group.
package struct UnseatMember: Sendable {
    package var member: ID<Member>
    /// The version that was looked at.
    package var version: Int
    package var until: Day

    package init(member: ID<Member>, version: Int, until: Day) {
        (self.member, self.version, self.until) = (member, version, until)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Member> {
        let connection = writing.connection
        guard var member = try Member.find(member, connection), let group = try Group.find(member.group, connection),
            writing.may(.change, group.thing)
        else { return .notThere }
        guard member.version == version else { return .stale(member) }
        var faults: [Fault] = []
        faults.check(from: member.from, until: until, "until")
        guard faults.isEmpty else { return .faults(faults) }
        member.until = until
        member.version += 1
        try member.update(connection)
        writing.note(.alteration, [group.thing.id], [.holders], detail: "until \(until.iso)")
        return .done(member)
    }
}

extension Member {
    func overlaps(_ from: Day, _ until: Day?) -> Bool {
        (until.map { self.from <= $0 } ?? true) && (self.until.map { from <= $0 } ?? true)
    }
}
