package import Dates
package import Storage

/// Changes what is known of a seat: its title, its team, how much time it has and for which areas; or ends it.
///
/// What its holder may do is not changed: that is another seat.
package struct ChangeSeat: Sendable {
    package var id: ID<Seat>
    /// The version that was looked at.
    package var version: Int
    package var title: String
    package var team: ID<Team>?
    /// Hundredths of a full-time equivalent.
    package var hundredths: Int
    package var until: Day?
    /// For a shared post: the share of its time for each area, in per cent, by ONS code.
    package var shares: [String: Int]

    package init(
        id: ID<Seat>, version: Int, title: String, team: ID<Team>?, hundredths: Int, until: Day?, shares: [String: Int]
    ) {
        (self.id, self.version, self.title, self.team) = (id, version, title, team)
        (self.hundredths, self.until, self.shares) = (hundredths, until, shares)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Seat> {
        let connection = writing.connection
        guard var seat = try Seat.find(id, connection), writing.may(.change, seat.thing) else { return .notThere }
        guard seat.version == version else { return .stale(seat) }
        var faults: [Fault] = []
        faults.check(title, "title", "the title of the seat")
        if !(0...10_000).contains(hundredths) { faults.append(Fault("time", "Enter a number from 0 to 100.")) }
        faults.check(from: seat.from, until: until, "until")
        faults.check(shares: shares)
        if let team, try Team.latest(team, connection)?.agency != seat.agency {
            faults.append(Fault("team", "Choose a team of the seat's own agency."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        writing.refuse(at: "until")
        (seat.title, seat.team, seat.hundredths, seat.until) = (title, team, hundredths, until)
        seat.version += 1
        try connection.execute(
            """
            UPDATE seat SET title = \(title), team = \(team), hundredths = \(hundredths), until_day = \(until),
                version = \(seat.version)
            WHERE id = \(id)
            """)
        try seat.keep(shares: shares, connection)
        writing.note(.alteration, [seat.thing.id], [.title, .terms])
        return .done(seat)
    }
}
