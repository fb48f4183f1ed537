import Aldermouth
import Dates
import Partnership
import Storage
import Testing

@testable import Administration

@Suite("Changing the policy")
struct ChangePolicyTests {
    private let officersSeeAgreements = Rule(.officer, .see, .agreement, fields: [.terms], for: [.running])

    private func change(
        _ registry: Registry, _ change: RuleChange, version: Int = 1, reason: String = "Asked for by the board",
        by viewer: Viewer = Demonstration.asha, at now: Instant = Aldermouth.now
    ) async throws -> Written<Policy> {
        let command = ChangePolicy(version: version, change: change, reason: reason)
        return try await registry.write(Trace(viewer, at: now, route: "/policy/versions"), command.run)
    }

    private func place(_ role: Role, _ action: Action, _ kind: Kind) throws -> Int {
        try #require(
            Policy.first.rules.firstIndex { $0.role == role && $0.action == action && $0.kind == kind })
    }

    @Test(arguments: Engine.tested)
    func `the next version says who, when and why, and the one before stays as it was`(engine: Engine) async throws {
        let registry = try await Demonstration.registry(engine)
        let written = try await change(registry, RuleChange(new: officersSeeAgreements), at: Aldermouth.now + 60)
        guard case .done = written else {
            Issue.record("\(written)")
            return
        }
        let (one, two) = try await registry.database.read { connection in
            (try Policy.version(1, connection), try Policy.version(2, connection))
        }
        #expect(one == .first)
        let kept = try #require(two)
        #expect(kept.rules == Policy.first.rules + [officersSeeAgreements])
        #expect(kept.author == "Asha Okafor" && kept.note == "Asked for by the board")
        #expect(kept.madeAt == Aldermouth.now + 60)
        let changes = kept.changes(since: .first)
        #expect(changes.new == [officersSeeAgreements] && changes.gone.isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `a rule changes in its place, and a rule that is taken away is there no more`(engine: Engine) async throws {
        let registry = try await Demonstration.registry(engine)
        let at = try place(.officer, .see, .note)
        var less = Policy.first.rules[at]
        less.fields = [.existence]
        _ = try await change(registry, RuleChange(gone: at, new: less))
        _ = try await change(registry, RuleChange(gone: at), version: 2)
        let (two, three) = try await registry.database.read { connection in
            (try Policy.version(2, connection), try Policy.version(3, connection))
        }
        #expect(two?.rules[at] == less && two?.rules.count == Policy.first.rules.count)
        #expect(three?.rules.contains(less) == false && three?.rules.count == Policy.first.rules.count - 1)
    }

    /// Each of these alone keeps the only administrator from changing it back.
    static let lockouts: [(Role, Action, Kind)] = [
        (.administrator, .change, .policy), (.everyone, .see, .policy), (.everyone, .change, .own),
    ]

    @Test(arguments: Engine.tested, lockouts)
    func `what nobody could undo is refused`(engine: Engine, rule: (Role, Action, Kind)) async throws {
        let registry = try await Demonstration.registry(engine)
        let at = try place(rule.0, rule.1, rule.2)
        #expect(try await change(registry, RuleChange(gone: at)).faulty == ["deed"])
        var narrower = Policy.first.rules[at]
        narrower.purposes = [.oversight]
        if rule.0 == .everyone {
            #expect(try await change(registry, RuleChange(gone: at, new: narrower)).faulty == ["deed"])
        }
        var own = Policy.first.rules[at]
        own.reach = .ownSeat
        #expect(try await change(registry, RuleChange(gone: at, new: own)).faulty == ["deed"])
        #expect(try await registry.database.read { try Policy.inForce($0) } == .first)
    }

    @Test(arguments: Engine.tested)
    func `administrators may lose it once somebody else who can come in has it`(engine: Engine) async throws {
        let registry = try await Demonstration.registry(engine)
        let at = try place(.administrator, .change, .policy)
        _ = try await change(registry, RuleChange(new: Rule(.manager, .change, .policy)))
        try await registry.database.write { try $0.execute("UPDATE account SET state = 'disabled' WHERE id = 312") }
        #expect(try await change(registry, RuleChange(gone: at), version: 2).faulty == ["deed"])
        try await registry.database.write {
            try $0.execute(
                "UPDATE account SET state = 'active', trained_until = \(Aldermouth.now.localDay + -1) WHERE id = 312")
        }
        #expect(try await change(registry, RuleChange(gone: at), version: 2).faulty == ["deed"])
        try await registry.database.write { try $0.execute("UPDATE account SET trained_until = NULL WHERE id = 312") }
        guard case .done(let policy) = try await change(registry, RuleChange(gone: at), version: 2) else {
            Issue.record("The manager could change it back")
            return
        }
        #expect(policy.version == 3)
    }

    @Test(arguments: Engine.tested)
    func `who looked at an earlier version changes nothing`(engine: Engine) async throws {
        let registry = try await Demonstration.registry(engine)
        _ = try await change(registry, RuleChange(new: officersSeeAgreements))
        let late = try await change(registry, RuleChange(new: Rule(.member, .see, .agreement)), version: 1)
        guard case .stale(let now) = late else {
            Issue.record("\(late)")
            return
        }
        #expect(now.version == 2)
        #expect(try await registry.database.read { try Policy.inForce($0).version } == 2)
    }

    @Test func `a rule says something new, of parts that the thing has, for a purpose, and with a reason`()
        async throws
    {
        let registry = try await Demonstration.registry(.sqlite)
        func fields(_ rule: Rule, _ reason: String = "Asked for") async throws -> [String] {
            try await change(registry, RuleChange(new: rule), reason: reason).faulty
        }
        #expect(try await fields(officersSeeAgreements, "") == ["reason"])
        #expect(try await fields(Rule(.officer, .see, .agreement, fields: [])) == ["parts"])
        #expect(try await fields(Rule(.officer, .see, .agreement, fields: [.terms, .contact])) == ["parts"])
        #expect(try await fields(Rule(.officer, .see, .agreement, for: [])) == ["purposes"])
        #expect(try await fields(Policy.first.rules[try place(.everyone, .see, .agency)]) == ["deed"])
        #expect(try await fields(Rule(.anybody, .see, .record)) == ["role"])
        #expect(try await fields(Rule(.officer, .enter, .door)) == ["role"])
    }

    @Test func `the door's rule stays, and nobody without the right changes any`() async throws {
        let registry = try await Demonstration.registry(.sqlite)
        let door = try place(.anybody, .enter, .door)
        for (one, viewer) in [
            (RuleChange(gone: door), Demonstration.asha), (RuleChange(gone: 999), Demonstration.asha),
            (RuleChange(), Demonstration.asha),
            (RuleChange(new: officersSeeAgreements), Demonstration.moira),
        ] {
            let written = try await change(registry, one, by: viewer)
            guard case .notThere = written else {
                Issue.record("\(one): \(written)")
                continue
            }
        }
    }
}
