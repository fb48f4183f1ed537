import Aldermouth
import Pages
import Partnership
import Storage
import Testing

/// What somebody typed is never lost: every form of scrutiny and of what people say, one after the other.
@Suite("What was typed into a form")
struct TypedStaysTests {
    private static let kinds: Set<Kind> = [.committee, .inquiry, .answer, .recommendation, .survey, .raisedIssue]
    private let manager: Asker = {
        var asker = World.asker(.manager, 1, .inside)
        asker.purpose = .running
        return asker
    }()

    /// Every form of those kinds that the manager is shown, with the address that it is sent to.
    private func each(
        _ body: (WholeSite, Visit, String, FormRead) async throws -> Void
    ) async throws {
        let site = try await WholeSite(.sqlite)
        try await World.fill(site)
        for route in site.routes where route.method == .post && Self.kinds.contains(route.kind) {
            let target = try #require(FilledAddress.all(route.template).first)
            let visit = try await site.come(manager)
            // The form is at the address that it is sent to, or on the page above.
            let above = target.split(separator: "/").dropLast().map { "/\($0)" }.joined()
            for place in [target, above] {
                let page = try await site.ask(Asked("GET", place), as: visit)
                guard page.status == 200, let form = FormRead(page.text, sentTo: target) else { continue }
                try await body(site, visit, target, form)
                break
            }
            try await site.mend(visit)
        }
    }

    @Test func `stays there when a part of it must be mended`() async throws {
        var mended = 0
        try await each { site, visit, target, form in
            var sent = form.fields.map { Asked.Said(name: $0.name, value: $0.value) }
            for (position, field) in form.fields.enumerated() where field.isText {
                sent[position].value = field.isDay ? "99" : "Kept \(position)."
            }
            let answer = try await site.ask(Asked("POST", target, form: sent), as: visit)
            guard answer.status == 422 else { return }
            mended += 1
            let again = try #require(FormRead(answer.text, sentTo: target), "\(target)")
            for (said, field) in zip(sent, form.fields) where field.isText {
                let now = again.fields.first { $0.name == said.name }?.value
                #expect(now == said.value, "\(said.name) of \(target)")
            }
        }
        #expect(mended > 20)
    }

    // Who is asked is one part in two lists: bodies, and seats. Why a wave is put right is no part of it: it stands with what it
    // said before.
    @Test func `stands beside every part of what somebody else has saved meanwhile`() async throws {
        var compared = 0
        try await each { site, visit, target, form in
            guard form.fields.contains(where: { $0.name == "version" }) else { return }
            let sent = form.fields.map { field in
                Asked.Said(name: field.name, value: field.name == "version" ? "0" : field.value)
            }
            let answer = try await site.ask(Asked("POST", target, form: sent), as: visit)
            #expect(answer.status == 409, "\(target)")
            let parts = form.parts.subtracting(target.hasPrefix("/waves/") ? ["seats", "reason"] : ["seats"])
            guard !parts.isEmpty else { return }
            compared += 1
            let start = try #require(answer.text.firstRange(of: "Nothing of yours was saved")?.upperBound, "\(target)")
            let notice = answer.text[start...].prefix(
                upTo: try #require(answer.text[start...].firstRange(of: "</dl>")).lowerBound)
            let shown = notice.split(separator: "<dt").count - 1
            #expect(shown >= parts.count, "\(target) has \(parts.sorted()) and shows \(shown)")
        }
        #expect(compared > 10)
    }
}
