package import Dates
package import Storage

/// Declares a conflict of interest: one's own, or another's by an administrator. It counts from the next request on.
package struct DeclareConflict: Sendable {
    package var person: ID<Person>
    package var with: ThingID
    package var reason: String
    package var from: Day

    package init(person: ID<Person>, with: ThingID, reason: String, from: Day) {
        (self.person, self.with, self.reason, self.from) = (person, with, reason, from)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Conflict> {
        let connection = writing.connection
        guard let kept = try Person.find(person, connection) else { return .notThere }
        let conflict = Conflict(
            id: .new(), person: person, agency: kept.agency, personName: kept.name, with: with, reason: reason,
            from: from)
        guard writing.may(.add, conflict.thing) else { return .notThere }
        let faults = try faults(kept, writing)
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            INSERT INTO conflict (id, person, kind, number, reason, declared_by, from_day)
            VALUES (\(conflict.id), \(person), \(with.kind), \(with.number), \(reason), \(writing.viewer.account),
                \(from))
            """)
        writing.note(.collection, [conflict.thing.id, kept.thing.id, with], conflict.thing.kind.fields)
        return .done(conflict)
    }

    private func faults(_ kept: Person, _ writing: Writing) throws(StorageError) -> [Fault] {
        let connection = writing.connection
        var faults: [Fault] = []
        faults.check(reason, "reason", "what the conflict is", most: 1000)
        if !Conflict.kinds.contains(with.kind) { faults.append(Fault("with", "Choose a person or a thing.")) }
        if with == kept.thing.id { faults.append(Fault("with", "Nobody has a conflict of interest with themselves.")) }
        let seats = try connection.all(
            """
            SELECT seat.id AS number, seat.agency AS owner FROM seat_holder JOIN seat ON seat.id = seat_holder.seat
            WHERE  seat_holder.person = \(person) AND (seat_holder.until_day IS NULL OR seat_holder.until_day >= \(from))
            """, as: Held.self)
        if with.kind == .seat, seats.contains(where: { $0.seat == with.number }) {
            faults.append(Fault("with", "They hold this seat. End their time in it instead."))
        }
        if with.kind == .agency,
            with.number == kept.agency.number || seats.contains(where: { $0.agency == with.number })
        {
            faults.append(Fault("with", "Nobody is kept from the agency that they work for."))
        }
        let same = try connection.value(
            """
            SELECT COUNT(*) FROM conflict
            WHERE person = \(person) AND kind = \(with.kind) AND number = \(with.number) AND until_day IS NULL
            """, as: Int.self)
        if same != 0 { faults.append(Fault("with", "This conflict of interest has been declared, and holds.")) }
        return faults
    }

    private struct Held: FromRow {
        var seat: Int64
        var agency: Int64
        init(_ row: Row) throws(StorageError) { (seat, agency) = (try row["number"], try row["owner"]) }
    }
}

/// Ends a conflict of interest. Nobody ends their own: somebody else judges that it is past.
package struct EndConflict: Sendable {
    package var id: ID<Conflict>
    package var until: Day

    package init(id: ID<Conflict>, until: Day) { (self.id, self.until) = (id, until) }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Conflict> {
        let connection = writing.connection
        let found = try connection.first(
            """
            SELECT \(Conflict.columns) FROM conflict JOIN person ON person.id = conflict.person
            WHERE  conflict.id = \(id) AND conflict.until_day IS NULL
            """, as: Conflict.self)
        guard var conflict = found, writing.may(.end, conflict.thing) else { return .notThere }
        var faults: [Fault] = []
        faults.check(from: conflict.from, until: until, "until")
        if conflict.person == writing.viewer.person {
            faults.append(Fault("until", "Somebody else ends your conflict of interest."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        conflict.until = until
        try connection.execute("UPDATE conflict SET until_day = \(until) WHERE id = \(id)")
        writing.note(.alteration, [conflict.thing.id, conflict.with], detail: "until \(until.iso)")
        return .done(conflict)
    }
}
