import Aldermouth
import Dates
import Partnership
import Planning
import Storage
import Testing

@testable import Initiatives

/// Days are counted on a calendar by hand.
@Suite("The register of initiatives")
struct InitiativeTests {
    private let today = Aldermouth.now.localDay

    private func words(_ name: String = "Quiet Quay", agency: ID<Agency>? = ID(1)) -> InitiativeWords {
        var words = InitiativeWords(name: name, sort: .scheme)
        (words.aim, words.agency, words.from) = ("Bars serve nobody who is drunk.", agency, "2026-03-01")
        return words
    }

    private func keep(_ words: InitiativeWords, _ registry: Registry) async throws -> Initiative {
        try #require(try await registry.write(Aldermouth.trace(), KeepInitiative(words: words).run).made)
    }

    @Test func `it is planned until its first day, runs to the end of its last, and has then ended`() {
        func state(_ from: Day?, _ until: Day?, _ day: Day) -> InitiativeState {
            InitiativeState(from: from, until: until, today: day)
        }
        #expect(state("2027-07-05", "2027-07-11", "2027-07-04") == .planned(from: "2027-07-05"))
        #expect(state("2027-07-05", "2027-07-11", "2027-07-05") == .running(since: "2027-07-05"))
        #expect(state("2027-07-05", "2027-07-11", "2027-07-11") == .running(since: "2027-07-05"))
        #expect(state("2027-07-05", "2027-07-11", "2027-07-12") == .ended("2027-07-11"))
        #expect(state("2027-07-05", nil, "2040-01-01") == .running(since: "2027-07-05"))
        // A paper that gives no day does not say that it still runs.
        #expect(state(nil, nil, "2026-01-01") == .undated)
        #expect(state(nil, "2026-01-01", "2026-01-01") == .running(since: nil))
        #expect(state(nil, "2026-01-01", "2026-01-02") == .ended("2026-01-01"))
        #expect(state(nil, "2026-01-01", "2026-01-01").said == "Running; not known since when")
    }

    @Test(arguments: Engine.tested)
    func `it is kept with its partners, priorities and areas, and each may change`(engine: Engine) async throws {
        let registry = try await Aldermouth.initiatives(on: engine)
        let quay = try #require(try await registry.priority("The quay"))
        let evening = try #require(try await registry.priority("Somewhere to go"))
        var first = words()
        (first.partners, first.priorities, first.areas) = ([ID(1), ID(2)], [quay], ["E07000033", "E07000033"])
        let made = try await keep(first, registry)
        let line = try #require(try await registry.initiatives(Aldermouth.trace(), on: today).lines.first)
        // The agency that leads takes part anyhow, and an area stands there once.
        #expect(line.initiative.words.partners == [ID(2)] && line.initiative.words.areas == ["E07000033"])
        #expect(line.initiative.words.priorities == [quay] && line.state == .running(since: "2026-03-01"))
        var second = words("Quiet Quays")
        (second.priorities, second.until) = ([evening], "2026-10-31")
        let change = KeepInitiative(changed: (made.id, 1), words: second)
        #expect(try await registry.write(Aldermouth.trace(), change.run).made?.version == 2)
        let register = try await registry.initiatives(Aldermouth.trace(), on: today)
        #expect(register.lines[0].initiative.words.priorities == [evening])
        #expect(register.lines[0].initiative.words.partners.isEmpty && register.lines[0].state == .ended("2026-10-31"))
        #expect(register.found(.init()).isEmpty && register.found(.init(state: .ended, agency: ID(1))).count == 1)
        #expect(register.found(.init(state: .ended, agency: ID(2))).isEmpty)
        guard case .stale(let now) = try await registry.write(Aldermouth.trace(), change.run) else {
            Issue.record("not stale")
            return
        }
        #expect(now.words.name == "Quiet Quays" && now.words.priorities == [evening])
    }

    @Test(arguments: Engine.tested)
    func `what is wrong is said field by field, and a name is there once`(engine: Engine) async throws {
        let registry = try await Aldermouth.initiatives(on: engine)
        _ = try await keep(words(), registry)
        #expect(try await registry.write(Aldermouth.trace(), KeepInitiative(words: words()).run).faulty == ["name"])
        var wrong = InitiativeWords(areas: ["the quay"])
        (wrong.from, wrong.until) = ("2026-03-02", "2026-03-01")
        #expect(
            try await registry.write(Aldermouth.trace(), KeepInitiative(words: wrong).run).faulty
                == ["name", "aim", "until", "areas"])
        var unknown = words("Another")
        unknown.partners = [ID(77)]
        let refused = try await registry.write(Aldermouth.trace(), KeepInitiative(words: unknown).run)
        #expect(refused.made == nil && refused.faulty.isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `a priority or an agency that somebody is kept from is not named to them, and is not lost when they save`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.initiatives(on: engine)
        let quay = try #require(try await registry.priority("The quay"))
        var first = words()
        (first.partners, first.priorities) = ([ID(2)], [quay])
        let made = try await keep(first, registry)
        var kept = Viewer.initiativesKeeper
        kept.excluded = [ThingID(.priority, quay.number), ThingID(.agency, 2)]
        let seen = try await registry.initiatives(Aldermouth.trace(kept), on: today)
        #expect(seen.lines[0].initiative.words.priorities.isEmpty && seen.lines[0].initiative.words.partners.isEmpty)
        let change = KeepInitiative(changed: (made.id, 1), words: words("Renamed"))
        #expect(try await registry.write(Aldermouth.trace(kept), change.run).made != nil)
        let now = try await registry.initiatives(Aldermouth.trace(), on: today).lines[0].initiative
        #expect(now.words.name == "Renamed" && now.words.priorities == [quay] && now.words.partners == [ID(2)])
    }

    /// Source: the policy as delivered: a partner's officer changes what their own seat leads, and nothing else.
    @Test(arguments: Engine.tested)
    func `a partner's officer changes what their own seat leads, and writes down what came of its evaluation`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.initiatives(on: engine)
        let sergeant = Viewer(
            person: ID(1), agency: ID(2), seats: [ID(14)], purpose: .evidence,
            rules: Policy.first.rules(of: [.everyone, .partner]))
        for (seat, isTheirs) in [(14, true), (15, false)] as [(Int64, Bool)] {
            var mine = words("Of \(seat)", agency: nil)
            mine.seat = ID(seat)
            let made = try await keep(mine, registry)
            #expect(made.words.agency == ID(2))
            let evaluate = KeepEvaluation(
                initiative: made.id, words: EvaluationWords(evaluator: "The university", due: "2027-01-31"))
            #expect((try await registry.write(Aldermouth.trace(sergeant), evaluate.run).made != nil) == isTheirs)
            mine.aim = "More"
            let change = KeepInitiative(changed: (made.id, 1), words: mine)
            #expect((try await registry.write(Aldermouth.trace(sergeant), change.run).made != nil) == isTheirs)
        }
        #expect(
            try await registry.write(Aldermouth.trace(sergeant), KeepInitiative(words: words("New")).run).made == nil)
    }
}
