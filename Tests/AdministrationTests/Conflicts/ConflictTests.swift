import Aldermouth
import Dates
import Partnership
import Storage
import Testing

@Suite("Conflicts of interest")
struct ConflictTests {
    private let today = Demonstration.today

    private func declare(_ person: Int64, _ kind: Kind, _ number: Int64, from: Day? = nil, reason: String = "A cousin")
        -> DeclareConflict
    {
        DeclareConflict(person: ID(person), with: ThingID(kind, number), reason: reason, from: from ?? today)
    }

    @Test(arguments: Engine.tested)
    func `somebody declares their own, an administrator anybody's, and nobody else another's`(engine: Engine)
        async throws
    {
        let registry = try await Demonstration.registry(engine)
        #expect(try await registry.run(as: Demonstration.priya, declare(13, .person, 14).run).one != nil)
        #expect(try await !registry.run(as: Demonstration.priya, declare(12, .person, 14).run).isThere)
        #expect(try await registry.run(as: Demonstration.asha, declare(12, .person, 14).run).one != nil)
        func seen(_ viewer: Viewer) async throws -> [ID<Person>] {
            try await registry.database.look(Conflicts(viewer: viewer, on: today), at: Aldermouth.now).map(\.person)
        }
        #expect(try await Set(seen(Demonstration.asha)) == [ID(12), ID(13)])
        #expect(try await seen(Demonstration.priya) == [ID(13)])
        #expect(try await seen(Demonstration.viewer(15, .member)).isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `nobody ends their own, and an end is not before its beginning`(engine: Engine) async throws {
        let registry = try await Demonstration.registry(engine)
        let asha = Demonstration.asha
        let own = try #require(await registry.run(as: asha, declare(11, .person, 14, from: today + -9).run).one)
        let other = try #require(await registry.run(as: asha, declare(13, .person, 14, from: today + -9).run).one)
        #expect(try await registry.run(as: asha, EndConflict(id: own.id, until: today).run).faulty == ["until"])
        #expect(try await registry.run(as: asha, EndConflict(id: other.id, until: today + -10).run).faulty == ["until"])
        let priya = Demonstration.priya
        #expect(try await !registry.run(as: priya, EndConflict(id: other.id, until: today).run).isThere)
        #expect(try await registry.run(as: asha, EndConflict(id: other.id, until: today).run).one?.until == today)
        // What has ended is not ended again; it may be declared again.
        #expect(try await !registry.run(as: asha, EndConflict(id: other.id, until: today).run).isThere)
        #expect(try await registry.run(as: asha, declare(13, .person, 14).run).one != nil)
    }

    @Test func `nobody is kept from themselves, from their agency, from a seat they hold, or twice`() async throws {
        let registry = try await Demonstration.registry(.sqlite)
        let asha = Demonstration.asha
        for (kind, number) in [
            (.person, 13), (.agency, 1), (.seat, 113), (.policy, 0), (.account, 314),
        ] as [(Kind, Int64)] {
            #expect(try await registry.run(as: asha, declare(13, kind, number).run).faulty == ["with"], "\(kind)")
        }
        #expect(try await registry.run(as: asha, declare(13, .agency, 4, reason: "").run).faulty == ["reason"])
        #expect(try await registry.run(as: asha, declare(13, .agency, 4).run).one != nil)
        #expect(try await registry.run(as: asha, declare(13, .agency, 4).run).faulty == ["with"])
    }

    /// Each of the forms is sent with faults of its own, which would tell that the agency is there.
    @Test(arguments: Engine.tested)
    func `who is kept from an agency is told no more of it than of one that was never there`(engine: Engine)
        async throws
    {
        let registry = try await Demonstration.registry(engine)
        var kept = Demonstration.asha
        kept.excluded = [ThingID(.agency, 4)]
        for (viewer, agency, isThere) in [
            (Demonstration.asha, 4, true), (kept, 4, false), (Demonstration.asha, 99, false),
        ]
            as [(Viewer, Int64, Bool)]
        {
            let team = AddTeam(agency: ID(agency), name: "", from: today)
            #expect(try await registry.run(as: viewer, team.run).isThere == isThere)
            let seat = AddSeat(agency: ID(agency), title: "", role: .partner, from: today)
            #expect(try await registry.run(as: viewer, seat.run).isThere == isThere)
            let person = AddPerson(agency: ID(agency), name: "", email: "", telephone: "")
            #expect(try await registry.run(as: viewer, person.run).isThere == isThere)
            let agency = AddAgency(
                name: "", shortName: "", standing: .responsible, from: today, follows: ID(agency))
            #expect(try await registry.run(as: viewer, agency.run).isThere == isThere)
        }
    }
}
