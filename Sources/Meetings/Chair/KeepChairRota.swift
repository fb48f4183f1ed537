package import Dates
package import Partnership
package import Storage

/// Says who takes the chair of a group in turn, in place of what was said before; nobody, and there is no rota.
package struct KeepChairRota: Sendable {
    package var group: ID<Group>
    /// The version of the group that was looked at.
    package var version: Int
    package var turns: ChairRota.Turns
    package var from: Day
    package var chairs: [Turn]

    package init(group: ID<Group>, version: Int, turns: ChairRota.Turns, from: Day, chairs: [Turn]) {
        (self.group, self.version) = (group, version)
        (self.turns, self.from, self.chairs) = (turns, from, chairs)
    }

    package enum Turn: Hashable, Sendable {
        case seat(ID<Seat>)
        case agency(ID<Agency>)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Group> {
        let connection = writing.connection
        guard let group = try Group.find(group, connection), writing.may(.change, group.thing) else { return .notThere }
        for chair in chairs {
            switch chair {
            case .seat(let id): guard try writing.known(id) != nil else { return .notThere }
            case .agency(let id): guard try writing.known(id) != nil else { return .notThere }
            }
        }
        guard group.version == version else { return .stale(group) }
        var faults: [Fault] = []
        if chairs.count == 1 { faults.append(Fault("turn-2", "Name at least two, or nobody.")) }
        if !group.isThere(on: from) { faults.append(Fault("from", "The group is not there on \(from.said).")) }
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute("DELETE FROM chair_turn WHERE in_group = \(group.id)")
        try connection.execute("DELETE FROM chair_rota WHERE in_group = \(group.id)")
        if !chairs.isEmpty {
            try connection.execute(
                "INSERT INTO chair_rota (in_group, turns, from_day) VALUES (\(group.id), \(turns), \(from))")
        }
        for (at, chair) in chairs.enumerated() {
            var (seat, agency): (ID<Seat>?, ID<Agency>?) = (nil, nil)
            switch chair {
            case .seat(let id): seat = id
            case .agency(let id): agency = id
            }
            try connection.execute(
                """
                INSERT INTO chair_turn (in_group, position, seat, agency)
                VALUES (\(group.id), \(at + 1), \(seat), \(agency))
                """)
        }
        writing.note(.alteration, [group.thing.id], [.holders], detail: "rota of the chair")
        return .done(try group.written(connection))
    }
}
