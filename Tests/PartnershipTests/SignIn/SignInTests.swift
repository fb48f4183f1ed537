import Aldermouth
import Dates
import Secrets
import Storage
import Testing

@testable import Partnership

/// The partnership's first day: an administrator comes in by the link shown at the machine.
struct FirstDay {
    let registry: Registry
    let signIns: SignIns
    let policies = KnownPolicies()
    static let now = Aldermouth.now
    static let password = "kettle otter lantern"
    static let founder = Founder(
        name: "Asha Okafor", signIn: " Asha@Aldermouth.example ", password: password,
        agency: "Aldermouth District Council", agencyShort: "Aldermouth")

    init(_ engine: Engine, asksCode: Bool = true) async throws {
        try await self.init(Aldermouth.registry(on: engine), asksCode: asksCode)
    }

    init(_ registry: Registry, asksCode: Bool = true) {
        self.registry = registry
        signIns = SignIns(registry, pool: HashPool(cost: .slight), asksCode: asksCode)
    }

    /// The word of the cookie that the founder leaves with.
    func begun() async throws -> String {
        let word = try #require(try await signIns.firstInvitation(at: Self.now))
        guard case .come(let session, _) = try await signIns.begin(Self.founder, by: word, at: Self.now) else {
            Issue.record("the founder does not come in")
            return ""
        }
        return session
    }

    /// Sets up an authenticator, and gives its secret, the recovery codes and the word of a whole session.
    func settled() async throws -> (authenticator: TimeCode, recovery: [String], word: String) {
        let half = try await begun()
        let account = try #require(try await who(half)?.session.account)
        let offer = signIns.authenticatorOffer(account)
        let seal = try #require(bytes(base64URL: offer.sealed))
        let secret = try #require(registry.sealing.open(seal, for: Account.place(account)))
        let authenticator = TimeCode(secret: secret)
        let code = authenticator.code(atStep: step(Self.now))
        guard
            case .come(let word, let recovery) = try await signIns.setUpAuthenticator(
                offer.sealed, code, session: half, at: Self.now)
        else {
            Issue.record("the authenticator is not set up")
            return (authenticator, [], "")
        }
        return (authenticator, recovery, word)
    }

    func step(_ now: Instant) -> Int64 { now.milliseconds / 30_000 }

    func who(_ word: String, at now: Instant = now) async throws -> SignedIn? {
        let policies = policies
        return try await registry.database.read { try $0.signedIn(word, policies, at: now) }
    }

    func half(_ now: Instant) async throws -> String? {
        let outcome = try await signIns.withPassword(
            "asha@aldermouth.example", Self.password, from: "", at: now)
        guard case .come(let word, _) = outcome else { return nil }
        return word
    }

    func code(_ typed: String, _ word: String, _ now: Instant) async throws -> String? {
        guard case .come(let full) = try await signIns.withCode(typed, session: word, at: now) else { return nil }
        return full
    }

    func isUntouched() async throws -> Bool { try await registry.verify([]).fault == nil }
}

@Suite("Signing in")
struct SignInTests {
    @Test(arguments: Engine.tested)
    func `the first administrator comes in once, by the last link shown`(engine: Engine) async throws {
        let day = try await FirstDay(engine)
        let early = try #require(try await day.signIns.firstInvitation(at: FirstDay.now))
        let word = try #require(try await day.signIns.firstInvitation(at: FirstDay.now))
        #expect(try await day.signIns.invitation(early, at: FirstDay.now) == nil)
        #expect(try await day.signIns.invitation(word, at: FirstDay.now + Invitation.firstSeconds) == nil)
        guard case .come(_, let next) = try await day.signIns.begin(FirstDay.founder, by: word, at: FirstDay.now) else {
            Issue.record("the founder does not come in")
            return
        }
        #expect(next == .authenticator)
        guard case .gone = try await day.signIns.begin(FirstDay.founder, by: word, at: FirstDay.now) else {
            Issue.record("the link was good twice")
            return
        }
        #expect(try await day.signIns.firstInvitation(at: FirstDay.now) == nil)
        #expect(try await day.isUntouched())
    }

    @Test func `a password that is guessed first is not taken`() async throws {
        let day = try await FirstDay(.sqlite)
        let word = try #require(try await day.signIns.firstInvitation(at: FirstDay.now))
        for password in ["Aldermouth2026!!", "asha okafor asha", "short", "passwordpassword"] {
            var founder = FirstDay.founder
            founder.password = password
            guard case .fault = try await day.signIns.begin(founder, by: word, at: FirstDay.now) else {
                Issue.record("\(password) was taken")
                return
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `half signed in sees nothing; with a code, what the seat sees`(engine: Engine) async throws {
        let day = try await FirstDay(engine)
        let half = try await day.begun()
        #expect(try await day.who(half)?.viewer.standing == .half)
        let settled = try await FirstDay(engine).settled()
        #expect(!settled.word.isEmpty && settled.recovery.count == 10)
        let whole = try await FirstDay(engine)
        let word = try await whole.settled().word
        let signedIn = try #require(try await whole.who(word))
        #expect(signedIn.viewer.standing == .active)
        #expect(signedIn.name == "Asha Okafor")
        #expect(signedIn.seats.map(\.role) == [.administrator])
        #expect(signedIn.viewer.may(.see, .openData, now: FirstDay.now))
        #expect(try await whole.isUntouched())
    }

    @Test(arguments: Engine.tested)
    func `a code is good once, a recovery code is good once, and the half word no more`(engine: Engine) async throws {
        let day = try await FirstDay(engine)
        let (authenticator, recovery, _) = try await day.settled()
        let later = FirstDay.now + 60
        let first = try #require(try await day.half(later))
        let code = authenticator.code(atStep: day.step(later))
        #expect(try await day.code("000000", first, later) == nil || code == "000000")
        let full = try await day.code(code, first, later)
        #expect(full != nil)
        #expect(try await day.who(first, at: later) == nil)
        let second = try #require(try await day.half(later))
        #expect(try await day.code(code, second, later) == nil, "the same code again")
        #expect(try await day.code(recovery[0].lowercased(), second, later) != nil)
        let third = try #require(try await day.half(later))
        #expect(try await day.code(recovery[0], third, later) == nil, "the same recovery code again")
        #expect(try await day.code(recovery[1], third, later) != nil)
        #expect(try await day.isUntouched())
    }

    @Test func `an unknown name, a wrong password and an account turned off are told alike`() async throws {
        let day = try await FirstDay(.sqlite)
        _ = try await day.settled()
        func outcome(_ name: String, _ password: String) async throws -> String {
            "\(try await day.signIns.withPassword(name, password, from: "", at: FirstDay.now))"
        }
        let wrong = try await outcome("asha@aldermouth.example", "another password")
        #expect(try await outcome("nobody@aldermouth.example", FirstDay.password) == wrong)
        try await day.registry.database.write { try $0.execute("UPDATE account SET state = 'disabled'") }
        #expect(try await outcome("asha@aldermouth.example", FirstDay.password) == wrong)
        #expect(wrong == "refused")
    }

    @Test func `after ten tries under one name, even the right password waits`() async throws {
        let day = try await FirstDay(.sqlite)
        _ = try await day.settled()
        for _ in 1...10 {
            guard case .refused = try await day.signIns.withPassword("a@b.example", "x", from: "", at: FirstDay.now)
            else {
                Issue.record("told to wait too early")
                return
            }
        }
        guard case .wait = try await day.signIns.withPassword("A@B.example ", "x", from: "", at: FirstDay.now) else {
            Issue.record("not told to wait")
            return
        }
        #expect(try await day.half(FirstDay.now) != nil, "others are not held up")
        guard case .refused = try await day.signIns.withPassword("a@b.example", "x", from: "", at: FirstDay.now + 91)
        else {
            Issue.record("not let in again")
            return
        }
    }

    @Test(arguments: Engine.tested)
    func `a session ends when idle, at its longest, with its account and with its person's seat`(
        engine: Engine
    ) async throws {
        let day = try await FirstDay(engine)
        let word = try await day.settled().word
        let session = try #require(try await day.who(word)?.session)
        #expect(try await day.who(word, at: FirstDay.now + Session.idleSeconds + -1) != nil)
        #expect(try await day.who(word, at: FirstDay.now + Session.idleSeconds) == nil)
        #expect(try await day.who(word, at: FirstDay.now + -3600) == nil, "the clock was put back by an hour")
        for minute in stride(from: 20, through: 700, by: 20) {
            let now = FirstDay.now + minute * 60
            let live = try #require(try await day.who(word, at: now)?.session)
            try await day.signIns.isInUse(live, at: now)
        }
        #expect(try await day.who(word, at: FirstDay.now + 710 * 60) != nil)
        #expect(try await day.who(word, at: FirstDay.now + Session.longestSeconds) == nil)
        let now = FirstDay.now + 701 * 60
        try await day.registry.database.write {
            try $0.execute("DELETE FROM seat_holder")
        }
        #expect(try await day.who(word, at: now)?.viewer.standing == .noSeat)
        #expect(try await day.who(word, at: now)?.viewer.may(.see, .openData, now: now) == false)
        try await day.registry.database.write {
            try $0.execute("UPDATE account SET state = 'disabled' WHERE id = \(session.account)")
        }
        #expect(try await day.who(word, at: now)?.viewer.standing == .disabled)
    }

    @Test func `a word that nobody was given is nobody's`() async throws {
        let day = try await FirstDay(.sqlite)
        let word = try await day.settled().word
        for forged in ["", String(word.dropLast()), word + "A", Session.newWord(), String(word.reversed())] {
            #expect(try await day.who(forged) == nil)
        }
    }

    @Test func `no word, password, code or secret lies in the database`() async throws {
        let day = try await FirstDay(.sqlite)
        let (authenticator, recovery, word) = try await day.settled()
        let tables = try await day.registry.database.read { connection in
            (
                try connection.column("SELECT password FROM account", as: String.self),
                try connection.column("SELECT authenticator FROM account", as: [UInt8].self),
                try connection.column("SELECT digest FROM session", as: [UInt8].self),
                try connection.column("SELECT digest FROM recovery_code", as: [UInt8].self),
                try connection.column("SELECT entry FROM record_entry", as: [UInt8].self)
            )
        }
        let bytes = tables.0.flatMap { Array($0.utf8) } + (tables.1 + tables.2 + tables.3 + tables.4).flatMap { $0 }
        for secret in [word, FirstDay.password] + recovery { #expect(!bytes.contains(Array(secret.utf8))) }
        #expect(!bytes.contains(authenticator.secret))
        #expect(bytes.contains(Array("scrypt$".utf8)), "the search finds what is there")
    }
}

extension [UInt8] {
    fileprivate func contains(_ part: [UInt8]) -> Bool {
        indices.contains { self[$0...].starts(with: part) }
    }
}

@Suite("Passwords that are taken")
struct PasswordFaultTests {
    @Test(arguments: [
        ("", PasswordFault.tooShort), ("fourteen-chars", .tooShort), (String(repeating: "é", count: 129), .tooLong),
        ("passwordpassword", .guessable), ("Password12345678", .guessable), ("qwertyuiopqwerty", .guessable),
        ("aaaaaaaaaaaaaaaa", .guessable), ("abcdefghijklmnop", .guessable), ("aldermouth-2026!", .guessable),
        ("LiverpoolLiverpool1", .guessable), ("abcabcabcabcabcabc", .guessable),
    ]) func `one that is guessed first is not`(password: String, fault: PasswordFault) {
        #expect(PasswordFault.of(password, local: ["Aldermouth District Council"]) == fault)
    }

    @Test(arguments: ["kettle otter lantern", "gannet-thimble-orchard-4", "ÅngströmFjordVoyageur", "x7#Kq9!mZ2@vL5$w"])
    func `a long one that is not is taken`(password: String) {
        #expect(PasswordFault.of(password, local: ["Aldermouth"]) == nil)
    }
}
