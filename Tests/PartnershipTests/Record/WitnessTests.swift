import Aldermouth
import Dates
import Secrets
import Storage
import Testing

@testable import Partnership

@Suite("Partners who witness the record")
struct WitnessTests {
    private static let partner: SigningKey = {
        guard let key = SigningKey([UInt8](repeating: 3, count: 32)) else { preconditionFailure("32 bytes") }
        return key
    }()

    private static func keep(_ count: Int, _ reason: String, _ registry: Registry) async throws {
        for number in 0..<count {
            try await registry.keeper.keep(
                Entry(
                    .consultation, at: Aldermouth.now + number, account: ID(1), route: "/people/{}",
                    things: [ThingID(.person, 4)], fields: [.name], reason: reason))
        }
        try await registry.keeper.checkpoint(at: Aldermouth.now + count)
    }

    private static func checkpoints(_ registry: Registry) async throws -> [Checkpoint] {
        try await registry.database.read {
            try $0.all(
                "SELECT sequence, at, chain, signature FROM record_checkpoint ORDER BY sequence", as: Checkpoint.self)
        }
    }

    private static func command(_ before: [Countersigned] = []) -> CountersignCheckpoints {
        CountersignCheckpoints(record: Aldermouth.recordKeys.signing.verifying, witness: partner, before: before)
    }

    /// Somebody who holds every key of the server writes the whole record anew, with checkpoints to fit.
    @Test(arguments: Engine.tested)
    func `a record written anew with every key of the server is found by what a partner signed`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.registry(on: engine)
        try await Self.keep(9, "as it was", registry)
        let signed = try Self.command().run(try await Self.checkpoints(registry))
        #expect(signed.map(\.checkpoint.sequence) == [1, 9])

        var verify = VerifyRecord(keys: Aldermouth.recordKeys)
        verify.countersigned = signed
        #expect(try await verify.run(registry.database).fault == nil)

        try await registry.database.write { connection in
            for sql: SQL in ["DELETE FROM record_checkpoint", "DELETE FROM record_thing", "DELETE FROM record_entry"] {
                try connection.execute(sql)
            }
        }
        let forger = Registry(
            registry.database, RecordKeeper(registry.database, Aldermouth.recordKeys), sealing: Aldermouth.sealing)
        try await Self.keep(9, "as they would have it", forger)
        #expect(try await VerifyRecord(keys: Aldermouth.recordKeys).run(registry.database).fault == nil)
        #expect(try await verify.run(registry.database).fault == .forked(checkpoint: 1))

        // The keys themselves exchanged: what the partner signed still counts.
        let other = try #require(SigningKey(randomBytes(32)))
        try await registry.database.write { try $0.execute("DELETE FROM record_checkpoint") }
        var withOther = VerifyRecord(
            keys: RecordKeys(marking: Aldermouth.recordKeys.marking, signing: other))
        withOther.countersigned = signed
        #expect(try await withOther.run(registry.database).fault == .forked(checkpoint: 1))
    }

    @Test func `a witness signs nothing that another key signed, and nothing that differs from what it signed`()
        async throws
    {
        let registry = try await Aldermouth.registry(on: .sqlite)
        try await Self.keep(3, "as it was", registry)
        let made = try await Self.checkpoints(registry)
        let other = try #require(SigningKey(randomBytes(32)))
        let head = RecordHead(sequence: 3, chain: made[1].chain)
        #expect(throws: CountersignCheckpoints.Refusal.notSigned(3)) {
            try Self.command().run([Checkpoint(head, at: Aldermouth.now, other)])
        }
        let signed = try Self.command().run(made)
        #expect(try Self.command(signed).run(made) == signed, "once is enough")
        let forked = Checkpoint(
            RecordHead(sequence: 3, chain: Digest([1])), at: Aldermouth.now, Aldermouth.recordKeys.signing)
        #expect(throws: CountersignCheckpoints.Refusal.anotherBefore(3)) { try Self.command(signed).run([forked]) }
    }

    @Test func `what a partner signed is a line that comes back, and a changed one is found`() async throws {
        let registry = try await Aldermouth.registry(on: .sqlite)
        try await Self.keep(2, "as it was", registry)
        let signed = try Self.command().run(try await Self.checkpoints(registry))
        let line = signed[1].line
        #expect(Countersigned(line: line) == signed[1])
        var verify = VerifyRecord(keys: Aldermouth.recordKeys)
        for at in 0..<line.utf8.count {
            var bytes = Array(line.utf8)
            bytes[at] ^= 1
            guard let changed = Countersigned(line: String(decoding: bytes, as: UTF8.self)) else { continue }
            guard changed.checkpoint.signature == signed[1].checkpoint.signature else { continue }
            verify.countersigned = [changed]
            #expect(try await verify.run(registry.database).fault?.kind == "witness", "byte \(at)")
        }
    }
}
