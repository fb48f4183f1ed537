import Dates
import Markup
import Partnership
import Testing

@testable import Pages

/// A site of a few pages, as it answers.
struct Aldermouth {
    struct Plain: Page {
        var title = "Harbour & <Quay>"
        var body: HTML = "<p class=\"govuk-body\">One</p>"
        var errors: [FieldError] = []
        static let example = Plain()
    }
    enum Failure: Error { case secret(String) }

    static let ward = home / "wards" / String.self
    static let router = Router(
        [
            Route(.get, home, .see, .openData) { _ in .page(Plain()) },
            Route(.get, ward, .see, .openData) { _, ward in .page(Plain(title: "Ward \(ward)")) },
            Route(.get, home / "wards" / "all", .see, .openData) { _ in .page(Plain(title: "All wards")) },
            Route(.get, home / "wards" / String.self / Month.self, .see, .openData) { _, ward, month in
                .page(Plain(title: "\(ward) in \(month.said)"))
            },
            Route(.post, home / "wards", .see, .openData) { request in
                let name = try request.form.required("name", as: String.self)
                return .seeOther(ward(name))
            },
            Route(.get, home / "csv", .see, .openData) { _ in
                .download(FileName("Café \"x\"\r\n/Wards"), .csv) { write in try await write(Array("a,b".utf8)) }
            },
            Route(.get, home / "broken", .see, .openData) { _ in throw Failure.secret("Mrs Jones") },
        ],
        layout: Layout(
            partnership: "Aldermouth", navigation: [Way("Home", to: "/"), Way("Wards", to: "/wards")],
            contact: "the team", assets: Assets([("govuk-frontend.css", Array(repeating: 97, count: 900))])),
        reference: { "7F3K-Q2MD" })

    static func ask(
        _ method: String, _ target: String, host: String? = "localhost:8080", site: String? = nil, form: String? = nil,
        with router: Router = router, held: String? = nil, gzip: Bool = false
    ) async throws -> Reply {
        let head = Head(
            method, target, host: host, fetchSite: site,
            contentType: form == nil ? nil : "application/x-www-form-urlencoded", acceptsGzip: gzip, heldMarks: held)
        switch router.find(head) {
        case .answered(let reply): return reply
        case .route(let matched):
            do {
                var reader = try matched.bodyReader(folder: "/nowhere")
                if let form { try Array(form.utf8).withUnsafeBytes { try reader.read($0) } }
                return await router.answer(
                    matched, try reader.finish(), viewer: .openData, now: Instant(milliseconds: 0), today: "2026-11-24")
            } catch let why as BadRequest {
                return router.refuse(matched, why)
            }
        }
    }
}

extension Reply {
    var text: String { if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "" } }
    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}

@Suite("The router")
struct RouterTests {
    @Test(arguments: [
        ("/wards/harbour", "Ward harbour"), ("/wards/all", "All wards"), ("/wards/all/2024-03", "all in March 2024"),
        ("/wards/a%2Fb", "Ward a/b"), ("/", "Harbour &amp; &lt;Quay&gt;"), ("/?q=1", "Harbour &amp; &lt;Quay&gt;"),
    ])
    func `finds the page, and prefers a fixed word to a part`(target: String, title: String) async throws {
        let reply = try await Aldermouth.ask("GET", target)
        #expect(reply.status == 200)
        #expect(reply.text.contains("<h1 class=\"govuk-heading-l\">\(title)</h1>"))
    }

    @Test(arguments: [
        "/nowhere", "/wards", "/wards/a/b/c", "//wards/a", "/wards//a", "/wards/../csv", "/wards/%2e%2e", "/wards/.",
        "/wards/%5Ca", "/wards/%00", "/wards/%", "/wards/%FF", "/wards/x/2024-13", "/WARDS/a", "/\u{212A}", "wards/a",
        "",
        "http://localhost/wards/a", "/assets/none.css", "/ward%73x",
    ])
    func `what is not an address of ours is not found`(target: String) async throws {
        let reply = try await Aldermouth.ask("GET", target)
        #expect(reply.status == (target == "/wards" ? 405 : 404))
    }

    @Test func `a page may be asked for its headers alone`() async throws {
        let (whole, head) = (try await Aldermouth.ask("GET", "/"), try await Aldermouth.ask("HEAD", "/"))
        #expect(head.status == 200 && head.headers == whole.headers)
        guard case .headOnly(let length) = head.body else { return #expect(Bool(false), "it has a body") }
        #expect(length == whole.text.utf8.count)
    }

    @Test(arguments: ["PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", "POST"])
    func `another method is refused, and the ones that would do are named`(method: String) async throws {
        let reply = try await Aldermouth.ask(method, "/csv", site: "same-origin")
        #expect(reply.status == 405)
        #expect(reply.header("Allow") == "GET, HEAD")
        #expect(try await Aldermouth.ask("GET", "/wards").header("Allow") == "POST")
    }

    @Test func `a slash too many leads to the page without it`() async throws {
        let reply = try await Aldermouth.ask("GET", "/wards/harbour/?a=b/&c=")
        #expect(reply.status == 308)
        #expect(reply.header("Location") == "/wards/harbour?a=b/&c=")
    }

    @Test func `a change from our pages is made, and answered with another page to look at`() async throws {
        let reply = try await Aldermouth.ask("POST", "/wards", site: "same-origin", form: "name=a/../b")
        #expect(reply.status == 303)
        #expect(reply.header("Location") == "/wards/a%2F..%2Fb")
        #expect(try await Aldermouth.ask("POST", "/wards", site: "cross-site", form: "name=a").status == 403)
        #expect(try await Aldermouth.ask("POST", "/wards", form: "name=a").status == 403)
        #expect(try await Aldermouth.ask("POST", "/wards", site: "same-origin", form: "other=a").status == 400)
        #expect(try await Aldermouth.ask("POST", "/wards", site: "same-origin").status == 400)
    }

    @Test func `a site called by another name does not answer`() async throws {
        #expect(try await Aldermouth.ask("GET", "/", host: "evil.example").status == 400)
        #expect(try await Aldermouth.ask("GET", "/", host: nil).status == 400)
    }

    @Test func `an address or query that is too long or cannot be read is told so`() async throws {
        #expect(try await Aldermouth.ask("GET", "/?" + String(repeating: "a", count: 8192)).status == 413)
        #expect(try await Aldermouth.ask("GET", "/?a=%zz").status == 400)
    }

    @Test func `a failure gives a reference and nothing of ours`() async throws {
        let reply = try await Aldermouth.ask("GET", "/broken")
        #expect(reply.status == 500)
        #expect(reply.text.contains("7F3K-Q2MD"))
        #expect(!reply.text.contains("Jones") && !reply.text.contains("secret"))
        #expect(reply.trouble?.reference == "7F3K-Q2MD")
        #expect(reply.trouble?.cause is Aldermouth.Failure)
        #expect(reply.template == "/broken")
        #expect(
            reply.logLine(method: "GET", at: Instant(milliseconds: 0), took: .microseconds(3100))
                == "1970-01-01T00:00:00Z GET /broken 500 \(reply.body.length ?? 0) bytes 3.1 ms reference 7F3K-Q2MD PagesTests.Aldermouth.Failure.secret"
        )
    }

    @Test func `a route answers without a server`() async throws {
        let route = Route(.get, Aldermouth.ward, .see, .openData) { request, ward in
            .page(Aldermouth.Plain(title: "\(ward) \(try request.query.one("a") ?? "")"))
        }
        let request = try Request(
            .get, "/wards/harbour?a=1", viewer: .openData, now: Instant(milliseconds: 0), today: "2026-11-24")
        let answer = try await route(request)
        guard case .page(let page) = answer.body else { return #expect(Bool(false), "it is no page") }
        #expect(answer.status == 200 && page.title == "harbour 1")
    }
}
