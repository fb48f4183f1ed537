package import Dates
import Secrets
package import Storage

/// One person's time signed in, by one browser.
package struct Session: FromRow, Hashable {
    /// Of the word in the cookie, which is kept nowhere.
    var digest: [UInt8]
    package var account: ID<Account>
    package var stage: Stage
    /// The seat worked in; nothing when the person holds none.
    package var seat: ID<Seat>?
    package var purpose: Purpose
    /// What each form of the session carries, so that no other site can send one.
    package var formWord: String
    package var beganAt: Instant
    package var seenAt: Instant
    /// When a password or a code was last given, or a provider asked for them anew; long ago where none was.
    package var provedAt: Instant

    package enum Stage: String, CaseIterable, Stored {
        /// A password was given, and a code not yet.
        case half
        case full
    }

    /// Seconds without a request after which it ends, and seconds after which it ends in any case.
    ///
    /// Source: OWASP ASVS 5.0.0, 7.3.1 and 7.3.2.
    package static let idleSeconds = 30 * 60
    package static let longestSeconds = 12 * 3600
    /// For what is half begun.
    package static let halfSeconds = 10 * 60

    static let columns: SQL = """
        digest, account, stage, seat, purpose, form_word, began_at, seen_at, proved_at
        """

    /// The one place where a row of `session` becomes a session.
    package init(_ row: Row) throws(StorageError) {
        digest = try row["digest"]
        account = try row["account"]
        stage = try row["stage"]
        seat = try row["seat"]
        purpose = try row["purpose"]
        formWord = try row["form_word"]
        beganAt = try row["began_at"]
        seenAt = try row["seen_at"]
        provedAt = try row["proved_at"]
    }

    init(
        word: String, account: ID<Account>, stage: Stage, seat: ID<Seat>?, purpose: Purpose = .evidence, at now: Instant
    ) {
        digest = Session.digest(of: word)
        (self.account, self.stage, self.seat, self.purpose) = (account, stage, seat, purpose)
        formWord = base64URL(randomBytes(24))
        (beganAt, seenAt, provedAt) = (now, now, now)
    }

    /// When it ends if nothing is asked, and when it ends in any case.
    package var endsIdle: Instant { seenAt + (stage == .half ? Session.halfSeconds : Session.idleSeconds) }
    package var endsAtLatest: Instant { beganAt + Session.longestSeconds }

    /// A clock that was put back does not lengthen a session: what is dated later than now has ended.
    package func isLive(at now: Instant) -> Bool {
        now < endsIdle && now < endsAtLatest && seenAt.milliseconds <= now.milliseconds + 60_000
    }

    /// By which the record tells it from others. No secret can be found from it.
    package var number: Int64 {
        Digest(digest).bytes.prefix(8).reduce(Int64(0)) { $0 << 8 | Int64($1) } & Int64.max
    }

    static func digest(of word: String) -> [UInt8] { Digest(Array(word.utf8)).bytes }

    /// 256 bits that nobody can guess.
    static func newWord() -> String { base64URL(randomBytes(32)) }
}

extension Session {
    static func find(_ word: String, _ connection: Connection) throws(StorageError) -> Session? {
        try connection.first(
            "SELECT \(columns) FROM session WHERE digest = \(digest(of: word))", as: Session.self)
    }

    func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO session (digest, account, stage, seat, purpose, form_word, began_at, seen_at, proved_at)
            VALUES (\(digest), \(account), \(stage), \(seat), \(purpose), \(formWord), \(beganAt), \(seenAt),
                \(provedAt))
            """)
    }

    func delete(_ connection: Connection) throws(StorageError) {
        try connection.execute("DELETE FROM session WHERE digest = \(digest)")
    }

    /// Ends every session of an account: its next request finds none.
    static func endAll(of account: ID<Account>, _ connection: Connection) throws(StorageError) {
        try connection.execute("DELETE FROM session WHERE account = \(account)")
    }
}
