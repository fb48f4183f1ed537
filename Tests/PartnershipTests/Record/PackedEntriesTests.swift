import Aldermouth
import Dates
import Secrets
import Storage
import Testing

@testable import Partnership

/// The walk that goes over many entries at once, beside the one that looks at each by itself.
@Suite("Going over many entries at once")
struct PackedEntriesTests {
    private static func record(on engine: Engine) async throws -> Registry {
        let registry = try await Aldermouth.registry(on: engine)
        for entry in TamperTests.entries.prefix(20) { try await registry.keeper.keep(entry) }
        return registry
    }

    private static func verify(_ registry: Registry, most: Int) async throws -> VerifyRecord.Finding {
        try await VerifyRecord(keys: Aldermouth.recordKeys, most: most).run(registry.database)
    }

    @Test(arguments: Engine.tested)
    func `a sound record is gone over at once, whatever the size of a piece`(engine: Engine) async throws {
        let registry = try await Self.record(on: engine)
        let packed = try await registry.database.read { try PackedEntries(after: 0, most: 100, $0) }
        var walk = RecordWalk(keys: Aldermouth.recordKeys, checkpoints: [])
        let isSound = walk.go(over: packed)
        #expect(isSound)
        #expect(walk.head.sequence == 20)
        #expect(try await registry.database.read { try $0.recordHead() } == walk.head)
        for most in [1, 3, 7, 19, 20, 21] {
            let finding = try await Self.verify(registry, most: most)
            #expect(finding.fault == nil)
            #expect(finding.entries == 20)
        }
    }

    @Test(
        arguments: [
            "UPDATE record_entry SET at = at + 1 WHERE sequence = 7",
            "UPDATE record_entry SET account = account + 1 WHERE sequence = 7",
            "UPDATE record_entry SET chain = mark WHERE sequence = 7",
            "UPDATE record_entry SET mark = chain WHERE sequence = 7",
            "UPDATE record_entry SET entry = chain WHERE sequence = 7",
            "UPDATE record_thing SET number = number + 9 WHERE sequence = 4 AND number = 2",
            "UPDATE record_thing SET kind = 200 WHERE sequence = 4",
            "DELETE FROM record_thing WHERE sequence = 4 AND number = 0",
            "INSERT INTO record_thing (sequence, kind, number) VALUES (20, 13, 0)",
            "UPDATE record_entry SET sequence = 99 WHERE sequence = 20",
        ] as [SQL], [1, 3, 100])
    func `whatever is changed is found, in the same place by both`(change: SQL, most: Int) async throws {
        let registry = try await Self.record(on: .sqlite)
        try await registry.database.write { connection in
            try connection.execute("PRAGMA defer_foreign_keys = ON")
            try connection.execute(change)
            try connection.execute(
                "DELETE FROM record_thing WHERE sequence NOT IN (SELECT sequence FROM record_entry)")
        }
        let packed = try await registry.database.read { try PackedEntries(after: 0, most: 100, $0) }
        var walk = RecordWalk(keys: Aldermouth.recordKeys, checkpoints: [])
        let isSound = walk.go(over: packed)
        #expect(!isSound)
        #expect(walk.head.sequence == 0, "what is not sound is not gone over")
        let lines = try await registry.database.read { try RecordLine.following(0, 100, $0) }
        let fault = walk.go(over: lines)
        #expect(fault != nil)
        #expect(try await Self.verify(registry, most: most).fault == fault)
    }

    @Test(arguments: Engine.tested)
    func `an edit after the clock went back is found, and named before the clock`(engine: Engine) async throws {
        let registry = try await Aldermouth.registry(on: engine)
        for seconds in [0, 86_400, 1, 2, 3] {
            try await registry.keeper.keep(
                Entry(.consultation, at: Aldermouth.now + seconds, account: ID(1), route: "/people/{}"))
        }
        for most in [1, 2, 100] {
            let finding = try await Self.verify(registry, most: most)
            #expect(finding.fault == .clockWentBack(3))
            #expect(finding.entries == 5, "what follows is gone through all the same")
        }
        try await registry.database.write { connection in
            try connection.execute("UPDATE record_entry SET mark = chain WHERE sequence = 5")
        }
        #expect(try await Self.verify(registry, most: 100).fault == .wrongMark(5))
    }

    @Test func `a checkpoint within a piece is held against the chain`() async throws {
        let registry = try await Self.record(on: .sqlite)
        let head = RecordHead(sequence: 9, chain: Digest([9]))
        let forked = Checkpoint(head, at: Aldermouth.now, Aldermouth.recordKeys.signing)
        let finding = try await VerifyRecord(keys: Aldermouth.recordKeys, checkpoints: [forked])
            .run(registry.database)
        #expect(finding.fault == .forked(checkpoint: 9))
    }
}
