package import Dates
package import Storage

/// Adds a seat to an agency: a role that people will hold one after another.
package struct AddSeat: Sendable {
    package var agency: ID<Agency>
    package var team: ID<Team>?
    package var title: String
    package var role: Role
    package var from: Day
    /// Hundredths of a full-time equivalent.
    package var hundredths: Int
    /// For a shared post: the share of its time for each area, in per cent, by ONS code.
    package var shares: [String: Int]

    package init(
        agency: ID<Agency>, team: ID<Team>? = nil, title: String, role: Role, from: Day, hundredths: Int = 100,
        shares: [String: Int] = [:]
    ) {
        (self.agency, self.team, self.title, self.role) = (agency, team, title, role)
        (self.from, self.hundredths, self.shares) = (from, hundredths, shares)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Seat> {
        let seat = Seat(
            id: .new(), agency: agency, team: team, title: title, role: role, from: from, hundredths: hundredths)
        let connection = writing.connection
        guard let host = try writing.known(agency), writing.may(.add, seat.thing) else { return .notThere }
        var faults: [Fault] = []
        faults.check(title, "title", "the title of the seat")
        if !Role.ofSeats.contains(role) { faults.append(Fault("role", "Choose what its holder may do.")) }
        if !(0...10_000).contains(hundredths) { faults.append(Fault("time", "Enter a number from 0 to 100.")) }
        if from < host.from { faults.append(Fault("from", "The agency was not in the partnership yet.")) }
        faults.check(shares: shares)
        if let team, try Team.latest(team, connection)?.agency != agency {
            faults.append(Fault("team", "Choose a team of the seat's own agency."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        try seat.insert(connection)
        try seat.keep(shares: shares, connection)
        writing.note(.collection, [seat.thing.id], [.title, .terms])
        return .done(seat)
    }
}

extension Seat {
    package static func find(_ id: ID<Seat>, _ connection: Connection) throws(StorageError) -> Seat? {
        try connection.first("SELECT \(columns) FROM seat WHERE id = \(id)", as: Seat.self)
    }
}
