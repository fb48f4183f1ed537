import Aldermouth
import Dates
import Markup
import Pages
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

    @Test(
        arguments: [
            ("2026-10-30", .day, false), ("2026-11-30", .month, false), ("2026-12-31", .month, true),
            ("2026-12-31", .year, false), ("2027-12-31", .year, true), ("2026-11-30", .day, true),
        ] as [(Day, DayExactness, Bool)])
    func `of an event that is told by its month or year it is said that it is ahead only before the first day of that`(
        day: Day, exactness: DayExactness, isAhead: Bool
    ) {
        #expect(EventWords(day: day, to: exactness).isAhead(on: today) == isAhead)
    }

    @Test(arguments: Engine.tested)
    func `a file tells an event by its month, and so do its page and the table`(engine: Engine) async throws {
        let registry = try await Aldermouth.initiatives(on: engine)
        let text = "event: Day of action\nday: 2026-03\nplace: Quay\ndone: Leaflets were given out.\n"
        for _ in 1...2 {
            _ = try await registry.write(Aldermouth.trace(), ImportInitiatives(text: text).run)
        }
        let events = try await registry.events(Aldermouth.trace())
        #expect(events.map(\.words.daySaid) == ["March 2026"])
        let page = EventsPage(events: events, register: .example, mayAdd: false)
        #expect(String(decoding: page.list.csv, as: UTF8.self).contains("\r\nDay of action,2026-03,Quay,"))
        #expect(page.body.text.contains("March 2026"))
        // A day of the same month is another event.
        let day = "event: Day of action\nday: 2026-03-31\nplace: Quay\ndone: Leaflets were given out.\n"
        _ = try await registry.write(Aldermouth.trace(), ImportInitiatives(text: day).run)
        #expect(try await registry.events(Aldermouth.trace()).count == 2)
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
