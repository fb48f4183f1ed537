package import Dates
package import Storage

extension SignIns {
    /// Ends one session: its cookie is good for nothing more.
    package func end(_ signedIn: SignedIn, at now: Instant) async throws {
        let trace = Trace(signedIn.viewer, at: now, route: "/sign-out", session: signedIn.session.number)
        try await registry.write(trace) { writing in
            try signedIn.session.delete(writing.connection)
            writing.note(.session, [ThingID(.account, signedIn.session.account.number)], detail: "signed out")
        }
    }

    /// Whether this is the password of whoever asks, typed again before something grave.
    package func isPassword(_ password: String, of signedIn: SignedIn, at now: Instant) async throws -> Bool {
        let id = signedIn.session.account
        guard perName.allows("again \(id.number)", at: now), password.utf8.count <= 4 * PasswordFault.most,
            let account = try await registry.database.read({ try Account.find(id, $0) }), account.hasPassword
        else { return false }
        return try await pool.isHash(account.password, of: password)
    }

    /// Works on in another of one's seats, or for another purpose.
    ///
    /// - Returns: Whether the seat is one of theirs.
    package func work(
        _ signedIn: SignedIn, in seat: ID<Seat>?, for purpose: Purpose, at now: Instant
    ) async throws -> Bool {
        guard seat == nil || signedIn.seats.contains(where: { $0.seat == seat }) else { return false }
        let trace = Trace(signedIn.viewer, at: now, route: "/me", session: signedIn.session.number)
        let chosen = seat ?? signedIn.session.seat
        try await registry.write(trace) { writing in
            try writing.connection.execute(
                """
                UPDATE session SET seat = \(chosen), purpose = \(purpose), seen_at = \(now)
                WHERE digest = \(signedIn.session.digest)
                """)
            writing.note(
                .session, [ThingID(.account, signedIn.session.account.number)], detail: "works for \(purpose.rawValue)")
        }
        return true
    }

    /// Notes that a session is in use, so that it does not end for want of use. Not more than once a minute.
    package func isInUse(_ session: Session, at now: Instant) async throws {
        guard session.seenAt + 60 <= now, session.stage == .full else { return }
        try await registry.database.write { connection in
            try connection.execute(
                "UPDATE session SET seen_at = \(now) WHERE digest = \(session.digest) AND seen_at < \(now)")
        }
    }
}
