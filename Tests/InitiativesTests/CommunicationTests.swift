import Aldermouth
import Dates
import Partnership
import Storage
import Testing

@testable import Initiatives

@Suite("What people are told")
struct CommunicationTests {
    private let today = Aldermouth.now.localDay

    private func words(_ message: String = "What the bars agreed") -> CommunicationWords {
        var words = CommunicationWords(message: message, audience: "Visitors")
        words.channels = [.press, .website]
        return words
    }

    @Test func `what is planned is overdue once its day has passed, and what went out is not ahead`() {
        var one = words()
        #expect(CommunicationState(one, today: today) == .planned(nil) && one.faults(today: today).isEmpty)
        one.from = today + -1
        #expect(CommunicationState(one, today: today) == .overdue(since: today + -1))
        #expect(CommunicationState(one, today: today + -1) == .planned(today + -1))
        one.standing = .out
        #expect(CommunicationState(one, today: today) == .out(today + -1))
        one.from = today + 1
        #expect(one.faults(today: today).map(\.field) == ["went-out"])
    }

    @Test func `it says whom and how, why it was left out, and counts nobody before it went out`() {
        #expect(CommunicationWords().faults(today: today).map(\.field) == ["told", "to-whom", "channels"])
        var one = words()
        one.standing = .leftOut
        #expect(one.faults(today: today).map(\.field) == ["why-left-out"])
        (one.standing, one.why, one.reached) = (.planned, "No money", .exactly(0))
        #expect(one.faults(today: today).map(\.field) == ["reached", "why-left-out"])
        one = words()
        one.until = today
        #expect(one.faults(today: today).map(\.field) == ["from"])
        one.from = today + 1
        #expect(one.faults(today: today).map(\.field) == ["until"])
    }

    @Test(arguments: Engine.tested)
    func `it is kept whole, found by state, way, agency and initiative, and a stale save is refused`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.initiatives(on: engine)
        let initiative = try #require(
            try await registry.write(
                Aldermouth.trace(), KeepInitiative(words: InitiativeWords(name: "One", aim: "Quiet")).run
            ).made)
        var one = words()
        (one.agency, one.partners, one.initiative) = (ID(1), [ID(1), ID(2)], initiative.id)
        (one.standing, one.from, one.until, one.reached) = (.out, today + -9, today + -2, .about(4000))
        one.note = "In the paper"
        let made = try #require(try await registry.write(Aldermouth.trace(), KeepCommunication(words: one).run).made)
        one.partners = [ID(2)]
        #expect(try await registry.communications(of: made.id, Aldermouth.trace()).map(\.words) == [one])
        var late = words("How to report")
        (late.from, late.channels) = (today + -3, [.inPerson])
        #expect(try await registry.write(Aldermouth.trace(), KeepCommunication(words: late).run).made != nil)
        func found(_ meant: CommunicationsPage.Meant) async throws -> [String] {
            CommunicationsPage(
                communications: try await registry.communications(Aldermouth.trace()),
                register: try await registry.initiatives(Aldermouth.trace(), on: today), meant: meant, mayAdd: false
            ).found.map(\.words.message)
        }
        // The latest first.
        #expect(try await found(.init()) == [late.message, one.message])
        #expect(try await found(.init(part: .overdue)) == [late.message])
        #expect(try await found(.init(part: .out)) == [one.message])
        #expect(try await found(.init(channel: .inPerson)) == [late.message])
        #expect(try await found(.init(agency: ID(2))) == [one.message])
        #expect(try await found(.init(initiative: initiative.id)) == [one.message])
        #expect(try await found(.init(part: .leftOut)) == [])
        one.channels = [.printed]
        let change = KeepCommunication(changed: (made.id, 1), words: one)
        #expect(try await registry.write(Aldermouth.trace(), change.run).made?.version == 2)
        #expect(try await registry.communications(of: made.id, Aldermouth.trace())[0].words.channels == [.printed])
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
        let made = try #require(try await registry.write(Aldermouth.trace(), KeepCommunication(words: one).run).made)
        var kept = Viewer.initiativesKeeper
        kept.excluded = [ThingID(.agency, 2), ThingID(.initiative, initiative.id.number)]
        let seen = try await registry.communications(of: made.id, Aldermouth.trace(kept))[0].words
        #expect(seen.partners == [ID(1)] && seen.initiative == nil && seen.channels == one.channels)
        let change = KeepCommunication(changed: (made.id, 1), words: seen)
        #expect(try await registry.write(Aldermouth.trace(kept), change.run).made?.words.partners == [ID(1), ID(2)])
        #expect(try await registry.communications(of: made.id, Aldermouth.trace())[0].words == one)
    }
}
