import Aldermouth
import Dates
import Partnership
import Storage
import Testing

@testable import Planning

/// Somebody who is kept from what a thing names sees an empty field; what they save does not empty it.
@Suite("What whoever plans may not see stays written")
struct UnseenTests {
    /// Somebody who may not know of the police, of their seat, or of a priority.
    private func kept(_ registry: Registry, from priority: ID<Priority>? = nil) async throws -> Trace {
        try await registry.database.write { connection in
            try Agency(
                id: ID(2), name: "Marlshire Police", shortName: "Police", standing: .responsible, from: "2024-04-01"
            ).insert(connection)
            try Seat(id: ID(14), agency: ID(2), title: "Sergeant", role: .partner, from: "2024-04-01")
                .insert(connection)
        }
        var viewer = manager
        viewer.excluded = Set(
            [ThingID(.agency, 2), ThingID(.seat, 14)]
                + [priority].compactMap { $0.map { ThingID(.priority, $0.number) } })
        return Aldermouth.trace(viewer)
    }

    private let manager = Viewer(purpose: .evidence, rules: Policy.first.rules(of: [.everyone, .manager]))

    @Test(arguments: Engine.tested)
    func `what is on the horizon keeps who watches it and what it bears on`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let priority = try await ExamplePlan.bolsover.held(registry).priorities[0].priority.id
        let kept = try await kept(registry, from: priority)
        var words = ProspectWords(name: "Bills rise", sort: .economic, read: "2026-10-01")
        (words.text, words.source, words.months) = ("More theft", "A paper", 6)
        var named = words
        (named.agency, named.seat, named.priorities) = (ID(2), ID(14), [priority])
        let made = try #require(
            try await registry.write(Aldermouth.trace(manager), KeepProspect(words: named).run).made)
        let saved = KeepProspect(changed: (made.id, 1), words: words, reason: "It rose.")
        #expect(try await registry.write(kept, saved.run).made?.words == named)
        #expect(try await registry.write(kept, KeepProspect(words: named).run).made == nil)
    }

    @Test(arguments: Engine.tested)
    func `premises keep who is in touch with them`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let kept = try await kept(registry)
        var words = PremisesWords(sort: .premises, use: .shop)
        (words.name, words.area, words.responsible) = ("Arcade", "E07000033", "A trust")
        (words.most, words.estimate) = (820, "Seats and staff")
        var named = words
        (named.agency, named.seat) = (ID(2), ID(14))
        let made = try #require(
            try await registry.write(Aldermouth.trace(manager), KeepPremises(words: named).run).made)
        let saved = KeepPremises(changed: (made.id, 1), words: words, reason: "It was counted again.")
        #expect(try await registry.write(kept, saved.run).made?.words == named)
        #expect(try await registry.write(kept, KeepPremises(words: named).run).made == nil)
    }
}
