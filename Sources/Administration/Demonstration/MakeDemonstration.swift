package import Dates
package import Partnership
import Secrets
import Storage

/// Fills an empty registry with the invented people of Aldermouth, each with an account that anybody may use.
package struct MakeDemonstration: Sendable {
    package var now: Instant

    package init(now: Instant) { self.now = now }

    /// The community safety manager, by whom the areas make their part of the demonstration.
    package static let manager = Viewer(
        account: ID(300 + Cast.manager.number), person: ID(Cast.manager.number), agency: ID(Cast.manager.agency),
        seats: [ID(100 + Cast.manager.number)], purpose: .running,
        rules: Policy.first.rules(of: [.everyone, .manager]))

    /// Whether a registry holds an account of the demonstration, whose password everybody knows.
    package func isIn(_ registry: Registry) async throws -> Bool {
        let names = Cast.members.map(\.signIn)
        let count = try await registry.database.read { connection in
            try connection.value("SELECT COUNT(*) FROM account WHERE sign_in IN \(list: names)", as: Int.self)
        }
        return count != 0
    }

    /// - Returns: The accounts, to be shown to whoever started it.
    package func run(_ registry: Registry) async throws -> [DemonstrationAccount] {
        let hashes = Cast.members.map { PasswordHash(of: $0.password, cost: .slight).text }
        let today = now.localDay
        let viewer = Viewer(purpose: .running, rules: [])
        try await registry.write(Trace(viewer, at: now, route: "wardmote demo")) { writing in
            guard try writing.connection.value("SELECT COUNT(*) FROM account", as: Int.self) == 0 else { return }
            try writing.fill(hashes, today)
        }
        return Cast.members.map {
            DemonstrationAccount(role: $0.seat, signIn: $0.signIn, password: $0.password)
        }
    }
}

extension Writing {
    fileprivate func fill(_ hashes: [String], _ today: Day) throws {
        let began: Day = "2024-04-01"
        for body in Cast.bodies {
            let agency = Agency(
                id: ID(body.number), name: body.name, shortName: body.short, standing: body.standing, from: began)
            try agency.insert(connection)
            note(.collection, [agency.thing.id], agency.thing.kind.fields)
        }
        for (member, hash) in zip(Cast.members, hashes) {
            let person = Person(
                id: ID(member.number), agency: ID(member.agency), name: member.name, email: member.signIn,
                telephone: "01632 9600\(member.number)")
            let seat = Seat(
                id: ID(100 + member.number), agency: ID(member.agency), title: member.seat, role: member.role,
                from: began)
            try person.insert(connection)
            try seat.insert(connection)
            try SeatHolder(id: ID(200 + member.number), seat: seat.id, person: person.id, from: began)
                .insert(connection)
            let account = Account(
                id: ID(300 + member.number), person: person.id, signIn: member.signIn, password: hash)
            try account.insert(connection)
            for thing in [person.thing, seat.thing, account.thing] { note(.collection, [thing.id], thing.kind.fields) }
        }
        for (number, agency, title) in Cast.otherSeats {
            let seat = Seat(id: ID(number), agency: ID(agency), title: title, role: .partner, from: began)
            try seat.insert(connection)
            note(.collection, [seat.thing.id], seat.thing.kind.fields)
        }
        try Policy.first.insert(connection)
        note(.collection, [ThingID(.policy, 1)], [.rules])
        try agree(today)
    }

    /// One agreement in force, under which the police see how to reach the council's people, and one that has ended.
    private func agree(_ today: Day) throws {
        let parties: [ID<Agency>: ID<Person>?] = [ID(1): ID(12), ID(2): ID(14)]
        let manager = by(MakeDemonstration.manager)
        for (title, from, until) in [
            ("Contacts of the partnership", today + -200, today + 165),
            ("Contacts of the partnership, first agreement", today + -930, today + -201),
        ] {
            let added = try AddAgreement(
                title: title, purpose: .evidence, gateway: "Crime and Disorder Act 1998, section 115", from: from,
                review: until + -30, until: until, parties: parties, fields: [SharedField(.person, .contact): false]
            ).run(manager)
            guard case .done = added else { throw Unmade() }
        }
        let note = WriteNote(
            seat: ID(100 + Cast.sergeant.number), marking: .sensitive, subject: "What is open, and who to ring first",
            text:
                "Two warnings at the quay are with the council. The night market's organiser prefers a call to a letter."
        )
        guard case .done = try note.run(Writing.sergeant(self)) else { throw Unmade() }
    }

    private static func sergeant(_ writing: Writing) -> Writing {
        writing.by(
            Viewer(
                account: ID(314), person: ID(14), agency: ID(2), seats: [ID(114)], purpose: .running,
                rules: Policy.first.rules(of: [.everyone, .partner])))
    }
}

/// A part of the demonstration was refused by the program's own rules: a fault of the program.
private struct Unmade: Error {}
