import Aldermouth
import Dates
import Partnership
import Storage
import Testing

@testable import Initiatives

@Suite("Milestones of initiatives, and bodies outside")
struct MilestoneTests {
    private let today = Aldermouth.now.localDay

    @Test func `it is overdue from the day after it was due until it was reached, and says what came of it`() {
        var words = MilestoneWords(text: "Every bar has signed", due: "2026-10-31")
        #expect(words.state(on: "2026-10-31") == .open(by: "2026-10-31"))
        #expect(words.state(on: "2026-11-01") == .overdue(since: "2026-10-31"))
        words.reached = today
        #expect(words.faults(today: today).map(\.field) == ["milestone-outcome"])
        words.outcome = "All but one"
        #expect(words.faults(today: today).isEmpty && words.state(on: today) == .reached(today))
        words.reached = today + 1
        #expect(words.faults(today: today).map(\.field) == ["reached-on"])
        #expect(MilestoneWords().faults(today: today).map(\.field) == ["milestone"])
        #expect(MilestoneWords(text: "Some day").state(on: today) == .open(by: nil))
    }

    @Test(arguments: Engine.tested)
    func `it stands with its initiative, and a save of what somebody else changed is refused`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.initiatives(on: engine)
        func keep(_ name: String) async throws -> Initiative {
            let words = InitiativeWords(name: name, aim: "To look at the groups")
            return try #require(try await registry.write(Aldermouth.trace(), KeepInitiative(words: words).run).made)
        }
        let (one, other) = (try await keep("One"), try await keep("Other"))
        let later = MilestoneWords(text: "Decided", due: today + 30)
        let first = MilestoneWords(text: "Looked at", due: today + -3)
        for words in [later, first] {
            let add = KeepMilestone(initiative: one.id, words: words)
            #expect(try await registry.write(Aldermouth.trace(), add.run).made?.words == words)
        }
        var line = try await registry.initiatives(of: one.id, Aldermouth.trace(), on: today).lines[0]
        #expect(line.milestones.map(\.words) == [first, later])
        #expect(line.milestonesSaid(on: today) == "0 of 2 reached, 1 overdue")
        #expect(try await registry.initiatives(of: other.id, Aldermouth.trace(), on: today).lines[0].milestones.isEmpty)
        var reached = first
        (reached.reached, reached.outcome) = (today, "Two groups do the same")
        var change = KeepMilestone(initiative: one.id, changed: (line.milestones[0].id, 1), words: reached)
        #expect(try await registry.write(Aldermouth.trace(), change.run).made?.version == 2)
        #expect(try await registry.write(Aldermouth.trace(), change.run).isStale)
        line = try await registry.initiatives(of: one.id, Aldermouth.trace(), on: today).lines[0]
        #expect(line.milestonesSaid(on: today) == "1 of 2 reached")
        // Not under an initiative that it is not of.
        (change.initiative, change.changed) = (other.id, (line.milestones[0].id, 2))
        #expect(try await registry.write(Aldermouth.trace(), change.run).made == nil)
        let nobody = KeepMilestone(initiative: one.id, words: later)
        #expect(try await registry.write(Aldermouth.trace(.nobody), nobody.run).made == nil)
    }

    @Test(arguments: Engine.tested)
    func `bodies outside stay written, and the work with them is found`(engine: Engine) async throws {
        let registry = try await Aldermouth.initiatives(on: engine)
        var words = InitiativeWords(name: "Shared work", sort: .review, aim: "To do things alike")
        words.outside = ["Westmere Partnership", "A charity"]
        let made = try #require(try await registry.write(Aldermouth.trace(), KeepInitiative(words: words).run).made)
        let alone = KeepInitiative(words: InitiativeWords(name: "Alone", aim: "Quiet"))
        #expect(try await registry.write(Aldermouth.trace(), alone.run).made != nil)
        let register = try await registry.initiatives(Aldermouth.trace(), on: today)
        let shared = register.found(.init(withWhom: .outside))
        #expect(shared.map(\.initiative.words.outside) == [["A charity", "Westmere Partnership"]])
        words.outside = ["A charity"]
        let change = KeepInitiative(changed: (made.id, 1), words: words)
        #expect(try await registry.write(Aldermouth.trace(), change.run).made?.words.outside == ["A charity"])
        words.outside = Array(repeating: "One", count: 31)
        #expect(words.faults().map(\.field) == ["bodies-outside"])
    }
}
