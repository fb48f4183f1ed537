package import Dates
import Secrets
import Storage

/// What signing in stands on: the registry, the pool that hashes, and how often one may try.
package struct SignIns: Sendable {
    package let registry: Registry
    let pool: HashPool
    /// A name from one place, and codes of one account.
    let perName: Throttle
    /// A name from everywhere: enough that nobody at one place can shut its owner out.
    let perNameAnywhere: Throttle
    let perPlace: Throttle
    /// Whether a code is asked for after the password. Only a demonstration on this machine alone does without.
    package let asksCode: Bool
    /// Is as slow to check as a real one, so that a name that is not there takes as long.
    private let nobodys: String

    package init(_ registry: Registry, pool: HashPool = HashPool(), asksCode: Bool = true) {
        (self.registry, self.pool, self.asksCode) = (registry, pool, asksCode)
        perName = Throttle(tries: 10, secondsForOne: 90)
        perNameAnywhere = Throttle(tries: 50, secondsForOne: 30)
        perPlace = Throttle(tries: 100, secondsForOne: 9)
        nobodys = PasswordHash(of: base64URL(randomBytes(16)), cost: pool.cost).text
    }

    /// What came of a name and a password.
    package enum Outcome: Sendable {
        /// The word for the cookie, and what is asked next.
        case come(word: String, next: Next)
        /// The same whatever was wrong: name, password, or an account that is disabled.
        case refused
        /// Tried too often.
        case wait
        case busy

        package enum Next: Hashable, Sendable { case nothing, code, authenticator }
    }

    /// - Parameter place: Where the request came from, as far as it is known.
    package func withPassword(
        _ typed: String, _ password: String, from place: String, at now: Instant
    ) async throws -> Outcome {
        let name = SignIns.name(typed)
        // In this order: a place that has tried too often uses up nobody's tries.
        guard perPlace.allows(place, at: now), perName.allows("\(place) \(name)", at: now),
            perNameAnywhere.allows(name, at: now)
        else { return .wait }
        guard password.utf8.count <= 4 * PasswordFault.most else { return .refused }
        let account = try await registry.database.read { try Account.named(name, $0) }
        let hash = account.flatMap { $0.hasPassword ? $0.password : nil } ?? nobodys
        let isRight: Bool
        do { isRight = try await pool.isHash(hash, of: password) } catch is HashPool.Busy { return .busy }
        guard let account, account.hasPassword, isRight, account.state == .active else {
            try await note("password refused", account?.id, at: now)
            return .refused
        }
        if PasswordHash(stored: hash).isWeaker(than: pool.cost) {
            let stronger = try await pool.hash(password)
            try await change(account, at: now, "password hashed anew") { connection in
                try connection.execute("UPDATE account SET password = \(stronger.text) WHERE id = \(account.id)")
            }
        }
        let next: Outcome.Next = asksCode ? (account.hasAuthenticator ? .code : .authenticator) : .nothing
        let word = try await begin(account, next == .nothing ? .full : .half, "password accepted", at: now)
        return .come(word: word, next: next)
    }

    /// Begins a session, and says so in the record.
    ///
    /// - Parameter isProved: Whether a password or a code was given for it here.
    func begin(
        _ account: Account, _ stage: Session.Stage, _ detail: String, isProved: Bool = true, at now: Instant
    ) async throws -> String {
        let word = Session.newWord()
        let trace = Trace(Viewer.nobody, at: now, route: "/sign-in")
        try await registry.write(trace) { writing in
            let connection = writing.connection
            try connection.execute("DELETE FROM session WHERE began_at < \(now + -Session.longestSeconds)")
            let seat = try connection.value(
                """
                SELECT seat FROM seat_holder WHERE person = \(account.person) AND from_day <= \(now.localDay)
                AND (until_day IS NULL OR until_day >= \(now.localDay)) ORDER BY held_as DESC, id LIMIT 1
                """, as: ID<Seat>.self)
            var session = Session(word: word, account: account.id, stage: stage, seat: seat, at: now)
            if !isProved { session.provedAt = Instant(milliseconds: 0) }
            try session.insert(connection)
            writing.note(.session, account, detail, session)
        }
        return word
    }

    /// Something about signing in that changes no row.
    func note(_ detail: String, _ account: ID<Account>?, at now: Instant) async throws {
        try await registry.keeper.keep(
            Entry(
                .session, at: now, account: account ?? ID(0), route: "/sign-in",
                things: account.map { [ThingID(.account, $0.number)] } ?? [], detail: detail))
    }

    func change(
        _ account: Account, at now: Instant, _ detail: String, _ body: @escaping @Sendable (Connection) throws -> Void
    ) async throws {
        try await registry.write(Trace(Viewer.nobody, at: now, route: "/sign-in")) { writing in
            try body(writing.connection)
            writing.note(.session, account, detail, nil)
        }
    }

    /// As a name is kept: trimmed, in small letters.
    package static func name(_ typed: String) -> String {
        let bytes = typed.utf8.drop { $0 == 0x20 }
        let trimmed = bytes.reversed().drop { $0 == 0x20 }.reversed()
        return String(decoding: trimmed, as: UTF8.self).lowercased()
    }
}

extension Writing {
    /// Says that an account came in, went out, or failed to.
    func note(_ operation: Operation, _ account: Account, _ detail: String, _ session: Session?) {
        add(
            Entry(
                operation, at: now, account: account.id, session: session?.number ?? 0, route: trace.route,
                things: [account.thing.id], detail: detail))
    }
}
