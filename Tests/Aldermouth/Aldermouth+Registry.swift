package import Partnership
package import Secrets
package import Storage

extension Aldermouth {
    /// Keys of the invented partnership's record. Known to everybody, so of no use to anybody.
    package static let recordKeys: RecordKeys = {
        guard let signing = SigningKey([UInt8](repeating: 9, count: 32)) else { preconditionFailure("32 bytes") }
        return RecordKeys(marking: MarkingKey([UInt8](repeating: 7, count: 32)), signing: signing)
    }()

    package static let sealing: SealingKey = {
        guard let key = SealingKey([UInt8](repeating: 5, count: 32)) else { preconditionFailure("32 bytes") }
        return key
    }()

    /// A registry of its own for one test, with the tables of the partnership, those of `areas`, and nothing in them.
    package static func registry(
        on engine: Engine, areas: [Migration] = [], copy: @escaping @Sendable (Checkpoint) throws -> Void = { _ in }
    ) async throws -> Registry {
        let database = try await database(on: engine, inOrder(partnershipMigrations, areas))
        return Registry(database, RecordKeeper(database, recordKeys, copy: copy), sealing: sealing)
    }
}
