import Aldermouth
import Dates
import Foundation
import Pages
import Partnership
import Secrets
import Storage
import Testing

@Suite("What is forged, stale or foreign")
struct ForgeryTests {
    private let administrator: Asker = {
        var asker = World.asker(.administrator, 1, .outside)
        asker.purpose = .running
        return asker
    }()
    private let form = [Asked.Said(name: "name", value: "Beside"), Asked.Said(name: "version", value: "1")]
    private let target = "/people/\(World.person)/change"

    @Test(arguments: Engine.tested)
    func `a cookie that is not whole, not ours, or twice there signs nobody in`(engine: Engine) async throws {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        let visit = try await site.come(administrator)
        let word = try #require(visit.word)
        #expect(try await site.ask(Asked("GET", "/people", cookie: "wardmote=\(word)")).status == 200)
        #expect(try await site.ask(Asked("GET", "/people", cookie: "other=1; wardmote=\(word); last=2")).status == 200)
        let forged = [
            "", "wardmote=", "wardmote=\(word.dropLast())", "wardmote=\(word)w", "wardmote=\(word.uppercased())",
            "Wardmote=\(word)", "wardmote=\(word); wardmote=\(word)", "__Host-wardmote=\(word)",
            "wardmote=\"\(word)\"", "wardmote=%77\(word.dropFirst())", "wardmote=\(word)\u{301}",
            "wardmote=\(String(repeating: "w", count: 43))", "wardmote=\(word.dropLast())\0",
            "wardmote=' OR 1=1 --", String(repeating: "a=1; ", count: 1000) + "wardmote=\(word)",
        ]
        for cookie in forged {
            let answer = try await site.ask(Asked("GET", "/people", cookie: cookie))
            #expect(answer.status == 303, "\(cookie)")
            #expect(answer.header("Location") == "/sign-in?next=%2Fpeople", "\(cookie)")
        }
        try await site.leave(visit)
        #expect(try await site.ask(Asked("GET", "/people", cookie: "wardmote=\(word)")).status == 303)
    }

    @Test(arguments: Engine.tested)
    func `every address that is sent to refuses a form without the word of its own session`(engine: Engine) async throws
    {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        let visit = try await site.come(administrator)
        let other = try await site.come(World.asker(.administrator, 1, .inside))
        let foreign = String(repeating: "g", count: 32)
        try await site.database.write {
            try $0.execute("UPDATE session SET form_word = \(foreign) WHERE account = \(other.asker.account)")
        }
        let before = try await site.sums
        let words: [String?] = [
            nil, "", foreign, visit.formWord + "f", String(visit.formWord.dropLast()), visit.formWord.uppercased(),
            visit.formWord + "\u{301}", " " + visit.formWord,
        ]
        for target in site.sendings {
            for word in words {
                let said = word.map { [Asked.Said(name: "form-word", value: $0)] } ?? []
                let answer = try await site.ask(Asked("POST", target, form: form + said).with(visit.word))
                #expect([400, 403].contains(answer.status), "\(target) with \(word ?? "none"): \(answer.status)")
            }
            let twice = [Asked.Said(name: "form-word", value: visit.formWord)]
            let answer = try await site.ask(Asked("POST", target, form: form + twice + twice).with(visit.word))
            #expect(answer.status == 400, "\(target) with the word twice")
        }
        #expect(try await site.sums == before)
        let good = [Asked.Said(name: "form-word", value: visit.formWord)]
        #expect(try await site.ask(Asked("POST", target, form: form + good).with(visit.word)).status == 303)
    }

    @Test(arguments: Engine.tested)
    func `every address that is sent to refuses what another site sends`(engine: Engine) async throws {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        let visit = try await site.come(administrator)
        let before = try await site.sums
        // swift-format-ignore
        let senders: [(origin: String?, site: String?)] = [
            ("https://evil.example", "cross-site"), ("null", "cross-site"), (nil, "cross-site"), (nil, "same-site"),
            (nil, "none"), (nil, nil), ("null", nil), ("https://evil.example", nil), ("https://localhost:8080", nil),
            ("http://localhost:8081", nil), ("http://localhost:8080.evil.example", nil), ("http://evil.example", "same-origin"),
            ("http://LOCALHOST:8080", nil), ("http://localhost:8080\u{301}", nil), ("", nil), (nil, "same-origin\u{301}"),
        ]
        for target in site.sendings {
            for sender in senders {
                var asked = Asked("POST", target, form: form)
                (asked.origin, asked.fetchSite) = (sender.origin, sender.site)
                let answer = try await site.ask(asked, as: visit)
                #expect(answer.status == 403, "\(target) from \(sender): \(answer.status)")
            }
            for type in ["text/plain", "application/json", ""] {
                var asked = Asked("POST", target, form: form)
                asked.contentType = type
                #expect(try await site.ask(asked, as: visit).status == 400, "\(target) as \(type)")
            }
            var asked = Asked("POST", target, form: form)
            for host in [nil, "evil.example", "localhost.evil.example", "evil.example:8080"] as [String?] {
                asked.host = host
                #expect(try await site.ask(asked, as: visit).status == 400, "\(target) at \(host ?? "no host")")
            }
        }
        for method in ["PUT", "DELETE", "PATCH", "TRACE", "post", "GET\u{301}"] {
            #expect(try await site.ask(Asked(method, target, form: form), as: visit).status == 405, "\(method)")
        }
        #expect(try await site.sums == before)
    }

    static let elsewhere = [
        "//evil.example", "/\\evil.example", "\\\\evil.example", "https:evil.example", "https://evil.example",
        "javascript:alert(1)", "/\t/evil.example", "/%09/evil.example", "/people\r\nSet-Cookie: a=b",
        "/people%0d%0aX: y",
        "/people\u{2028}", "/../evil", "/a/..//evil.example", "evil.example", "/\u{301}/evil.example",
        " //evil.example",
        "/people\0", "/%2f%2fevil.example/%5c", "///evil.example", "/./people", "@evil.example", "?next=//evil",
    ]

    @Test func `the way on after signing in leads to a page of ours or home`() async throws {
        let site = try await WholeSite(.sqlite)
        try await World.fill(site)
        let hash = PasswordHash(of: "gannet thimble orchard", cost: .slight).text
        try await site.database.write {
            try $0.execute("UPDATE account SET password = \(hash) WHERE id = \(World.account)")
        }
        for (turn, next) in Self.elsewhere.enumerated() {
            let form = [
                ("name", "person.901@aldermouth.example"), ("password", "gannet thimble orchard"), ("next", next),
            ].map { Asked.Said(name: $0.0, value: $0.1) }
            // Half an hour between one and the next, so that nobody has tried too often.
            let answer = try await site.ask(Asked("POST", "/sign-in", form: form), at: Aldermouth.now + turn * 1800)
            let location = answer.header("Location") ?? ""
            // What holds a control character is not read at all.
            #expect(answer.status == 400 || answer.status == 303, "\(next): \(answer.status)")
            #expect(answer.status == 400 || location.utf8.starts(with: "/sign-in/authenticator".utf8), "\(location)")
            let shown = try await site.ask(Asked("GET", "/sign-in?next=\(escaped(next))"))
            let kept = shown.text.components(separatedBy: "name=\"next\" value=\"").dropFirst().first ?? "/"
            #expect(kept.utf8.starts(with: "/".utf8) && !kept.utf8.starts(with: "//".utf8), "\(next)")
            #expect(!kept.prefix { $0 != "\"" }.utf8.contains(UInt8(ascii: "\\")), "\(next)")
            for one in [answer, shown] {
                #expect(one.headers.allSatisfy { $0.value.utf8.allSatisfy { (0x20...0x7E).contains($0) } }, "\(next)")
            }
        }
    }
}

/// Every byte as `%XX`.
private func escaped(_ text: String) -> String {
    text.utf8.map { byte in
        let digits = String(byte, radix: 16)
        return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }.joined()
}
