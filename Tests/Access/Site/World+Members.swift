import Dates
import Partnership

@testable import Storage

extension World {
    // MARK: Who sits on the council's committee

    /// The time of the council's seat on its committee. Its number is that of the member of the group, since both are asked
    /// for by the same word.
    static let sitting = member
    /// A committee of which nothing is held but who sits on it.
    static let otherCommitteeThing = Thing(.committee, number: 819)

    /// Whoever holds the council's seats sits on its committee by one of them. Members who are strangers to it sit on another
    /// one, and sat on it until yesterday; members who are kept from it sit on it all the same.
    static func sitsOn(_ role: Role, _ membership: Membership) -> Set<ThingID> {
        switch membership {
        case .inside: [committeeThing.id]
        case .outside: role == .member ? [otherCommitteeThing.id] : []
        case .excluded: role == .member ? [committeeThing.id] : []
        }
    }

    static func addMembers(_ connection: Connection) throws {
        try addSitting(sitting, committeeThing, seat(.official), began, nil, connection)
        for (position, one) in askers.filter({ $0.role == .member && $0.seats.count == 1 }).enumerated() {
            let (seat, id) = (one.seats[0], 97_000 + 2 * Int64(position))
            if one.excluded.isEmpty {
                try addSitting(id, otherCommitteeThing, seat, began, today, connection)
                try addSitting(id + 1, committeeThing, seat, began, today + -1, connection)
            } else {
                try addSitting(id, committeeThing, seat, today, nil, connection)
            }
        }
    }

    static func addSitting(
        _ id: Int64, _ committee: Thing, _ seat: Int64, _ from: Day, _ until: Day?, _ connection: Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO sitting (id, kind, number, seat, from_day, until_day, version)
            VALUES (\(id), \(committee.kind), \(committee.id.number), \(seat), \(from), \(until), 1)
            """)
    }

    static func mendMembers(_ connection: Connection) throws {
        try connection.execute("DELETE FROM sitting")
        try addMembers(connection)
    }
}
