import Aldermouth
import Dates
import Foundation
import Partnership
import PublicPages
import Storage
import Testing

@testable import Pages
@testable import Portal

@Suite("The file of the public pages")
struct PublishedFileTests {
    @Test(arguments: Engine.tested)
    func `nothing of a paper is in its bytes before the day, nor once it is taken down`(engine: Engine) async throws {
        let board = try await Board(engine)
        try await board.keeping.keep(at: Aldermouth.now, anew: true)
        #expect(try board.holds("Aldermouth Council") && !board.holds("A supplier"))
        let put = try await board.put(Board.assessment, from: Board.today + 2).done()
        try await board.keeping.keep(at: Aldermouth.now)
        for words in ["Assessment of Aldermouth", "Less was recorded", "\(put.id.number)"] {
            #expect(try !board.holds(words), "\(words)")
        }
        #expect(try await board.keeping.isCurrent(at: Aldermouth.now))
        let due = Aldermouth.now + 86_400 * 2
        #expect(try await !board.keeping.isCurrent(at: due))
        try await board.keeping.keep(at: due)
        #expect(try board.holds("Less was recorded on the quay."))
        _ = try await board.change(put, down: ("It names a child", "It will be back."), at: due).done()
        try await board.keeping.keep(at: due)
        #expect(try !board.holds("Less was recorded") && !board.holds("It names a child"))
        #expect(try board.holds("It will be back."))
        // No half-written file stays beside it.
        let folder = URL(fileURLWithPath: board.file.path).deletingLastPathComponent().path
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["published.sqlite"])
    }

    @Test(arguments: Engine.tested)
    func `what not everybody who signs in may read of an edition is not drawn`(engine: Engine) async throws {
        let board = try await Board(engine)
        _ = try await board.put(Board.first).done()
        try await board.keeping.keep(at: Aldermouth.now)
        #expect(try board.holds("Harm on the quay") && !board.holds("Hush"))
    }

    @Test func `every address answers, and an edition says what corrected it`() async throws {
        let board = try await Board(.sqlite)
        let first = try await board.put(Board.first).done()
        let second = try await board.put(Board.second).done()
        let gone = try await board.put(Board.assessment).done()
        _ = try await board.change(gone, down: ("Wrong", "It will be back.")).done()
        try await board.keeping.keep(at: Aldermouth.now)
        let front = try await board.ask("/")
        #expect(front.status == 200 && front.text.contains("Harm on the quay"))
        #expect(front.text.contains("<title>What we do together – Aldermouth Partnership</title>"))
        #expect(try await board.ask("/papers").text.contains("Safer Aldermouth, Autumn"))
        #expect(try await board.ask("/papers?q=anything").status == 200)
        let old = try await board.ask("/papers/\(first.id.number)").text
        #expect(old.contains("Corrected on") && old.contains("A day was wrong") && old.contains("Edition 1"))
        #expect(try await board.ask("/papers/\(second.id.number)").text.contains("This corrects"))
        let word = try await board.ask("/papers/\(first.id.number)/docx")
        #expect(word.status == 200 && word.body.starts(with: [0x50, 0x4B, 3, 4]))
        #expect(word.header("Content-Disposition") == "attachment; filename=\"safer-aldermouth-spring.docx\"")
        // There was no typesetter.
        #expect(try await board.ask("/papers/\(second.id.number)/pdf").status == 404)
        let down = try await board.ask("/papers/\(gone.id.number)")
        #expect(down.text.contains("was taken down on") && down.text.contains("It will be back."))
        #expect(try await board.ask("/papers/\(gone.id.number)/docx").status == 404)
        let feed = try await board.ask("/feed")
        #expect(feed.header("Content-Type") == "application/atom+xml; charset=utf-8")
        #expect(feed.text.contains("<title>Assessment of Aldermouth, edition 1 (taken down)</title>"))
        #expect(try await board.ask("/accessibility").text.contains("ask the safety team"))
    }

    @Test func `nothing but looking is answered, nobody gets a cookie, and every answer is protected`() async throws {
        let board = try await Board(.sqlite)
        let one = try await board.put(Board.first).done()
        try await board.keeping.keep(at: Aldermouth.now)
        for target in ["/", "/papers", "/papers/\(one.id.number)", "/feed", "/accessibility"] {
            for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"] {
                #expect(try await board.ask(target, method).status == 405, "\(method) \(target)")
            }
            let head = try await board.ask(target, "HEAD")
            #expect(head.status == 200 && head.body.isEmpty)
        }
        for target in [
            "/sign-in", "/me", "/plans", "/public-pages", "/papers/1", "/papers/x", "/papers/\(one.id.number)/html",
            "/published.sqlite", "/previews", "/administration", "/papers/..%2f", "/begin/x",
        ] {
            let answer = try await board.ask(target)
            #expect(answer.status == 404, "\(target)")
            #expect(!answer.text.contains("sign-in"), "\(target)")
        }
        for target in ["/", "/feed", "/papers/\(one.id.number)/docx", "/none"] {
            let answer = try await board.ask(target, cookie: "wardmote=\(String(repeating: "a", count: 43))")
            #expect(answer.header("Set-Cookie") == nil)
            #expect(answer.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
            #expect(answer.header("X-Content-Type-Options") == "nosniff")
        }
        // Another site's name leads nowhere.
        #expect(try await board.ask("/", host: "evil.example").status == 400)
    }

    @Test func `where there is no file, or a broken one, nothing is answered but that`() async throws {
        let board = try await Board(.sqlite)
        #expect(await board.file.label == nil)
        #expect(try await board.ask("/").status >= 500)
        #expect(!FileManager.default.fileExists(atPath: board.file.path))
    }
}

/// What came back of a public page.
struct Heard {
    var status: Int
    var headers: [Header]
    var body: [UInt8]
    var text: String { String(decoding: body, as: UTF8.self) }
    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}

extension Board {
    func ask(
        _ target: String, _ method: String = "GET", cookie: String? = nil, host: String = "localhost:8081"
    ) async throws -> Heard {
        let router = Router(
            PublicSite(file).routes, layout: .publicPages("Aldermouth Partnership", contact: "", assets: Assets([])))
        let head = Head(
            method, target, host: host, origin: nil, fetchSite: nil, contentType: nil, cookie: cookie)
        let reply: Reply
        switch router.find(head) {
        case .answered(let answered): reply = answered
        case .route(let matched):
            var reader = try matched.bodyReader(folder: "")
            reply = await router.answer(
                matched, try reader.finish(), viewer: .nobody, now: Aldermouth.now, today: Board.today)
        }
        guard case .bytes(let bytes) = reply.body else {
            return Heard(status: reply.status, headers: reply.headers, body: [])
        }
        return Heard(status: reply.status, headers: reply.headers, body: bytes)
    }
}
