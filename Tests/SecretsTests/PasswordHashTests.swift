import Testing

@testable import Secrets

@Suite("Passwords and codes")
struct PasswordHashTests {
    /// Source: RFC 7914, section 12.
    @Test func `agrees with RFC 7914`() {
        let first = scrypt([], [], .init(work: 4, blocks: 1, lanes: 1), count: 64) ?? []
        #expect(
            hexadecimal(first)
                == "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"
        )
        let second = scrypt(
            Array("password".utf8), Array("NaCl".utf8), .init(work: 10, blocks: 8, lanes: 16), count: 64)
        #expect(
            hexadecimal(second ?? [])
                == "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
        )
    }

    @Test func `a password is known again, and no other`() {
        let hash = PasswordHash(of: "a harbour at low tide", cost: .slight)
        #expect(PasswordHash(stored: hash.text).isOf("a harbour at low tide"))
        #expect(!hash.isOf("a harbour at low tide "))
        #expect(!hash.isOf(""))
        #expect(hash.text != PasswordHash(of: "a harbour at low tide", cost: .slight).text)
        #expect(!hash.text.utf8.contains(UInt8(ascii: " ")))
    }

    @Test func `a password of today takes 32 MB, and is known again`() {
        let hash = PasswordHash(of: "a harbour at low tide")
        #expect(hash.text.utf8.starts(with: "scrypt$15$8$3$".utf8))
        #expect(hash.isOf("a harbour at low tide"))
        #expect(!hash.isWeaker(than: .today))
        #expect(PasswordHash(of: "x", cost: .slight).isWeaker(than: .today))
    }

    @Test(arguments: [
        "", "scrypt", "scrypt$15$8$3$$", "scrypt$40$8$3$AAAA$AAAA", "scrypt$15$8$64$AAAA$AAAA",
        "scrypt$-1$8$1$AAAA$AAAA",
        "scrypt$4$1$1$AAAA$AA=A", "argon2$4$1$1$AAAA$AAAA", "scrypt$4$1$1$AAAA$AAAA$AAAA",
    ]) func `a row that somebody changed is no password's`(text: String) {
        #expect(!PasswordHash(stored: text).isOf(""))
    }

    /// Source: RFC 6238, appendix B, SHA-1, the last six of eight digits.
    @Test(
        arguments: [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
        ] as [(Int64, String)]) func `agrees with RFC 6238`(seconds: Int64, code: String)
    {
        let authenticator = TimeCode(secret: Array("12345678901234567890".utf8))
        #expect(authenticator.code(atStep: TimeCode.step(atSeconds: seconds)) == code)
        #expect(authenticator.accepts(code, atSeconds: seconds, lastUsed: nil) == seconds / 30)
    }

    @Test func `a code is good for a step to either side, and once`() {
        let authenticator = TimeCode()
        let code = authenticator.code(atStep: 1000)
        #expect(authenticator.accepts(code, atSeconds: 1001 * 30, lastUsed: nil) == 1000)
        #expect(authenticator.accepts(code, atSeconds: 999 * 30, lastUsed: nil) == 1000)
        #expect(authenticator.accepts(code, atSeconds: 1000 * 30, lastUsed: 1000) == nil)
        #expect(authenticator.accepts(code, atSeconds: 1000 * 30, lastUsed: 999) == 1000)
        #expect(
            authenticator.accepts(String(code.prefix(3)) + " " + code.suffix(3), atSeconds: 30_000, lastUsed: nil)
                == 1000)
        #expect(authenticator.accepts("12345", atSeconds: 30_000, lastUsed: nil) == nil)
        #expect(authenticator.accepts("", atSeconds: 30_000, lastUsed: nil) == nil)
    }

    /// Source: RFC 4648, section 10.
    @Test(arguments: [
        ("", "", ""), ("f", "MY", "Zg"), ("fo", "MZXQ", "Zm8"), ("foo", "MZXW6", "Zm9v"), ("foob", "MZXW6YQ", "Zm9vYg"),
        ("fooba", "MZXW6YTB", "Zm9vYmE"), ("foobar", "MZXW6YTBOI", "Zm9vYmFy"),
    ]) func `agrees with RFC 4648`(text: String, thirtyTwo: String, sixtyFour: String) {
        #expect(base32(Array(text.utf8)) == thirtyTwo)
        #expect(base64URL(Array(text.utf8)) == sixtyFour)
        #expect(bytes(base64URL: sixtyFour) == Array(text.utf8))
    }

    @Test(arguments: ["A", "AAAAA", "AA==", "A+AA", "AB", "\u{301}AAA"])
    func `what is not base64url stands for nothing`(text: String) {
        #expect(bytes(base64URL: text) == nil)
    }

    @Test func `a secret is typed in groups of four`() {
        #expect(TimeCode(secret: Array("foobar".utf8)).typed == "MZXW 6YTB OI")
    }
}
