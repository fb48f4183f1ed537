import Dates
import Secrets
import Testing

@testable import Partnership

/// Every way in which an identity token may be wrong. Source: OWASP ASVS 5.0.0, 9.1, 9.2 and 10.5; RFC 8725.
@Suite("Believing an identity token")
struct VerifyTokenTests {
    private let keys = ProviderKeys([
        Array("rsa-1".utf8): InventedKey.rsa.published, Array("ec-1".utf8): InventedKey.p256.published,
    ])

    private func outcome(
        _ bytes: [UInt8], _ provider: Provider = .invented(), at now: Instant = InventedToken.now
    ) -> Result<Identified, TokenFault> {
        Result { () throws(TokenFault) in
            try VerifyToken(provider: provider, nonce: InventedToken.nonce, now: now)(
                try IdentityToken(reading: bytes), keys)
        }
    }

    private func fault(
        _ token: InventedToken, _ provider: Provider = .invented(), at now: Instant = InventedToken.now
    ) -> TokenFault? {
        guard case .failure(let fault) = outcome(token.signed(), provider, at: now) else { return nil }
        return fault
    }

    private let identity = Identity(
        issuer: "https://login.aldermouth.example/council/v2.0", tenant: "tenant-a", subject: "oid:0f3a")

    @Test(arguments: [InventedKey.rsa, .p256])
    func `a good one tells who it is, by number and not by email`(key: InventedKey) throws {
        let token = InventedToken(by: key)
        #expect(try outcome(token.signed(by: key)).get() == Identified(identity: identity, usedSecondFactor: true))
        let renamed = token.setting("email", "\"somebody.else@aldermouth.example\"")
        #expect(try outcome(renamed.signed(by: key)).get().identity == identity, "the email changed")
        #expect(try outcome(token.setting("email", nil).signed(by: key)).get().identity == identity)
    }

    @Test func `unsigned, or signed with what everybody knows, it is not believed`() throws {
        var token = InventedToken()
        token.header = "{\"alg\":\"none\"}"
        #expect(outcome(token.signed(with: [])) == .failure(.algorithm))
        token.header = "{\"alg\":\"HS256\",\"kid\":\"rsa-1\"}"
        for secret in [InventedKey.rsa.number("n"), Array(InventedKey.rsa.json.utf8)] {
            let signature = MarkingKey(secret).mark(token.unsigned).bytes
            #expect(outcome(token.signed(with: signature)) == .failure(.algorithm))
        }
        for algorithm in ["RS512", "PS256", "EdDSA", "rs256", "RS256\u{301}", "None", ""] {
            token.header = "{\"alg\":\"\(algorithm)\",\"kid\":\"rsa-1\"}"
            #expect(outcome(token.signed()) == .failure(.algorithm))
        }
    }

    @Test func `of another key, or another kind of key, it is not believed`() {
        #expect(outcome(InventedToken().signed(by: .nextRSA)) == .failure(.signature))
        #expect(outcome(InventedToken(by: .nextRSA).signed(by: .nextRSA)) == .failure(.unknownKey))
        var token = InventedToken()
        token.header = "{\"alg\":\"ES256\",\"kid\":\"rsa-1\"}"
        #expect(outcome(token.signed(by: .p256)) == .failure(.signature))
        token.header = "{\"alg\":\"RS256\"}"
        #expect(outcome(token.signed()) == .failure(.unknownKey), "no name, and two keys")
        #expect(outcome(InventedToken().signed(with: [])) == .failure(.signature))
    }

    @Test func `a changed byte anywhere, or a token cut short anywhere, is not believed`() {
        let token = InventedToken(by: .p256).signed(by: .p256)
        for at in token.indices where token[at] != UInt8(ascii: ".") {
            var changed = token
            changed[at] = token[at] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            if case .success = outcome(changed) { Issue.record("byte \(at) changed") }
            if case .success = outcome(Array(token[..<at])) { Issue.record("cut at \(at)") }
        }
        #expect(outcome([]) == .failure(.unreadable))
        #expect(outcome(token + [UInt8(ascii: ".")]) == .failure(.unreadable))
        #expect(outcome([UInt8](repeating: 65, count: 20_000)) == .failure(.unreadable))
    }

    @Test(
        arguments: [
            ("iss", "\"https://login.aldermouth.example/council\"", TokenFault.issuer),
            ("iss", "\"https://login.aldermouth.example/council/v2.0/\"", .issuer), ("iss", nil, .issuer),
            ("iss", "[\"https://login.aldermouth.example/council/v2.0\"]", .issuer),
            ("aud", "\"another\"", .audience), ("aud", nil, .audience),
            ("aud", "[\"wardmote\",\"another\"]", .audience),
            ("aud", "[]", .audience), ("aud", "\"wardmote\\u0301\"", .audience),
            ("azp", "\"another\"", .party), ("azp", "null", .party),
            ("nonce", "\"another\"", .nonce), ("nonce", nil, .nonce), ("nonce", "\"\"", .nonce),
            ("tid", "\"tenant-b\"", .tenant), ("tid", nil, .tenant), ("tid", "[\"tenant-a\"]", .tenant),
            ("oid", "\"\"", .subject), ("oid", "7", .subject),
            ("exp", nil, .expired), ("exp", "\"9999999999\"", .expired), ("exp", "1e20", .expired),
            ("iat", nil, .notYet), ("nbf", "\"0\"", .notYet),
        ] as [(String, String?, TokenFault)])
    func `one claim that is wrong or missing is enough`(claim: String, value: String?, why: TokenFault) {
        #expect(fault(InventedToken().setting(claim, value)) == why)
    }

    @Test func `it holds from a minute before its time to a minute after`() {
        let (token, now) = (InventedToken(), InventedToken.now)
        #expect(fault(token, at: now + (3600 + 59)) == nil)
        #expect(fault(token, at: now + (3600 + 60)) == .expired)
        #expect(fault(token, at: now + -60) == nil)
        #expect(fault(token, at: now + -61) == .notYet)
        #expect(fault(token.setting("nbf", nil), at: now + -61) == .notYet)
    }

    @Test func `a claim said twice, a header that demands more, and another's shape are not read`() {
        var token = InventedToken()
        token.extra = ",\"oid\":\"another\""
        #expect(fault(token) == .unreadable)
        token.extra = ",\"\\u006fid\":\"another\""
        #expect(fault(token) == .unreadable, "written otherwise, it is the same name")
        token = InventedToken()
        token.header = "{\"alg\":\"RS256\",\"alg\":\"none\",\"kid\":\"rsa-1\"}"
        #expect(fault(token) == .unreadable)
        token.header = "{\"alg\":\"RS256\",\"kid\":\"rsa-1\",\"crit\":[\"b64\"],\"b64\":false}"
        #expect(fault(token) == .unreadable)
    }

    @Test func `without a number for the organisation, the provider's own number for the person counts`() throws {
        let provider = Provider.invented(tenants: [])
        #expect(fault(InventedToken(), provider) == .tenant, "no tenant is listed")
        let token = InventedToken().setting("tid", nil).setting("oid", nil)
        #expect(
            try outcome(token.signed(), provider).get().identity
                == Identity(issuer: identity.issuer, tenant: "", subject: "sub:pairwise"))
        #expect(fault(token.setting("sub", nil), provider) == .subject)
        #expect(fault(token.setting("sub", "\"\(String(repeating: "a", count: 256))\""), provider) == .subject)
    }

    @Test func `a second factor counts only where the provider says so in the words asked for`() throws {
        func used(_ token: InventedToken, level: String? = nil) throws -> Bool {
            try outcome(token.signed(), .invented(level: level)).get().usedSecondFactor
        }
        let token = InventedToken().setting("amr", "[\"pwd\"]").setting("acr", "\"possessionorinherence\"")
        #expect(try !used(token))
        #expect(try used(token, level: "possessionorinherence"))
        #expect(try !used(token, level: "another"))
        #expect(try !used(token.setting("amr", "\"mfa\"")))
        #expect(try !used(token.setting("amr", nil).setting("acr", nil), level: "another"))
    }
}

@Suite("The keys of a provider")
struct ProviderKeysTests {
    private func keys(_ lines: String...) throws -> ProviderKeys {
        try ProviderKeys(reading: Array("{\"keys\":[\(lines.joined(separator: ","))]}".utf8))
    }

    @Test func `keys for signing are found by their names, and others are left out`() throws {
        let found = try keys(
            InventedKey.rsa.json, InventedKey.p256.json, "{\"kty\":\"oct\",\"kid\":\"h\",\"k\":\"AAAA\"}",
            "{\"kty\":\"RSA\",\"kid\":\"enc\",\"use\":\"enc\",\"n\":\"AQ\",\"e\":\"AQAB\"}")
        #expect(found[Array("rsa-1".utf8)] == InventedKey.rsa.published)
        #expect(found[Array("ec-1".utf8)] == InventedKey.p256.published)
        #expect(found[Array("h".utf8)] == nil && found[Array("enc".utf8)] == nil && found[nil] == nil)
        #expect(try keys(InventedKey.rsa.json)[nil] == InventedKey.rsa.published)
    }

    @Test func `two keys of one name are neither`() throws {
        let found = try keys(InventedKey.rsa.json, InventedKey.rsa.json, InventedKey.p256.json)
        #expect(found[Array("rsa-1".utf8)] == nil && found[Array("ec-1".utf8)] != nil)
    }

    @Test func `a key that is too small, or no point of its curve, signs nothing`() {
        let bytes = Array("anything".utf8)
        #expect(InventedKey.rsa.published.signed(InventedKey.rsa.sign(bytes), bytes))
        #expect(!InventedKey.small.published.signed(InventedKey.small.sign(bytes), bytes))
        let one = [UInt8](repeating: 1, count: 32)
        #expect(!PublishedKey.p256(x: one, y: one).signed(InventedKey.p256.sign(bytes), bytes))
        #expect(!InventedKey.p256.published.signed([UInt8](repeating: 0, count: 64), bytes))
    }
}
