import Dates
import Storage

/// How somebody shows, before something grave, that it is still they who sit there.
package enum WayToProve: Hashable, Sendable {
    /// By their password, typed again.
    case password
    /// By signing in anew at a provider, as they come in. Those that know them, by the words in our addresses.
    case providers([String])
}

extension SignIns {
    /// How whoever asks shows that it is they. Whoever has chosen a password types it.
    package func wayToProve(
        _ signedIn: SignedIn, with providers: ProviderSignIns?
    ) async throws -> WayToProve {
        let id = signedIn.session.account
        let (hasPassword, issuers) = try await registry.database.read { connection in
            (
                try Account.find(id, connection)?.hasPassword ?? false,
                try connection.column("SELECT issuer FROM account_identity WHERE account = \(id)", as: String.self)
            )
        }
        if hasPassword || issuers.isEmpty { return .password }
        let known = (providers?.providers ?? []).map(\.provider).filter { provider in
            issuers.contains { $0.utf8.elementsEqual(provider.issuer.text.utf8) }
        }
        return .providers(known.map(\.word))
    }

    /// Notes that whoever sits there has just shown a provider that it is they.
    func prove(_ session: Session, _ identified: Identified, at now: Instant) async throws {
        try await registry.write(Trace(Viewer.nobody, at: now, route: "/sign-in/answer")) { writing in
            let connection = writing.connection
            guard let account = try identified.identity.account(connection), account.id == session.account,
                account.state == .active
            else { throw PassageFault.taken }
            let changed = try connection.execute(
                "UPDATE session SET proved_at = \(now) WHERE digest = \(session.digest)")
            guard changed == 1 else { throw PassageFault.lost }
            writing.note(.session, account, "proved anew by a provider", session)
        }
    }
}
