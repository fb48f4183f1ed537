package import Dates
package import Partnership
package import Places
import Storage

/// Saves a list of peers for the demonstration: districts along one boundary of two counties.
package struct MakeDemonstrationPeers: Sendable {
    package var now: Instant

    package init(now: Instant) { self.now = now }

    package static let name = "Along the boundary"

    /// Amber Valley, Bolsover, Ashfield, Bassetlaw and Mansfield: on the boundary of Derbyshire and Nottinghamshire.
    private static let codes = ["E07000032", "E07000033", "E07000170", "E07000171", "E07000174"]

    /// A list of that name that is there already is left as it is.
    package func run(_ registry: Registry, _ gazetteer: Gazetteer) async throws {
        let save = SavePeerSet(
            viewer: .keeper, name: Self.name,
            wanted: WantedPeers(
                codes: Self.codes, why: "Neighbours on both sides of the county boundary.",
                first: "2024-01", last: nil), now: now)
        _ = try await registry.database.write { connection in try save.run(gazetteer, connection) }
    }
}
