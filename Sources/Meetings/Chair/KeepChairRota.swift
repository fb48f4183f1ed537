package import Dates
package import Partnership
package import Storage

/// Says who takes the chair of a group in turn from a day on; nobody, and there is no rota from then on. What was said of the
/// days before stays, and no day is changed of which agreed minutes tell.
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
        let agreed = try connection.value(
            "SELECT day FROM meeting WHERE in_group = \(group.id) AND agreed_day IS NOT NULL ORDER BY day DESC LIMIT 1",
            as: Day.self)
        if let agreed, from <= agreed {
            faults.append(
                Fault(
                    "from",
                    "The minutes of \(agreed.said) are agreed, and tell who was in the chair. Enter a day after that."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        for table in ["chair_turn", "chair_rota"] as [SQL] {
            try connection.execute("DELETE FROM \(table) WHERE in_group = \(group.id) AND from_day >= \(from)")
        }
        let before = try connection.value(
            "SELECT COUNT(*) FROM chair_rota WHERE in_group = \(group.id)", as: Int.self)
        if !chairs.isEmpty || before != 0 {
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
                INSERT INTO chair_turn (in_group, from_day, position, seat, agency)
                VALUES (\(group.id), \(from), \(at + 1), \(seat), \(agency))
                """)
        }
        writing.note(.alteration, [group.thing.id], [.holders], detail: "rota of the chair")
        return .done(try group.written(connection))
    }
}
