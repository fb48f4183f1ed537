package import Dates
import Secrets
package import Storage

/// A link that lets one person choose their password, once, until a moment.
package struct Invitation: FromRow, Hashable {
    /// Of the word in the link, which is kept nowhere.
    var digest: [UInt8]
    /// Whose it is; nothing for the first administrator of a new partnership.
    package var account: ID<Account>?
    package var until: Instant
    package var usedAt: Instant?

    /// Seconds for which the first administrator's holds, and anybody else's.
    package static let firstSeconds = 3600
    package static let seconds = 7 * 86_400

    package init(_ row: Row) throws(StorageError) {
        digest = try row["digest"]
        account = try row["account"]
        until = try row["until"]
        usedAt = try row["used_at"]
    }

    package func isGood(at now: Instant) -> Bool { usedAt == nil && now < until }

    static func find(_ word: String, _ connection: Connection) throws(StorageError) -> Invitation? {
        try connection.first(
            "SELECT digest, account, until, used_at FROM invitation WHERE digest = \(Session.digest(of: word))",
            as: Invitation.self)
    }

    /// Makes one, and gives the word for its link. Earlier ones of the same account are good no more.
    static func make(
        for account: ID<Account>?, seconds: Int, at now: Instant, _ connection: Connection
    ) throws(StorageError) -> String {
        let word = Session.newWord()
        if let account {
            try connection.execute("DELETE FROM invitation WHERE account = \(account)")
        } else {
            try connection.execute("DELETE FROM invitation WHERE account IS NULL")
        }
        try connection.execute(
            """
            INSERT INTO invitation (digest, account, until)
            VALUES (\(Session.digest(of: word)), \(account), \(now + seconds))
            """)
        return word
    }

    /// Takes it, inside the caller's transaction.
    /// - Returns: Whether it was still good.
    func take(at now: Instant, _ connection: Connection) throws(StorageError) -> Bool {
        try connection.execute(
            "UPDATE invitation SET used_at = \(now) WHERE digest = \(digest) AND used_at IS NULL AND until > \(now)")
            == 1
    }
}

extension SignIns {
    /// The word for the link by which the first administrator comes in; nothing once there is an account. A new one each
    /// time, so that only the last that was shown is good.
    package func firstInvitation(at now: Instant) async throws -> String? {
        try await registry.write(Trace(Viewer.nobody, at: now, route: "wardmote serve")) { writing in
            guard try writing.connection.value("SELECT COUNT(*) FROM account", as: Int.self) == 0 else { return nil }
            let word = try Invitation.make(
                for: nil, seconds: Invitation.firstSeconds, at: now, writing.connection)
            writing.note(.session, [], detail: "link for the first administrator")
            return word
        }
    }

    /// Whether a link is good, and for whom: the name they sign in by.
    package func invitation(_ word: String, at now: Instant) async throws -> (Invitation, signIn: String?)? {
        try await registry.database.read { connection in
            guard let found = try Invitation.find(word, connection), found.isGood(at: now) else { return nil }
            let account = try found.account.flatMap { id throws(StorageError) in try Account.find(id, connection) }
            return (found, account?.signIn)
        }
    }

    package enum InvitationOutcome: Sendable {
        case come(word: String, next: Outcome.Next)
        case fault(PasswordFault)
        case gone
        case busy
    }

    /// Chooses a password by a link. Every other session of the account ends.
    package func accept(
        _ word: String, password: String, local: [String], at now: Instant
    ) async throws -> InvitationOutcome {
        guard let (invitation, signIn) = try await invitation(word, at: now), let id = invitation.account else {
            return .gone
        }
        if let fault = PasswordFault.of(password, local: local + [signIn ?? ""]) { return .fault(fault) }
        let hash: PasswordHash
        do { hash = try await pool.hash(password) } catch is HashPool.Busy { return .busy }
        let trace = Trace(Viewer.nobody, at: now, route: "/invitations/{}")
        let account = try await registry.write(trace) { writing -> Account? in
            let connection = writing.connection
            guard try invitation.take(at: now, connection), let account = try Account.find(id, connection) else {
                return nil
            }
            try connection.execute("UPDATE account SET password = \(hash.text) WHERE id = \(id)")
            try Session.endAll(of: id, connection)
            writing.note(.session, account, "password chosen", nil)
            return account
        }
        guard let account, account.state == .active else { return .gone }
        let next: Outcome.Next = asksCode ? (account.hasAuthenticator ? .code : .authenticator) : .nothing
        return .come(
            word: try await begin(account, next == .nothing ? .full : .half, "came by a link", at: now), next: next)
    }
}
