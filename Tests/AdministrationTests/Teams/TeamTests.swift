import Aldermouth
import Dates
import Partnership
import Storage
import Testing

@Suite("Teams")
struct TeamTests {
    private let today = Demonstration.today

    @Test(arguments: Engine.tested)
    func `a team keeps its seats and every name it has had`(engine: Engine) async throws {
        let registry = try await Demonstration.registry(engine)
        let asha = Demonstration.asha
        let added = try await registry.run(
            as: asha, AddTeam(agency: ID(1), name: "Crime reduction", from: "2024-06-01").run)
        let team = try #require(added.one)
        let seated = try await registry.run(
            as: asha,
            ChangeSeat(
                id: ID(113), version: 1, title: "Partnership analyst", team: team.id, hundredths: 100, until: nil,
                shares: [:]
            ).run)
        #expect(seated.one?.team == team.id)
        let renamed = try await registry.run(
            as: asha, RenameTeam(id: team.id, name: "Community safety", from: "2026-04-01").run)
        #expect(renamed.one != nil)
        let coming = try await registry.run(
            as: asha, RenameTeam(id: team.id, name: "Safer places", from: today + 30).run)
        #expect(coming.one != nil)

        func names(_ day: Day) async throws -> [String] {
            try await registry.database.look(Teams(viewer: asha, on: day, team: team.id), at: Aldermouth.now).map(
                \.name)
        }
        // Before it had any name it stands under its first.
        #expect(try await names("2024-05-01") == ["Crime reduction"])
        #expect(try await names("2026-03-31") == ["Crime reduction"])
        #expect(try await names("2026-04-01") == ["Community safety"])
        #expect(try await names(today) == ["Community safety"])
        #expect(try await names(today + 30) == ["Safer places"])
        let history = try await registry.database.look(TeamNames(viewer: asha, team: team.id), at: Aldermouth.now)
        #expect(history.map(\.name) == ["Safer places", "Community safety", "Crime reduction"])
        let seats = try await registry.database.look(Seats(viewer: asha, on: today), at: Aldermouth.now)
        #expect(seats.filter { $0.team == team.id }.map(\.id) == [ID(113)])
    }

    @Test func `a name begins after the one before, and is another`() async throws {
        let registry = try await Demonstration.registry(.sqlite)
        let asha = Demonstration.asha
        let added = try await registry.run(as: asha, AddTeam(agency: ID(1), name: "Patrols", from: "2025-01-01").run)
        let team = try #require(added.one).id
        for (name, from, field) in [
            ("Rangers", "2025-01-01", "from"), ("Rangers", "2024-12-31", "from"), ("Patrols", "2026-01-01", "name"),
            ("", "2026-01-01", "name"),
        ] as [(String, Day, String)] {
            #expect(
                try await registry.run(as: asha, RenameTeam(id: team, name: name, from: from).run).faulty == [field])
        }
        let early = try await registry.run(as: asha, AddTeam(agency: ID(1), name: "Patrols", from: "2024-03-31").run)
        #expect(early.faulty == ["from"])
    }

    @Test func `a manager adds none, and a seat is put into a team of its own agency alone`() async throws {
        let registry = try await Demonstration.registry(.sqlite)
        let none = try await registry.run(
            as: Demonstration.moira, AddTeam(agency: ID(1), name: "Patrols", from: "2025-01-01").run)
        #expect(!none.isThere)
        let police = try await registry.run(
            as: Demonstration.asha, AddTeam(agency: ID(2), name: "Beat", from: "2025-01-01").run)
        let team = try #require(police.one).id
        let changed = try await registry.run(
            as: Demonstration.asha,
            ChangeSeat(id: ID(113), version: 1, title: "Analyst", team: team, hundredths: 100, until: nil, shares: [:])
                .run)
        #expect(changed.faulty == ["team"])
        let added = try await registry.run(
            as: Demonstration.asha,
            AddSeat(agency: ID(1), team: team, title: "Analyst", role: .analyst, from: "2025-01-01").run)
        #expect(added.faulty == ["team"])
    }
}
