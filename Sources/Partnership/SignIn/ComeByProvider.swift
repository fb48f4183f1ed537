package import Dates
import Secrets
import Storage

extension SignIns {
    /// Whether somebody comes back with this for the first time; from now on nobody does again.
    func isFirstUse(of passage: Passage, at now: Instant) async throws -> Bool {
        try await registry.database.write { connection in
            // A day later than need be, so that a clock that was put back does not make an old one good.
            try connection.execute("DELETE FROM passage_used WHERE until < \(now + -86_400)")
            return try connection.execute(
                """
                INSERT INTO passage_used (digest, until) VALUES (\(passage.digest), \(passage.until))
                ON CONFLICT DO NOTHING
                """) == 1
        }
    }

    /// Lets in whomever a provider vouches for, if their identity is an account's here, or they came by a link.
    func come(
        _ identified: Identified, _ passage: Passage, at now: Instant
    ) async throws -> ProviderSignIns.Come {
        let account =
            passage.invitation.isEmpty
            ? try await known(identified.identity)
            : try await bind(identified.identity, by: passage.invitation, at: now)
        let next: Outcome.Next =
            identified.usedSecondFactor || !asksCode ? .nothing : account.hasAuthenticator ? .code : .authenticator
        let detail = identified.usedSecondFactor ? "came by a provider, with a second factor" : "came by a provider"
        // Whoever had signed in there before was perhaps not asked again, so this shows nothing of who sits there now.
        let word = try await begin(account, next == .nothing ? .full : .half, detail, isProved: false, at: now)
        return ProviderSignIns.Come(word: word, next: next, page: passage.next)
    }

    private func known(_ identity: Identity) async throws -> Account {
        let account = try await registry.database.read { try identity.account($0) }
        guard let account, account.state == .active else { throw PassageFault.unknown }
        return account
    }

    /// Ties an identity to the account of a link, which is then used. Every other session of the account ends.
    private func bind(_ identity: Identity, by word: String, at now: Instant) async throws -> Account {
        guard let (invitation, _) = try await invitation(word, at: now), let id = invitation.account else {
            throw PassageFault.linkGone
        }
        let trace = Trace(Viewer.nobody, at: now, route: "/sign-in/answer")
        return try await registry.write(trace) { writing in
            let connection = writing.connection
            guard let account = try Account.find(id, connection), account.state == .active,
                try invitation.take(at: now, connection)
            else { throw PassageFault.linkGone }
            if let other = try identity.account(connection), other.id != id { throw PassageFault.taken }
            try identity.bind(to: id, at: now, connection)
            try Session.endAll(of: id, connection)
            writing.note(.session, account, "provider's identity bound", nil)
            return account
        }
    }

    /// Says in the record that somebody who came back from a provider did not come in.
    package func note(_ fault: PassageFault, reference: String, at now: Instant) async throws {
        try await note("provider: \(fault.said), reference \(reference)", nil, at: now)
    }
}
