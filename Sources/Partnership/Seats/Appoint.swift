package import Dates
package import Storage

/// Puts a person into a seat from a day on, as its holder or its deputy. Whoever was that before leaves the day before.
package struct Appoint: Sendable {
    package var seat: ID<Seat>
    package var person: ID<Person>
    package var heldAs: SeatHolder.HeldAs
    package var from: Day

    package init(seat: ID<Seat>, person: ID<Person>, heldAs: SeatHolder.HeldAs = .holder, from: Day) {
        (self.seat, self.person, self.heldAs, self.from) = (seat, person, heldAs, from)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<SeatHolder> {
        let connection = writing.connection
        guard let seat = try Seat.find(seat, connection), writing.may(.change, seat.thing),
            let person = try Person.find(person, connection)
        else { return .notThere }
        let before = try connection.all(
            """
            SELECT \(SeatHolder.columns) FROM seat_holder
            WHERE seat = \(seat.id) AND held_as = \(heldAs) AND (until_day IS NULL OR until_day >= \(from))
            """, as: SeatHolder.self)
        var faults: [Fault] = []
        if from < seat.from || seat.until.map({ $0 < from }) ?? false {
            faults.append(Fault("from", "The seat is not there on \(from.said)."))
        }
        if before.contains(where: { $0.from >= from }) {
            faults.append(Fault("from", "Somebody has it from that day or later. Choose a later day."))
        }
        if heldAs == .deputy, before.contains(where: { $0.person == person.id && $0.heldAs == .deputy }) {
            faults.append(Fault("person", "This person is the deputy already."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        writing.refuse(at: "from")
        for one in before {
            try connection.execute("UPDATE seat_holder SET until_day = \(from + -1) WHERE id = \(one.id)")
        }
        let holder = SeatHolder(id: .new(), seat: seat.id, person: person.id, heldAs: heldAs, from: from)
        try holder.insert(connection)
        writing.note(
            .alteration, [seat.thing.id, person.thing.id], [.holders], detail: "\(heldAs.rawValue) from \(from.iso)")
        return .done(holder)
    }
}

/// Ends somebody's time in a seat, leaving it empty from the day after.
package struct Leave: Sendable {
    package var holder: ID<SeatHolder>
    package var until: Day

    package init(holder: ID<SeatHolder>, until: Day) { (self.holder, self.until) = (holder, until) }

    package func run(_ writing: Writing) throws(StorageError) -> Written<SeatHolder> {
        let connection = writing.connection
        let found = try connection.first(
            "SELECT \(SeatHolder.columns) FROM seat_holder WHERE id = \(holder)", as: SeatHolder.self)
        guard var held = found, let seat = try Seat.find(held.seat, connection), writing.may(.change, seat.thing) else {
            return .notThere
        }
        var faults: [Fault] = []
        faults.check(from: held.from, until: until, "until")
        guard faults.isEmpty else { return .faults(faults) }
        writing.refuse(at: "until")
        held.until = until
        try connection.execute("UPDATE seat_holder SET until_day = \(until) WHERE id = \(holder)")
        writing.note(.alteration, [seat.thing.id], [.holders], detail: "until \(until.iso)")
        return .done(held)
    }
}
