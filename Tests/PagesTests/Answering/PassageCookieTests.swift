import Testing

@testable import Pages

@Suite("The cookie of somebody at a sign-in provider")
struct PassageCookieTests {
    @Test func `is bound to this host over https, lasts ten minutes, and no script reads it`() {
        let kept = PassageCookie.keep(passage: "abc")
        #expect(
            kept.written(isSecure: true)
                == "__Host-wardmote-passage=abc; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=600")
        #expect(
            PassageCookie.forget.written(isSecure: false)
                == "wardmote-passage=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0")
    }

    @Test func `is read beside the session's, and neither is taken for the other`() {
        let word = String(repeating: "w", count: 43)
        let header = "wardmote=\(word); wardmote-passage=p-1_Z"
        #expect(PassageCookie.passage(in: header, isSecure: false) == "p-1_Z")
        #expect(SessionCookie.word(in: header, isSecure: false) == word)
        #expect(PassageCookie.passage(in: header, isSecure: true) == nil)
    }

    @Test(arguments: [
        "", "wardmote-passage=", "wardmote-passage=a; wardmote-passage=b", "wardmote-passage=a=b",
        "wardmote-passage=a\u{301}", "wardmote-passage=\"a\"", "Wardmote-passage=a",
        "wardmote-passage=" + String(repeating: "a", count: 2049),
    ]) func `is not read where it is empty, twice, too long or of other letters`(header: String) {
        #expect(PassageCookie.passage(in: header, isSecure: false) == nil)
    }
}
