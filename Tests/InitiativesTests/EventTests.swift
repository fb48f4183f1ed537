import Aldermouth
import Dates
import Partnership
import Storage
import Testing

@testable import Initiatives

@Suite("Events among residents")
struct EventTests {
    private let today = Aldermouth.now.localDay

    private func words(_ name: String = "Night of action", day: Day = "2026-10-30") -> EventWords {
        var words = EventWords(name: name, day: day)
        (words.place, words.text) = ("Ferry steps", "Leaflets were given out.")
        return words
    }

    @Test func `what is ahead has come to nothing yet, and what was says what was done`() {
        var ahead = words(day: today + 1)
        ahead.text = ""
        #expect(ahead.faults(today: today).isEmpty)
        (ahead.outputs, ahead.reached) = ([CountedLine(name: "Kits", tally: .exactly(40))], .exactly(0))
        #expect(ahead.faults(today: today).map(\.field) == ["outputs", "reached"])
        ahead.day = today
        #expect(ahead.faults(today: today).map(\.field) == ["text"])
        var bare = EventWords(day: today)
        bare.text = "Done"
        #expect(bare.faults(today: today).map(\.field) == ["name", "place"])
    }

    @Test(arguments: Engine.tested)
    func `it is kept with who took part and what came of it; nobody reached and nobody counted are two things`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.initiatives(on: engine)
        let initiative = try #require(
            try await registry.write(
                Aldermouth.trace(), KeepInitiative(words: InitiativeWords(name: "One", aim: "Quiet")).run
            ).made)
        var one = words()
        (one.agency, one.partners, one.initiative) = (ID(1), [ID(1), ID(2)], initiative.id)
        one.outputs = [
            CountedLine(name: "Kits given out", tally: .exactly(40)), CountedLine(name: "Talks", tally: .unknown),
        ]
        one.reached = .about(200)
        let made = try #require(try await registry.write(Aldermouth.trace(), KeepEvent(words: one).run).made)
        one.partners = [ID(2)]
        #expect(try await registry.events(of: made.id, Aldermouth.trace()).map(\.words) == [one])
        #expect(try await registry.events(in: initiative.id, Aldermouth.trace()).count == 1)
        #expect(try await registry.events(in: ID(77), Aldermouth.trace()).isEmpty)
        let uncounted = try #require(
            try await registry.write(Aldermouth.trace(), KeepEvent(words: words("Other")).run).made)
        var nobody = words("Other")
        nobody.reached = .exactly(0)
        #expect(try await registry.events(of: uncounted.id, Aldermouth.trace())[0].words.reached.said == "Not counted")
        let change = KeepEvent(changed: (uncounted.id, 1), words: nobody)
        #expect(try await registry.write(Aldermouth.trace(), change.run).made?.words.reached.said == "0")
        #expect(try await registry.write(Aldermouth.trace(), change.run).isStale)
    }

    @Test(arguments: Engine.tested)
    func `an agency and an initiative that somebody is kept from are not named to them, and are not lost`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.initiatives(on: engine)
        let initiative = try #require(
            try await registry.write(
                Aldermouth.trace(), KeepInitiative(words: InitiativeWords(name: "One", aim: "Quiet")).run
            ).made)
        var one = words()
        (one.partners, one.initiative) = ([ID(1), ID(2)], initiative.id)
        let made = try #require(try await registry.write(Aldermouth.trace(), KeepEvent(words: one).run).made)
        var kept = Viewer.initiativesKeeper
        kept.excluded = [ThingID(.agency, 2), ThingID(.initiative, initiative.id.number)]
        let seen = try await registry.events(of: made.id, Aldermouth.trace(kept))[0].words
        #expect(seen.partners == [ID(1)] && seen.initiative == nil)
        let change = KeepEvent(changed: (made.id, 1), words: seen)
        #expect(try await registry.write(Aldermouth.trace(kept), change.run).made?.words.partners == [ID(1), ID(2)])
        let now = try await registry.events(of: made.id, Aldermouth.trace())[0].words
        #expect(now.initiative == initiative.id && now.partners == [ID(1), ID(2)])
    }
}
