package import Dates
import Secrets
import Storage

/// What the first administrator of a new partnership says of themselves.
package struct Founder: Sendable {
    package var name: String
    package var signIn: String
    package var password: String
    /// The body that runs the partnership: `Aldermouth District Council`.
    package var agency: String
    package var agencyShort: String

    package init(name: String, signIn: String, password: String, agency: String, agencyShort: String) {
        (self.name, self.signIn, self.password) = (name, signIn, password)
        (self.agency, self.agencyShort) = (agency, agencyShort)
    }
}

extension SignIns {
    /// Makes the first administrator, their agency and their seat, by the link that was shown at the machine.
    package func begin(_ founder: Founder, by word: String, at now: Instant) async throws -> InvitationOutcome {
        guard let (invitation, _) = try await invitation(word, at: now), invitation.account == nil else { return .gone }
        if let fault = PasswordFault.of(founder.password, local: [founder.name, founder.signIn, founder.agency]) {
            return .fault(fault)
        }
        let hash: PasswordHash
        do { hash = try await pool.hash(founder.password) } catch is HashPool.Busy { return .busy }
        let account = try await registry.write(Trace(Viewer.nobody, at: now, route: "/begin/{}")) { writing in
            let connection = writing.connection
            guard try invitation.take(at: now, connection),
                try connection.value("SELECT COUNT(*) FROM account", as: Int.self) == 0
            else { return Account?.none }
            return try writing.found(founder, hash.text)
        }
        guard let account else { return .gone }
        let next: Outcome.Next = asksCode ? .authenticator : .nothing
        return .come(
            word: try await begin(account, next == .nothing ? .full : .half, "came by a link", at: now), next: next)
    }
}

extension Writing {
    func found(_ founder: Founder, _ hash: String) throws(StorageError) -> Account {
        let today = now.localDay
        let agency = Agency(
            id: .new(), name: founder.agency, shortName: founder.agencyShort, standing: .responsible, from: today)
        let person = Person(id: .new(), agency: agency.id, name: founder.name)
        let seat = Seat(id: .new(), agency: agency.id, title: "Administrator", role: .administrator, from: today)
        let holder = SeatHolder(id: .new(), seat: seat.id, person: person.id, from: today)
        let account = Account(id: .new(), person: person.id, signIn: SignIns.name(founder.signIn), password: hash)
        try agency.insert(connection)
        try person.insert(connection)
        try seat.insert(connection)
        try holder.insert(connection)
        try account.insert(connection)
        for thing in [agency.thing, person.thing, seat.thing, account.thing] {
            note(.collection, [thing.id], thing.kind.fields)
        }
        if try connection.value("SELECT COUNT(*) FROM policy", as: Int.self) == 0 {
            try Policy.first.insert(connection)
            note(.collection, [ThingID(.policy, 1)], [.rules])
        }
        return account
    }
}
