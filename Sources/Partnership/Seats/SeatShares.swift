package import Storage

/// The areas that share a post, with how much of its time each has; the largest share first.
package struct SeatShares: Query {
    package var viewer: Viewer
    package var seat: ID<Seat>

    package init(viewer: Viewer, seat: ID<Seat>) { (self.viewer, self.seat) = (viewer, seat) }

    package var sql: SQL {
        """
        SELECT   seat_share.seat, seat.agency, seat_share.area, seat_share.percent
        FROM     seat_share JOIN seat ON seat.id = seat_share.seat
        WHERE    seat_share.seat = \(seat)
        ORDER BY seat_share.percent DESC, seat_share.area
        """
    }

    package struct Line: FromRow, Guarded, Hashable {
        package var seat: ID<Seat>
        package var agency: ID<Agency>
        /// ONS code.
        package var area: String
        package var percent: Int
        package var hidden: Set<Field> = []

        package init(seat: ID<Seat>, agency: ID<Agency>, area: String, percent: Int) {
            (self.seat, self.agency, self.area, self.percent) = (seat, agency, area, percent)
        }

        package init(_ row: Row) throws(StorageError) {
            seat = try row["seat"]
            agency = try row["agency"]
            area = try row["area"]
            percent = try row["percent"]
        }

        package var thing: Thing { Thing(.seat, number: seat.number, owner: agency, seat: seat) }
        package mutating func blank() { if hidden.contains(.terms) { (area, percent) = ("", 0) } }
    }
}

extension [Fault] {
    /// For a shared post: the share of its time for each area, in per cent. They come to a whole post.
    mutating func check(shares: [String: Int]) {
        let total = shares.values.reduce(0, +)
        if shares.values.contains(where: { !(1...100).contains($0) }) || !shares.isEmpty && total != 100 {
            append(Fault("shares", "The shares of the areas come to \(total) per cent. They must come to 100."))
        }
    }
}

extension Seat {
    /// Keeps these shares in place of those that were there.
    func keep(shares: [String: Int], _ connection: Connection) throws(StorageError) {
        try connection.execute("DELETE FROM seat_share WHERE seat = \(id)")
        for (area, percent) in shares.sorted(by: { $0.key < $1.key }) {
            try connection.execute("INSERT INTO seat_share (seat, area, percent) VALUES (\(id), \(area), \(percent))")
        }
    }
}
