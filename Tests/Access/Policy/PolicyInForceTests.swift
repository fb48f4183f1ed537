import Aldermouth
import Pages
import Partnership
import Storage
import Testing

@Suite("The policy in force")
struct PolicyInForceTests {
    private let administrator: Asker = {
        var asker = World.asker(.administrator, 1, .outside)
        asker.purpose = .running
        return asker
    }()

    private func form(_ version: Int, position: Int? = nil, isGone: Bool = false, reason: String? = nil) -> [Asked.Said]
    {
        var fields = [
            ("version", "\(version)"), ("role", "officer"), ("kind", "agreement"), ("deed", "see"), ("parts", "terms"),
            ("purposes", "evidence"), ("reach", "everything"), ("marking", "OFFICIAL"),
        ]
        if let position { fields.append(("position", "\(position)")) }
        if isGone { fields.append(("gone", "yes")) }
        if let reason { fields.append(("reason", reason)) }
        return fields.map { Asked.Said(name: $0.0, value: $0.1) }
    }

    @Test(arguments: Engine.tested)
    func `a version that an administrator puts in force decides everybody's next request`(engine: Engine) async throws {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        let (administrator, officer) = (
            try await site.come(administrator), try await site.come(World.asker(.officer, 1, .outside))
        )
        let target = "/agreements/\(World.agreement)"
        #expect(try await site.ask(Asked("GET", target), as: officer).status == 404)

        // What would change is shown, and nothing changes.
        let before = try await site.sums
        let shown = try await site.ask(Asked("POST", "/policy/rules", form: form(1)), as: administrator)
        #expect(shown.status == 200)
        #expect(shown.text.contains("New: Community safety officer may see agreements: terms"))
        #expect(try await site.sums == before)
        #expect(try await site.ask(Asked("GET", target), as: officer).status == 404)

        let unsaid = try await site.ask(Asked("POST", "/policy/versions", form: form(1)), as: administrator)
        #expect(unsaid.status == 422 && unsaid.text.contains("Enter why it is changed."))

        let put = try await site.ask(
            Asked("POST", "/policy/versions", form: form(1, reason: "The board asked")), as: administrator)
        #expect(put.status == 303 && put.header("Location") == "/policy/2")
        #expect(try await site.ask(Asked("GET", target), as: officer).status == 200)
        let page = try await site.ask(Asked("GET", "/policy/2"), as: officer)
        #expect(page.text.contains("by Name \(administrator.asker.person): The board asked"))

        // Who looked at the version before is told so, and the next takes the rule away again.
        let late = try await site.ask(
            Asked("POST", "/policy/versions", form: form(1, reason: "Late")), as: administrator)
        #expect(late.status == 409)
        let last = Policy.first.rules.count
        let gone = try await site.ask(
            Asked("POST", "/policy/versions", form: form(2, position: last, isGone: true, reason: "A mistake")),
            as: administrator)
        #expect(gone.header("Location") == "/policy/3")
        #expect(try await site.ask(Asked("GET", target), as: officer).status == 404)
    }

    @Test func `what would lock every administrator out is refused in a sentence`() async throws {
        let site = try await WholeSite(.sqlite)
        try await World.fill(site)
        let visit = try await site.come(administrator)
        let at = try #require(Policy.first.rules.firstIndex { $0.action == .change && $0.kind == .policy })
        for target in ["/policy/rules", "/policy/versions"] {
            let answer = try await site.ask(
                Asked("POST", target, form: form(1, position: at, isGone: true, reason: "Tidying")), as: visit)
            #expect(answer.status == 422)
            #expect(answer.text.contains("could change the policy, so nobody could undo it"))
        }
        #expect(try await site.ask(Asked("GET", "/policy/2"), as: visit).status == 404)
    }

    @Test func `the version in force has a way to each rule that can be changed, for whoever may`() async throws {
        let site = try await WholeSite(.sqlite)
        try await World.fill(site)
        let visit = try await site.come(administrator)
        let page = try await site.ask(Asked("GET", "/policy"), as: visit).text
        for (position, rule) in Policy.first.rules.enumerated() {
            let hasWay = page.contains("=\"/policy/rules/\(position)\"")
            #expect(hasWay == (rule.role != .anybody), "\(rule)")
            let answer = try await site.ask(Asked("GET", "/policy/rules/\(position)"), as: visit)
            #expect(answer.status == (hasWay ? 200 : 404), "\(rule)")
        }
        let officer = try await site.come(World.asker(.officer, 1, .outside))
        #expect(try await !site.ask(Asked("GET", "/policy"), as: officer).text.contains("/policy/rules"))
    }
}
