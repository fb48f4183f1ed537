import Aldermouth
import Dates
import Partnership
import Planning
import Storage
import Testing

@testable import Initiatives

/// Somebody who is kept from what a thing names sees an empty field; what they save does not empty it.
@Suite("What whoever writes may not see stays written")
struct UnseenTests {
    /// A council and the police, an initiative, a priority and a duty, and somebody who may know of none of them.
    private struct World {
        let registry: Registry
        let initiative: ID<Initiative>
        let priority: ID<Priority>
        let duty: ID<Duty>
        let kept: Trace

        init(_ engine: Engine) async throws {
            registry = try await Aldermouth.initiatives(on: engine)
            priority = try #require(try await registry.priority("The quay"))
            let one = KeepInitiative(words: InitiativeWords(name: "One", aim: "Quiet"))
            initiative = try #require(try await registry.write(Aldermouth.trace(), one.run).made).id
            let text = """
                duty: Tell members
                asks: Tell members each year.
                on: The partnership
                source: A paper
                as of: 2026-09-30
                clock: at all times
                in force: already
                """
            _ = try await registry.write(Aldermouth.trace(.planner), ImportDuties(text: text).run)
            duty = try #require(try await registry.dutyNames(Aldermouth.trace(.planner)).first { $1 == "Tell members" })
                .key
            var viewer = Viewer.initiativesKeeper
            viewer.excluded = [
                ThingID(.agency, 1), ThingID(.agency, 2), ThingID(.seat, 14), ThingID(.initiative, initiative.number),
                ThingID(.priority, priority.number), ThingID(.duty, duty.number),
            ]
            kept = Aldermouth.trace(viewer)
        }
    }

    @Test(arguments: Engine.tested)
    func `what is told keeps who speaks, who speaks with them and its initiative`(engine: Engine) async throws {
        let world = try await World(engine)
        var words = CommunicationWords(message: "What the bars agreed", audience: "Visitors")
        words.channels = [.press]
        var named = words
        (named.agency, named.partners, named.initiative) = (ID(2), [ID(1)], world.initiative)
        let made = try #require(
            try await world.registry.write(Aldermouth.trace(), KeepCommunication(words: named).run).made)
        let saved = KeepCommunication(changed: (made.id, 1), words: words)
        #expect(try await world.registry.write(world.kept, saved.run).made?.words == named)
        let unknown = KeepCommunication(words: named)
        #expect(try await world.registry.write(world.kept, unknown.run).made == nil)
    }

    @Test(arguments: Engine.tested)
    func `an event keeps who called it, who took part and its initiative`(engine: Engine) async throws {
        let world = try await World(engine)
        var words = EventWords(name: "Night of action", day: "2026-10-30")
        (words.place, words.text) = ("Ferry steps", "Leaflets were given out.")
        var named = words
        (named.agency, named.partners, named.initiative) = (ID(2), [ID(1)], world.initiative)
        let made = try #require(try await world.registry.write(Aldermouth.trace(), KeepEvent(words: named).run).made)
        let saved = KeepEvent(changed: (made.id, 1), words: words)
        #expect(try await world.registry.write(world.kept, saved.run).made?.words == named)
        #expect(try await world.registry.write(world.kept, KeepEvent(words: named).run).made == nil)
    }

    @Test(arguments: Engine.tested)
    func `a training keeps who gave it, its duty and who came`(engine: Engine) async throws {
        let world = try await World(engine)
        var words = TrainingWords(topic: "What to look for")
        (words.standing, words.held) = (.held, "2026-11-03")
        words.came = [CountedLine(name: "Guests", tally: .exactly(3))]
        var named = words
        (named.provider, named.duty) = (ID(2), world.duty)
        named.came.append(CountedLine(name: "Marlshire Police", agency: ID(2), tally: .exactly(5)))
        let made = try #require(try await world.registry.write(Aldermouth.trace(), KeepTraining(words: named).run).made)
        let saved = KeepTraining(changed: (made.id, 1), words: words)
        let now = try #require(try await world.registry.write(world.kept, saved.run).made).words
        #expect(now.provider == ID(2) && now.duty == world.duty && now.came.map(\.tally) == [.exactly(3), .exactly(5)])
        #expect(try await world.registry.write(world.kept, KeepTraining(words: named).run).made == nil)
    }

    @Test(arguments: Engine.tested)
    func `an achievement keeps whose it is and its initiative`(engine: Engine) async throws {
        let world = try await World(engine)
        let words = AchievementWords(text: "An award", givenBy: "A charity")
        var named = words
        (named.agency, named.initiative) = (ID(2), world.initiative)
        let made = try #require(
            try await world.registry.write(Aldermouth.trace(), KeepAchievement(words: named).run).made)
        let saved = KeepAchievement(changed: (made.id, 1), words: words)
        #expect(try await world.registry.write(world.kept, saved.run).made?.words == named)
        #expect(try await world.registry.write(world.kept, KeepAchievement(words: named).run).made == nil)
    }

    @Test(arguments: Engine.tested)
    func `an initiative keeps who leads it, who takes part and what it serves`(engine: Engine) async throws {
        let world = try await World(engine)
        let words = InitiativeWords(name: "Quiet Quay", aim: "Bars serve nobody who is drunk.")
        var named = words
        (named.agency, named.seat) = (ID(2), ID(14))
        (named.partners, named.priorities) = ([ID(1)], [world.priority])
        let made = try #require(
            try await world.registry.write(Aldermouth.trace(), KeepInitiative(words: named).run).made)
        let saved = KeepInitiative(changed: (made.id, 1), words: words)
        #expect(try await world.registry.write(world.kept, saved.run).made?.words == named)
        #expect(try await world.registry.write(world.kept, KeepInitiative(words: named).run).made == nil)
        // Whoever sees the agency and not its seat saves the agency, and the seat stays with it.
        var viewer = Viewer.initiativesKeeper
        viewer.excluded = [ThingID(.seat, 14)]
        var shown = named
        shown.seat = nil
        let again = KeepInitiative(changed: (made.id, 2), words: shown)
        #expect(try await world.registry.write(Aldermouth.trace(viewer), again.run).made?.words.seat == ID(14))
        // Another agency is another lead.
        shown.agency = ID(1)
        let other = KeepInitiative(changed: (made.id, 3), words: shown)
        #expect(try await world.registry.write(Aldermouth.trace(viewer), other.run).made?.words.seat == nil)
    }
}
