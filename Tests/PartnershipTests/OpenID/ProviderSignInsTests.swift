import Aldermouth
import Dates
import Secrets
import Storage
import Synchronization
import Testing

@testable import Partnership

@Suite("Coming in through a provider")
struct ProviderSignInsTests {
    @Test(arguments: Engine.tested)
    func `whoever came by a link once comes in again without, even under another email`(engine: Engine) async throws {
        let step = try await Doorstep(engine)
        #expect(step.fault(try await step.back(step.way())) == .unknown, "the email alone is no account")
        let first = try await step.back(step.way(invitation: step.link())).get()
        #expect(first.next == .nothing)
        #expect(try await step.day.who(first.word ?? "")?.viewer.standing == .active)
        let again = try await step.back(step.way(next: "/record?page=2")) {
            $0.setting("email", "\"renamed@aldermouth.example\"")
        }.get()
        #expect(again.page == "/record?page=2" && again.word != first.word)
        #expect(try await step.day.who(again.word ?? "")?.name == "Asha Okafor")
        #expect(
            step.fault(try await step.back(step.way()) { $0.setting("oid", "\"another\"") }) == .unknown,
            "the same email under another number")
        #expect(try await step.day.isUntouched())
    }

    @Test(arguments: Engine.tested)
    func `without a second factor there, our own code is asked for here`(engine: Engine) async throws {
        let step = try await Doorstep(engine)
        try await step.bound()
        let half = try await step.back(step.way()) { $0.setting("amr", "[\"pwd\"]") }.get()
        #expect(half.next == .code)
        #expect(try await step.day.who(half.word ?? "")?.viewer.standing == .half)
        try await step.day.registry.database.write {
            let none: [UInt8] = []
            try $0.execute("UPDATE account SET authenticator = \(none)")
        }
        #expect(try await step.back(step.way()) { $0.setting("amr", nil) }.get().next == .authenticator)
    }

    @Test(arguments: Engine.tested)
    func `an account turned off is told as one that was never there`(engine: Engine) async throws {
        let step = try await Doorstep(engine)
        try await step.bound()
        try await step.day.registry.database.write { try $0.execute("UPDATE account SET state = 'disabled'") }
        #expect(step.fault(try await step.back(step.way())) == .unknown)
    }

    @Test(arguments: Engine.tested)
    func `a link is good once, and an identity is one account's`(engine: Engine) async throws {
        let step = try await Doorstep(engine)
        let link = try await step.link()
        let (one, two) = (try await step.way(invitation: link), try await step.way(invitation: link))
        _ = try await step.back(one).get()
        #expect(step.fault(try await step.back(two)) == .linkGone)
        let other = try await step.day.registry.database.write { connection in
            let agency = try connection.value("SELECT agency FROM person", as: ID<Agency>.self)
            let person = Person(id: .new(), agency: try #require(agency), name: "Tom Reed")
            try person.insert(connection)
            let account = Account(id: .new(), person: person.id, signIn: "tom")
            try account.insert(connection)
            return try Invitation.make(for: account.id, seconds: 3600, at: Doorstep.now, connection)
        }
        #expect(step.fault(try await step.back(step.way(invitation: other))) == .taken)
        let own = try await step.back(step.way(invitation: other)) { $0.setting("oid", "\"toms\"") }.get()
        #expect(try await step.day.who(own.word ?? "")?.name == "Tom Reed", "the link was not spent by the refusal")
        #expect(try await step.day.isUntouched())
    }

    @Test(arguments: Engine.tested)
    func `nobody comes back twice, late, without the cookie, or with another's`(engine: Engine) async throws {
        let step = try await Doorstep(engine)
        try await step.bound()
        let way = try await step.way()
        _ = try await step.back(way).get()
        #expect(step.fault(try await step.back(way)) == .usedBefore)
        let (mine, anothers) = (try await step.way(), try await step.way())
        var mixed = mine
        mixed.passage = anothers.passage
        #expect(step.fault(try await step.back(mixed)) == .otherState)
        #expect(step.fault(try await step.back(mine, state: "")) == .otherState)
        // The first letter is six bits of the seal; the last could be bits that nothing is made of.
        mixed.passage = (mine.passage.first == "A" ? "B" : "A") + mine.passage.dropFirst()
        #expect(step.fault(try await step.back(mixed)) == .lost)
        #expect(step.fault(try await step.back(mine, at: Doorstep.now + 600)) == .lost)
        #expect(step.fault(try await step.back(mine, at: Doorstep.now + -120)) == .lost, "the clock was put back")
        let answer = ProviderSignIns.Answer(state: mine.state, code: "c", issuer: nil, error: nil)
        #expect(step.fault(try await step.door.take(answer, nil, from: "", at: Doorstep.now)) == .lost)
        _ = try await step.back(mine).get()
    }

    @Test func `the code is exchanged with what only we know, for the challenge that was shown`() async throws {
        let step = try await Doorstep(.sqlite)
        try await step.bound()
        let way = try await step.way()
        _ = try await step.back(way).get()
        #expect(way.fields["code_challenge_method"] == "S256" && way.fields["scope"] == "openid")
        let form = try #require(step.provider.asked("/token").last?.form)
        let sent = Dictionary(
            uniqueKeysWithValues: form.split(separator: "&").map { $0.split(separator: "=").map(String.init) }
                .map { ($0[0], $0[1]) })
        let verifier = try #require(sent["code_verifier"])
        #expect(base64URL(Digest(Array(verifier.utf8)).bytes) == way.fields["code_challenge"])
        #expect(sent["client_secret"] == "s3cret%3A%25" && sent["code"] == "a-code")
        #expect(sent["redirect_uri"] == way.fields["redirect_uri"])
        #expect(!way.passage.contains(verifier), "the browser cannot read it")
    }

    @Test func `a provider that names no way has the secret in a header`() async throws {
        let said = InventedProvider.said.split(separator: "\"token_endpoint_auth").joined(separator: "\"ignored")
        let step = try await Doorstep(.sqlite, discovery: said)
        try await step.bound()
        let question = try #require(step.provider.asked("/token").last)
        // Source: RFC 6749, section 2.3.1: `wardmote:s3cret%3A%25`, by the command base64.
        #expect(question.authorization == "Basic d2FyZG1vdGU6czNjcmV0JTNBJTI1")
        #expect(question.form?.contains("client_secret") == false)
    }

    @Test func `an answer of another provider, a refusal, and no code are refused before anything is asked`()
        async throws
    {
        let step = try await Doorstep(.sqlite)
        try await step.bound()
        let before = step.provider.asked("/token").count
        #expect(step.fault(try await step.back(step.way(), issuer: "https://evil.example")) == .otherProvider)
        #expect(step.fault(try await step.back(step.way(), error: "access_denied")) == .denied)
        #expect(step.fault(try await step.back(step.way(), code: nil)) == .code)
        #expect(step.provider.asked("/token").count == before)
        let strict = try await Doorstep(
            .sqlite,
            discovery: InventedProvider.said.dropLast() + ",\"authorization_response_iss_parameter_supported\":true}")
        #expect(strict.fault(try await strict.back(strict.way())) == .otherProvider, "it says that it names itself")
        let issuer = "https://login.aldermouth.example/council/v2.0"
        #expect(strict.fault(try await strict.back(strict.way(), issuer: issuer)) == .unknown)
    }

    @Test func `a code that was used is not exchanged again, and a token for another question is not believed`()
        async throws
    {
        let step = try await Doorstep(.sqlite)
        try await step.bound()
        let way = try await step.way()
        let answer = ProviderSignIns.Answer(state: way.state, code: "used", issuer: nil, error: nil)
        #expect(step.fault(try await step.door.take(answer, way.passage, from: "", at: Doorstep.now)) == .unavailable)
        let outcome = try await step.back(step.way()) { $0.setting("nonce", "\"of another question\"") }
        #expect(step.fault(outcome) == .token(TokenFault.nonce.rawValue))
    }

    @Test func `a new key is fetched once, and forged ones do not make us ask again and again`() async throws {
        let step = try await Doorstep(.sqlite)
        try await step.bound()
        #expect(step.provider.asked("/keys").count == 1)
        step.provider.state.withLock { $0.keys = [.nextRSA] }
        let later = Doorstep.now + KnownProvider.againSeconds
        _ = try await step.back(step.way(at: later), by: .nextRSA, at: later).get()
        #expect(step.provider.asked("/keys").count == 2)
        for _ in 1...5 {
            let fault = step.fault(try await step.back(step.way(at: later), by: .rsa, at: later))
            #expect(fault == .token(TokenFault.unknownKey.rawValue))
        }
        #expect(step.provider.asked("/keys").count == 2)
        let next = later + KnownProvider.againSeconds
        _ = try await step.back(step.way(at: next), by: .rsa, at: next)
        #expect(step.provider.asked("/keys").count == 3)
    }

    @Test func `a provider that is down is not asked again at once, and is once it is back`() async throws {
        let step = try await Doorstep(.sqlite)
        step.provider.state.withLock { $0.isDown = true }
        for _ in 1...3 {
            await #expect(throws: PassageFault.unavailable) { try await step.way() }
        }
        #expect(step.provider.asked("configuration").count == 1)
        step.provider.state.withLock { $0.isDown = false }
        #expect(try await step.way(at: Doorstep.now + KnownProvider.againSeconds).state.utf8.count == 43)
    }

    @Test(arguments: [
        ("council/v2.0\",", "another/v2.0\","), ("login.aldermouth.example/council/authorize", "evil.example/a"),
        ("login.aldermouth.example/council/token", "evil.example/t"),
        ("https://login.aldermouth.example/council/keys", "http://127.0.0.1/k"),
        ("[\"S256\"]", "[\"plain\"]"), ("\"issuer\"", "\"jwks_uri\""), ("}", ""),
    ]) func `a provider that calls itself another, or sends us elsewhere, is not followed`(from: String, to: String)
        async throws
    {
        let said = InventedProvider.said
        let at = try #require(said.firstRange(of: from))
        let step = try await Doorstep(.sqlite, discovery: said[..<at.lowerBound] + to + said[at.upperBound...])
        await #expect(throws: PassageFault.discovery) { try await step.way() }
        #expect(step.provider.asked("").count == 1)
    }

    @Test func `nothing of it lies in the database but whose the identity is`() async throws {
        let step = try await Doorstep(.sqlite)
        try await step.bound()
        let way = try await step.way()
        let come = try await step.back(way).get()
        let (texts, bytes) = try await step.day.registry.database.read { connection in
            (
                try connection.column("SELECT issuer || tenant || subject FROM account_identity", as: String.self),
                try connection.column("SELECT digest FROM passage_used", as: [UInt8].self)
                    + connection.column("SELECT entry FROM record_entry", as: [UInt8].self)
            )
        }
        #expect(texts == ["https://login.aldermouth.example/council/v2.0tenant-aoid:0f3a"])
        for secret in [way.state, way.nonce, come.word ?? "-", "tom.reed@aldermouth.example", "0f3a"] {
            #expect(!bytes.contains { String(decoding: $0, as: UTF8.self).contains(secret) })
        }
        #expect(bytes.contains { String(decoding: $0, as: UTF8.self).contains("provider's identity bound") })
    }
}
