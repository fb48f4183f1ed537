import Aldermouth
import Dates
import Partnership
import Storage
import Testing

@testable import Initiatives

@Suite("Evaluations and achievements")
struct EvaluationTests {
    private let today = Aldermouth.now.localDay

    private func awaited(due: Day? = "2018-03-31") -> EvaluationWords {
        EvaluationWords(evaluator: "The university", due: due)
    }

    /// Source: paper 004, paragraph 21: due by the end of March 2018, with first indications.
    @Test func `it is overdue from the day after it was due until it is final, whatever is known provisionally`() {
        var words = awaited()
        #expect(EvaluationState(words, today: "2018-03-31") == .due("2018-03-31"))
        #expect(EvaluationState(words, today: "2018-04-01") == .overdue(since: "2018-03-31"))
        (words.finality, words.found) = (.provisional, "Fewer drink in the street")
        #expect(EvaluationState(words, today: "2018-04-01") == .overdue(since: "2018-03-31"))
        let evaluation = Evaluation(id: ID(1), of: ID(1), words)
        #expect(evaluation.said(on: "2018-04-01") == "Overdue since 31 March 2018; what is known is provisional")
        (words.finality, words.received) = (.final, "2018-05-02")
        #expect(EvaluationState(words, today: "2018-05-02") == .final("2018-05-02"))
        words = awaited(due: nil)
        words.finality = .provisional
        #expect(EvaluationState(words, today: "2018-05-02") == .open)
    }

    @Test func `what is awaited has a day, and what is final has come`() {
        #expect(awaited(due: nil).faults(today: today).map(\.field) == ["due"])
        var words = EvaluationWords(finality: .final)
        #expect(words.faults(today: today).map(\.field) == ["evaluator", "found", "received"])
        words = awaited()
        words.found = "Fewer"
        #expect(words.faults(today: today).map(\.field) == ["finality"])
        (words.finality, words.received) = (.final, today + 1)
        #expect(words.faults(today: today).map(\.field) == ["received"])
        words.received = today
        #expect(words.faults(today: today).isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `it stands with its initiative, is found where it is overdue, and a stale save is refused`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.initiatives(on: engine)
        func keep(_ name: String) async throws -> Initiative {
            var words = InitiativeWords(name: name, aim: "To be quiet")
            words.until = "2026-01-31"
            return try #require(try await registry.write(Aldermouth.trace(), KeepInitiative(words: words).run).made)
        }
        let (one, other) = (try await keep("One"), try await keep("Other"))
        let add = KeepEvaluation(initiative: one.id, words: awaited())
        let made = try #require(try await registry.write(Aldermouth.trace(), add.run).made)
        var register = try await registry.initiatives(Aldermouth.trace(), on: today)
        // Both have ended; the one whose evaluation is owed is found by that.
        #expect(register.found(.init()).isEmpty)
        #expect(register.found(.init(evaluation: .overdue)).map(\.initiative.id) == [one.id])
        #expect(register.said.count == 1 && register.said[0].contains("Overdue since 31 March 2018"))
        var words = awaited()
        (words.finality, words.found, words.received, words.place) = (.final, "It works", "2026-11-02", "Guildhall")
        let change = KeepEvaluation(initiative: one.id, changed: (made.id, 1), words: words)
        // It is not another's.
        let wrong = KeepEvaluation(initiative: other.id, changed: (made.id, 1), words: words)
        #expect(try await registry.write(Aldermouth.trace(), wrong.run).made == nil)
        #expect(try await registry.write(Aldermouth.trace(), change.run).made?.version == 2)
        #expect(try await registry.write(Aldermouth.trace(), change.run).isStale)
        register = try await registry.initiatives(Aldermouth.trace(), on: today)
        #expect(register.lines[0].evaluations.map(\.words) == [words] && register.said.isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `an achievement may have no day, and belongs to an initiative that whoever reads may know of`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.initiatives(on: engine)
        let initiative = try #require(
            try await registry.write(
                Aldermouth.trace(), KeepInitiative(words: InitiativeWords(name: "One", aim: "Quiet")).run
            ).made)
        var words = AchievementWords(text: "An award", givenBy: "A charity", agency: ID(1), initiative: initiative.id)
        let made = try #require(try await registry.write(Aldermouth.trace(), KeepAchievement(words: words).run).made)
        var kept = Viewer.initiativesKeeper
        kept.excluded = [ThingID(.initiative, initiative.id.number)]
        let seen = try await registry.look(Achievements(viewer: kept), Aldermouth.trace(kept))
        #expect(seen.map(\.words.initiative) == [nil] && seen[0].daySaid == "Day not known")
        // They saw none, and it is not lost.
        words.initiative = nil
        words.day = "2026-11-01"
        let change = KeepAchievement(changed: (made.id, 1), words: words)
        #expect(try await registry.write(Aldermouth.trace(kept), change.run).made?.words.initiative == initiative.id)
        #expect(try await registry.write(Aldermouth.trace(), change.run).isStale)
        #expect(
            try await registry.write(
                Aldermouth.trace(), KeepAchievement(words: AchievementWords(day: today + 1)).run
            ).faulty == ["achieved", "on"])
    }
}
