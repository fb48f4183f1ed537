package import Dates
package import Partnership
package import Storage

/// Puts a seat on a committee from a day on. What is exempt of the committee is read by those alone who sit on it that day.
package struct SitOnCommittee: Sendable {
    package var committee: ID<Committee>
    package var seat: ID<Seat>
    package var from: Day
    package var until: Day?

    package init(committee: ID<Committee>, seat: ID<Seat>, from: Day, until: Day? = nil) {
        (self.committee, self.seat, self.from, self.until) = (committee, seat, from, until)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Sitting> {
        let connection = writing.connection
        guard let committee = try Committee.find(committee, connection), writing.may(.change, committee.thing),
            let seat = try writing.known(seat)
        else { return .notThere }
        let sitting = Sitting(id: .new(), on: committee.thing.id, seat: seat.id, from: from, until: until)
        let faults = try sitting.faults(committee, seat, connection)
        guard faults.isEmpty else { return .faults(faults) }
        try sitting.insert(connection)
        writing.note(
            .alteration, [committee.thing.id, seat.thing.id], [.terms], detail: "sits on it from \(from.iso)")
        return .done(sitting)
    }
}

/// Puts right from when until when a seat sits on a committee, or ends its time.
package struct ChangeSitting: Sendable {
    package var id: ID<Sitting>
    /// The version that was looked at.
    package var version: Int
    package var from: Day
    package var until: Day?

    package init(id: ID<Sitting>, version: Int, from: Day, until: Day? = nil) {
        (self.id, self.version, self.from, self.until) = (id, version, from, until)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Sitting> {
        let connection = writing.connection
        guard var sitting = try Sitting.find(id, connection), sitting.on.kind == .committee,
            let committee = try Committee.find(ID(sitting.on.number), connection),
            writing.may(.change, committee.thing), let seat = try writing.known(sitting.seat)
        else { return .notThere }
        guard sitting.version == version else { return .stale(sitting) }
        (sitting.from, sitting.until, sitting.version) = (from, until, version + 1)
        let faults = try sitting.faults(committee, seat, connection)
        guard faults.isEmpty else { return .faults(faults) }
        try sitting.update(connection)
        let end = until.map { " until \($0.iso)" } ?? ""
        writing.note(
            .alteration, [committee.thing.id, seat.thing.id], [.terms], detail: "sits on it from \(from.iso)\(end)")
        return .done(sitting)
    }
}

extension Sitting {
    /// What must be mended before it is kept: a seat sits on a committee once at a time, while both are there.
    fileprivate func faults(
        _ committee: Committee, _ seat: Seat, _ connection: Connection
    ) throws(StorageError) -> [Fault] {
        var faults: [Fault] = []
        faults.check(from: from, until: until, "until")
        if from < committee.from || committee.until.map({ $0 < from }) ?? false {
            faults.append(Fault("from", "It is not the designated committee on \(from.said)."))
        }
        if from < seat.from || seat.until.map({ $0 < from }) ?? false {
            faults.append(Fault("from", "The seat is not there on \(from.said)."))
        }
        let others = try Sitting.all(on: on, connection).filter { $0.id != id && $0.seat == seat.id }
        if others.contains(where: overlaps) {
            faults.append(Fault("member", "This seat sits on the committee already in that time."))
        }
        return faults
    }
}
