package import Dates
import Secrets
package import Storage

extension SignIns {
    /// What somebody needs who sets up an authenticator: what to type into it.
    package struct AuthenticatorOffer: Sendable {
        /// In groups of four.
        package var typed: String
        /// The secret, sealed, which comes back with the first code.
        package var sealed: String
    }

    /// A new secret for the account that is half signed in.
    package func authenticatorOffer(_ account: ID<Account>) -> AuthenticatorOffer {
        let code = TimeCode()
        let sealed = registry.sealing.seal(code.secret, for: Account.place(account))
        return AuthenticatorOffer(typed: code.typed, sealed: base64URL(sealed))
    }

    /// The offer that was made before, shown again after a wrong code; nothing where it is none of ours.
    package func offer(sealed: String, _ account: ID<Account>) -> AuthenticatorOffer? {
        guard let seal = bytes(base64URL: sealed),
            let secret = registry.sealing.open(seal, for: Account.place(account))
        else { return nil }
        return AuthenticatorOffer(typed: TimeCode(secret: secret).typed, sealed: sealed)
    }

    package enum AuthenticatorOutcome: Sendable {
        /// The word for a new cookie, and codes for when the authenticator is lost: shown once.
        case come(word: String, recovery: [String])
        case refused
        case wait
        case gone
    }

    /// Takes the first code of a new authenticator: from now on each sign-in asks for one.
    package func setUpAuthenticator(
        _ sealed: String, _ typed: String, session word: String, at now: Instant
    ) async throws -> AuthenticatorOutcome {
        let found = try await registry.database.read { connection -> (Session, Account)? in
            guard let session = try Session.find(word, connection), session.isLive(at: now), session.stage == .half,
                let account = try Account.find(session.account, connection), account.state == .active,
                !account.hasAuthenticator
            else { return nil }
            return (session, account)
        }
        guard let (session, account) = found else { return .gone }
        guard perName.allows("code \(account.id.number)", at: now) else { return .wait }
        guard let seal = bytes(base64URL: sealed),
            let secret = registry.sealing.open(seal, for: Account.place(account.id)),
            let step = TimeCode(secret: secret).accepts(typed, atSeconds: now.milliseconds / 1000, lastUsed: nil)
        else { return .refused }
        let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode.new() }
        let new = Session.newWord()
        try await registry.write(Trace(Viewer.nobody, at: now, route: "/sign-in/authenticator")) { writing in
            let connection = writing.connection
            try connection.execute(
                "UPDATE account SET authenticator = \(seal), last_step = \(step) WHERE id = \(account.id)")
            try connection.execute("DELETE FROM recovery_code WHERE account = \(account.id)")
            for code in codes {
                try connection.execute(
                    "INSERT INTO recovery_code (account, digest) VALUES (\(account.id), \(RecoveryCode.digest(of: code)))"
                )
            }
            try session.delete(connection)
            let full = Session(word: new, account: account.id, stage: .full, seat: session.seat, at: now)
            try full.insert(connection)
            writing.note(.session, account, "authenticator set up", full)
        }
        return .come(word: new, recovery: codes)
    }
}
