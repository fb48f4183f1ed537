package import Dates
package import Storage

/// Every seat that is there on a day, by agency and title; past ones where they are asked for.
package struct Seats: Query {
    package var viewer: Viewer
    package var on: Day
    package var withPast: Bool

    package init(viewer: Viewer, on: Day, withPast: Bool = false) {
        (self.viewer, self.on, self.withPast) = (viewer, on, withPast)
    }

    package var sql: SQL {
        """
        SELECT   \(Seat.columns)
        FROM     seat
        WHERE    (\(withPast) = 1 OR until_day IS NULL OR until_day >= \(on))
        ORDER BY title, id
        """
    }

    package typealias Line = Seat
}

/// One seat.
package struct OneSeat: Query {
    package var viewer: Viewer
    package var id: ID<Seat>

    package init(viewer: Viewer, id: ID<Seat>) { (self.viewer, self.id) = (viewer, id) }

    package var sql: SQL { "SELECT \(Seat.columns) FROM seat WHERE id = \(id)" }

    package typealias Line = Seat
}

/// Who has held a seat, as holder or deputy, latest first; of every seat where none is named.
package struct SeatHolders: Query {
    package var viewer: Viewer
    package var seat: ID<Seat>?

    package init(viewer: Viewer, seat: ID<Seat>? = nil) { (self.viewer, self.seat) = (viewer, seat) }

    package var sql: SQL {
        let all = seat == nil
        return """
            SELECT   seat_holder.id, seat_holder.seat, seat_holder.person, seat_holder.held_as, seat_holder.from_day,
                     seat_holder.until_day, person.name, seat.agency
            FROM     seat_holder
            JOIN     person ON person.id = seat_holder.person
            JOIN     seat ON seat.id = seat_holder.seat
            WHERE    \(all) = 1 OR seat_holder.seat = \(seat)
            ORDER BY seat_holder.held_as DESC, seat_holder.from_day DESC, seat_holder.id
            """
    }

    package struct Line: FromRow, Guarded, Hashable {
        package var held: SeatHolder
        package var name: String
        package var agency: ID<Agency>
        package var hidden: Set<Field> = []

        package init(_ row: Row) throws(StorageError) {
            held = try SeatHolder(row)
            name = try row["name"]
            agency = try row["agency"]
        }

        package var thing: Thing {
            Thing(.seat, number: held.seat.number, owner: agency, seat: held.seat, person: held.person)
        }
        package mutating func blank() { if hidden.contains(.holders) { name = "" } }
    }
}

extension Seat: Guarded {
    package mutating func blank() { if hidden.contains(.terms) { hundredths = 0 } }
}
