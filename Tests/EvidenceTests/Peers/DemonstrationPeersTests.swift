import Aldermouth
import Dates
import Partnership
import Places
import Storage
import Testing

@testable import Evidence

/// The list of peers of the demonstration is made by the program's own rules.
@Suite struct DemonstrationPeersTests {
    @Test(arguments: Engine.tested)
    func `the demonstration has a list of five peers, and is filled once`(engine: Engine) async throws {
        let registry = try await Aldermouth.registry(on: engine, areas: Migration.all)
        for _ in 1...2 { try await MakeDemonstrationPeers(now: Aldermouth.now).run(registry, .embedded) }
        let sets = try await PeerSetTests.sets(registry.database)
        #expect(sets.map(\.name) == [MakeDemonstrationPeers.name])
        #expect(sets.first?.versions.map(\.members.count) == [5])
    }
}
