import Aldermouth
import Dates
import Markup
import Partnership
import Storage
import Testing

@testable import Administration

@Suite("A policy learns of what came later")
struct ProposedRulesTests {
    /// What a version did that knew nothing of plans, of the disclosure of the record, and of witnesses.
    private static func isKnownThen(_ rule: Rule) -> Bool {
        rule.kind != .plan && rule.role != .witness && !(rule.kind == .record && rule.action == .disclose)
    }

    /// The demonstration as an earlier program kept it.
    private func earlier(_ engine: Engine) async throws -> Registry {
        let registry = try await Demonstration.registry(engine)
        try await registry.database.write { connection in
            try connection.execute("DELETE FROM policy_rule")
            try connection.execute("DELETE FROM policy")
            var policy = Policy.first
            policy.rules.removeAll { !Self.isKnownThen($0) }
            try policy.insert(connection)
        }
        return registry
    }

    private func proposed(_ registry: Registry) async throws -> [Rule] {
        try await registry.database.read { try Policy.proposed($0) }
    }

    @Test(arguments: Engine.tested)
    func `nothing is proposed where the policy knows all, or was never kept`(engine: Engine) async throws {
        #expect(try await proposed(try await Demonstration.registry(engine)).isEmpty)
        let bare = try await Aldermouth.registry(on: engine)
        #expect(try await proposed(bare).isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `new kinds, new deeds and new roles are proposed, and nothing of them is granted`(engine: Engine) async throws
    {
        let registry = try await earlier(engine)
        let rules = try await proposed(registry)
        #expect(Set(rules) == Set(Policy.first.rules.filter { !Self.isKnownThen($0) }))
        #expect(rules.contains { $0.kind == .plan } && rules.contains { $0.role == .witness })
        let inForce = try await registry.database.read { try Policy.inForce($0) }
        #expect(inForce.version == 1 && !inForce.rules.contains { $0.kind == .plan })
    }

    @Test(arguments: Engine.tested)
    func `taken in they are the next version, with who and why, and nothing that stood is changed`(
        engine: Engine
    ) async throws {
        let registry = try await earlier(engine)
        let (before, rules) = (
            try await registry.database.read { try Policy.inForce($0) }, try await proposed(registry)
        )
        let command = TakeProposedRules(version: 1, reason: "After the upgrade")
        let taken = try await registry.run(as: Demonstration.asha, command.run)
        #expect(taken.one?.rules == before.rules + rules)
        let now = try await registry.database.read { try Policy.inForce($0) }
        #expect(now.version == 2 && now.author == "Asha Okafor" && now.note == "After the upgrade")
        #expect(now.changes(since: before).gone.isEmpty)
        #expect(try await proposed(registry).isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `what a partnership took away is not proposed again`(engine: Engine) async throws {
        let registry = try await Demonstration.registry(engine)
        for _ in Policy.first.rules.filter({ $0.kind == .raisedIssue }) {
            let policy = try await registry.database.read { try Policy.inForce($0) }
            let at = try #require(policy.rules.firstIndex { $0.kind == .raisedIssue })
            let command = ChangePolicy(version: policy.version, change: RuleChange(gone: at), reason: "Not used here")
            #expect(try await registry.run(as: Demonstration.asha, command.run).one != nil)
        }
        #expect(try await proposed(registry).isEmpty)
    }

    @Test func `only who may change the policy takes them in, having read the version in force, and says why`()
        async throws
    {
        let registry = try await earlier(.sqlite)
        let command = TakeProposedRules(version: 1, reason: "After the upgrade")
        #expect(try await !registry.run(as: Demonstration.moira, command.run).isThere)
        let unsaid = TakeProposedRules(version: 1, reason: "")
        #expect(try await registry.run(as: Demonstration.asha, unsaid.run).faulty == ["reason"])
        let late = TakeProposedRules(version: 7, reason: "Late")
        guard case .stale(let now) = try await registry.run(as: Demonstration.asha, late.run) else {
            Issue.record("not stale")
            return
        }
        #expect(now.version == 1)
        let atTheMachine = TakeProposedRules(version: 1, reason: "Upgrade", author: "A. Okafor, at the machine")
        #expect(try await registry.run(as: .policyKeeper, atTheMachine.run).one?.author == "A. Okafor, at the machine")
    }

    @Test func `the page of the policy says that rules wait, with the way to them for whoever may take them in`() {
        let reader = PolicyPage(policy: .first, versions: [.first], changes: nil, proposed: 4)
        #expect(reader.body.text.contains("There are 4 rules proposed for it."))
        #expect(!reader.body.text.contains("/policy/proposed"))
        let administrator = PolicyPage(policy: .first, versions: [.first], changes: nil, mayChange: true, proposed: 1)
        #expect(administrator.body.text.contains("There is one rule proposed for it."))
        #expect(administrator.body.text.contains("href=\"/policy/proposed\""))
        let none = PolicyPage(policy: .first, versions: [.first], changes: nil, mayChange: true)
        #expect(!none.body.text.contains("proposed"))
    }
}
