import Aldermouth
import Dates
import Markup
import Partnership
import Storage
import Testing

@testable import Administration

@Suite("Agreements near their days, or past them")
struct AgreementNoticeTests {
    private let today: Day = "2026-11-24"

    private func notice(review: Int, until: Int) -> (text: String, isPast: Bool)? {
        var agreement = Agreement.example
        (agreement.review, agreement.until) = (today + review, today + until)
        return agreement.notice(on: today).map { ($0.said.text, $0.isPast) }
    }

    @Test func `a review or an end is said from sixty days before, and an end for sixty days after`() {
        #expect(notice(review: 61, until: 400) == nil)
        #expect(notice(review: 60, until: 400)?.text.hasPrefix("must be reviewed by") == true)
        #expect(notice(review: 0, until: 400)?.isPast == false)
        #expect(notice(review: -1, until: 400)?.text.hasPrefix("should have been reviewed by") == true)
        #expect(notice(review: -1, until: 400)?.isPast == true)
        #expect(notice(review: 30, until: 60)?.text.hasPrefix("ends on") == true)
        #expect(notice(review: -1, until: 0)?.text.hasPrefix("ends on") == true)
        #expect(notice(review: -1, until: -1)?.text.hasPrefix("ended on") == true)
        #expect(notice(review: -90, until: -60)?.isPast == true)
        #expect(notice(review: -90, until: -61) == nil)
    }

    @Test(arguments: Engine.tested)
    func `what went dark with an agreement is what no other one between the same two shares`(engine: Engine)
        async throws
    {
        let registry = try await Demonstration.registry(engine)
        let (moira, now) = (Demonstration.moira, Aldermouth.now)
        let day = now.localDay
        func add(_ fields: [SharedField: Bool], from: Day, until: Day, with other: Int64) async throws -> ID<Agreement>
        {
            let command = AddAgreement(
                title: "Between two", purpose: .running, gateway: "Section 115", from: from, review: until,
                until: until,
                parties: [ID(1): nil, ID(other): nil], fields: fields)
            return try #require(await registry.run(as: moira, command.run).one).id
        }
        func dark(_ id: ID<Agreement>) async throws -> [SharedField] {
            try await registry.database.look(WentDark(viewer: moira, agreement: id, on: day), at: now).map(\.shared)
        }
        let (contact, text) = (SharedField(.person, .contact), SharedField(.note, .text))
        let ended = try await add([contact: false, text: false], from: day + -90, until: day + -1, with: 3)
        #expect(try await Set(dark(ended)) == [contact, text])
        // With another agency, or not yet in force, it brings nothing back.
        _ = try await add([contact: false], from: day + -9, until: day + 9, with: 4)
        _ = try await add([contact: false], from: day + 1, until: day + 9, with: 3)
        #expect(try await Set(dark(ended)) == [contact, text])
        let later = try await add([contact: false], from: day, until: day, with: 3)
        #expect(try await dark(ended) == [text])
        #expect(try await dark(later).isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `a party names one of its own people, later too`(engine: Engine) async throws {
        let registry = try await Demonstration.registry(engine)
        let (moira, now) = (Demonstration.moira, Aldermouth.now)
        let agreements = try await registry.database.look(Agreements(viewer: moira, on: now.localDay), at: now)
        let id = try #require(agreements.first).id
        func name(_ named: [ID<Agency>: ID<Person>?], version: Int = 1) async throws -> Written<Agreement> {
            try await registry.run(as: moira, Nominate(id: id, version: version, named: named).run)
        }
        #expect(try await name([ID(2): ID(13)]).faulty == ["nominated-2"])
        #expect(try await name([ID(1): ID(13)]).one?.version == 2)
        guard case .stale = try await name([ID(1): ID(12)]) else {
            Issue.record("An earlier version was changed")
            return
        }
        #expect(try await name([ID(2): nil], version: 2).one != nil)
        let parties = try await registry.database.look(AgreementParties(viewer: moira, agreement: id), at: now)
        #expect(parties.map(\.nominated) == ["Priya Shah", nil])
    }
}
