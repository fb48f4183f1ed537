import Markup
import Testing

@testable import Pages

@Suite("What protects every answer")
struct ProtectionsTests {
    static let names = [
        "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy", "Permissions-Policy",
    ]

    @Test(arguments: [
        "/", "/nowhere", "/broken", "/csv", "/wards", "/wards/a/", "/?a=%", "//", "asset", "held asset", "HEAD",
    ])
    func `is on pages, errors, redirects, downloads and files alike`(what: String) async throws {
        let target = ["asset", "held asset"].contains(what) ? try await page(of: "/") : what == "HEAD" ? "/" : what
        let held = what == "held asset" ? try await Aldermouth.ask("GET", target).header("ETag") : nil
        let reply = try await Aldermouth.ask(what == "HEAD" ? "HEAD" : "GET", target, held: held)
        for name in Self.names { #expect(reply.headers.count { $0.name == name } == 1, "\(name)") }
        #expect(reply.header("Strict-Transport-Security") == nil)
        #expect(reply.headers.count { $0.name == "Cache-Control" } == 1)
        #expect(reply.header("Cache-Control") == "no-store" || what.hasSuffix("asset"))
        if what == "held asset" { #expect(reply.status == 304) }
    }

    /// The address of the stylesheet that a page names.
    private func page(of target: String) async throws -> String {
        let text = try await Aldermouth.ask("GET", target).text
        let start = try #require(text.firstRange(of: "/assets/")?.lowerBound)
        return String(text[start...].prefix { $0 != "\"" })
    }

    @Test func `a browser is told to stay with https only where https is spoken`() async throws {
        let router = Router([], layout: .example, site: SameSite(isSecure: true))
        let reply = try await Aldermouth.ask("GET", "/", with: router)
        #expect(reply.header("Strict-Transport-Security") == "max-age=63072000")
    }

    @Test func `the policy lets nothing in that is not ours`() {
        let policy = Protections.contentSecurityPolicy.description
        #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
        #expect(policy.contains("base-uri 'none'") && policy.contains("form-action 'self'"))
        #expect(!policy.contains("unsafe") && !policy.contains("http"))
    }

    @Test func `a file is found under the name of its content, small if the browser can read that`() async throws {
        let address = try await page(of: "/")
        let (plain, small) = (
            try await Aldermouth.ask("GET", address), try await Aldermouth.ask("GET", address, gzip: true)
        )
        #expect(plain.header("Content-Type") == "text/css; charset=utf-8")
        #expect(plain.header("Cache-Control") == "public, max-age=31536000, immutable")
        #expect(plain.header("Vary") == "Accept-Encoding")
        #expect(plain.body.length == 900)
        #expect(small.header("Content-Encoding") == "gzip")
        #expect(try #require(small.body.length) < 100)
        #expect(
            try await Aldermouth.ask("GET", address, held: "\"other\", W/\(plain.header("ETag") ?? "")").status == 304)
        #expect(try await Aldermouth.ask("GET", address, held: "\"other\"").status == 200)
        #expect(try await Aldermouth.ask("POST", address, site: "same-origin").status == 404)
    }

    @Test func `a file to keep has a name that is safe anywhere`() async throws {
        let reply = try await Aldermouth.ask("GET", "/csv")
        #expect(reply.header("Content-Disposition") == "attachment; filename=\"caf-x-wards.csv\"")
        #expect(reply.body.length == nil)
        #expect(FileName("../../etc/passwd").text == "etc-passwd")
        #expect(FileName("\u{202E}\r\n\"").text == "wardmote")
        #expect(FileName(String(repeating: "a", count: 200)).text.utf8.count == 80)
    }
}

@Suite("What is said when something went wrong")
struct ProblemTests {
    @Test(arguments: [
        (Problem.badRequest("The % is alone."), 400), (.notOurPage, 403), (.forbidden, 403), (.notFound, 404),
        (.notAllowed([.get]), 405), (.tooSlow, 408), (.tooLarge("It is too long."), 413),
        (.unprocessable("It is closed."), 422), (.broken(reference: "AAAA-BBBB"), 500),
        (.unavailable("It is full."), 503),
    ])
    func `has its status, one heading, what to do, and a way home`(problem: Problem, status: Int) {
        let router = Router([], layout: .example)
        let reply = router.refuse(problem, for: Head("GET", "/", host: "localhost"))
        #expect(reply.status == status)
        #expect(reply.text.firstRange(of: "<h1") != nil && reply.text.contains("Go to the home page"))
        #expect(reply.text.contains("ask the Aldermouth community safety team"))
        #expect(reply.header("Content-Type") == "text/html; charset=utf-8")
    }

    @Test func `what a person sent is shown as text`() {
        let html = ProblemPage(problem: .badRequest("<b>\"\u{301}"), contact: nil).body.text
        #expect(html.utf8.firstRange(of: "&lt;b&gt;&quot;\u{301}".utf8) != nil)
        #expect(html.utf8.firstRange(of: "<b>".utf8) == nil)
    }
}
