import Administration
import Aldermouth
import Dates
import Partnership
import Storage
import Testing

/// The office of the demonstration is made by the program's own rules.
@Suite struct DemonstrationOfficeTests {
    @Test(arguments: Engine.tested)
    func `the demonstration has a team with two names, a conflict of interest and notes for few, and is filled once`(
        engine: Engine
    ) async throws {
        let registry = try await Demonstration.registry(engine)
        for _ in 1...2 { try await MakeDemonstrationOffice(now: Aldermouth.now).run(registry) }
        let trace = Trace(Demonstration.asha, at: Aldermouth.now, route: "test")
        let teams = try await registry.look(Teams(viewer: Demonstration.asha, on: Demonstration.today), trace)
        #expect(teams.map(\.name) == ["Community safety"])
        let counts = try await registry.database.read { connection in
            try [
                connection.value("SELECT COUNT(*) FROM conflict", as: Int.self),
                connection.value("SELECT COUNT(*) FROM note WHERE marking = 'RESTRICTED'", as: Int.self),
                connection.value("SELECT COUNT(*) FROM note", as: Int.self),
            ]
        }
        #expect(counts == [1, 1, 3])
    }
}
