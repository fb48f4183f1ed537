package import Dates
import Secrets
import Storage

extension SignIns {
    /// What came of a code.
    package enum CodeOutcome: Sendable {
        /// The word for a new cookie: the one that was half way is good no more.
        case come(word: String)
        case refused
        case wait
        /// The session has ended meanwhile.
        case gone
    }

    /// Takes the code of an authenticator, or one of the codes kept for when it is lost. Each is good once.
    package func withCode(_ typed: String, session word: String, at now: Instant) async throws -> CodeOutcome {
        let found = try await registry.database.read { connection -> (Session, Account)? in
            guard let session = try Session.find(word, connection), session.isLive(at: now), session.stage == .half,
                let account = try Account.find(session.account, connection), account.state == .active
            else { return nil }
            return (session, account)
        }
        guard let (session, account) = found else { return .gone }
        guard perName.allows("code \(account.id.number)", at: now) else { return .wait }
        let trace = Trace(Viewer.nobody, at: now, route: "/sign-in/code")
        let new = Session.newWord()
        let isTaken = try await registry.write(trace) { writing in
            guard try writing.take(typed, of: account) else {
                writing.note(.session, account, "code refused", session)
                return false
            }
            try session.delete(writing.connection)
            let full = Session(word: new, account: account.id, stage: .full, seat: session.seat, at: now)
            try full.insert(writing.connection)
            writing.note(.session, account, "code accepted", full)
            return true
        }
        return isTaken ? .come(word: new) : .refused
    }
}

extension Writing {
    /// Whether `typed` is a good code, which is from now on used up.
    func take(_ typed: String, of account: Account) throws(StorageError) -> Bool {
        // Read again in this transaction, so that a code given twice at once is taken once.
        guard let fresh = try Account.find(account.id, connection) else { return false }
        let secret = sealing.open(fresh.authenticator, for: Account.place(fresh.id))
        if let secret,
            let step = TimeCode(secret: secret).accepts(
                typed, atSeconds: now.milliseconds / 1000, lastUsed: fresh.lastStep)
        {
            try connection.execute("UPDATE account SET last_step = \(step) WHERE id = \(fresh.id)")
            return true
        }
        let digest = RecoveryCode.digest(of: typed)
        return try connection.execute(
            """
            UPDATE recovery_code SET used_at = \(now)
            WHERE account = \(fresh.id) AND digest = \(digest) AND used_at IS NULL
            """) == 1
    }
}

/// A code for the day on which an authenticator is lost. Ten are given, each good once.
package enum RecoveryCode {
    static let count = 10

    /// `MZXW-6YTB-OI4A-7Q2C`: 80 bits.
    static func new() -> String {
        let letters = Array(base32(randomBytes(10)).utf8)
        return stride(from: 0, to: 16, by: 4)
            .map { String(decoding: letters[$0..<($0 + 4)], as: UTF8.self) }.joined(separator: "-")
    }

    /// The same for small letters, and without the hyphens.
    static func digest(of typed: String) -> [UInt8] {
        let letters = typed.utf8.compactMap { byte -> UInt8? in
            switch byte {
            case 97...122: byte - 32
            case 65...90, 50...55: byte
            default: nil
            }
        }
        return Digest(Array("recovery ".utf8) + letters).bytes
    }
}
