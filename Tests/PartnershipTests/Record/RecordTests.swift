import Aldermouth
import Dates
import Secrets
import Storage
import Synchronization
import Testing

@testable import Partnership

@Suite("The record")
struct RecordTests {
    private static func entry(_ number: Int, things: [ThingID] = [ThingID(.person, 4)]) -> Entry {
        Entry(
            .consultation, at: Aldermouth.now + number, account: ID(1), route: "/people/{}", things: things,
            fields: [.name])
    }

    private static func verify(_ registry: Registry, _ checkpoints: [Checkpoint] = []) async throws -> RecordFault? {
        try await VerifyRecord(keys: Aldermouth.recordKeys, checkpoints: checkpoints).run(registry.database).fault
    }

    @Test func `an entry comes back from its bytes as it was, whatever stands in it`() {
        for text in ["", "plain", "a\r\nb\0c", "\u{2028}\u{202E}evil\u{301}", String(repeating: "é", count: 50_000)] {
            let entry = Entry(
                .disclosure, at: Aldermouth.now, account: ID(.max), seat: ID(2), session: -1, purpose: .oversight,
                route: text, things: [ThingID(.note, .min), ThingID(.person, 3)], fields: [.text, .name],
                reason: text, recipients: text, detail: text)
            #expect(Entry(entry.bytes) == entry)
            #expect(Entry(entry.bytes + [0]) == nil)
            #expect(Entry(Array(entry.bytes.dropLast())) == nil)
        }
        #expect(Entry([]) == nil)
    }

    @Test func `each kind has a code of its own`() {
        #expect(Set(Kind.allCases.map(\.code)).count == Kind.allCases.count)
        #expect(Kind.allCases.allSatisfy { Kind(code: $0.code) == $0 })
    }

    @Test(arguments: Engine.tested)
    func `what is kept is there, in a chain without a fault`(engine: Engine) async throws {
        let registry = try await Aldermouth.registry(on: engine)
        #expect(try await Self.verify(registry) == nil)
        for number in 1...20 { try await registry.keeper.keep(Self.entry(number)) }
        #expect(try await Self.verify(registry) == nil)
        let finding = try await VerifyRecord(keys: Aldermouth.recordKeys).run(registry.database)
        #expect(finding.entries == 20)
        #expect(finding.checkpoints == 1)
    }

    @Test(arguments: Engine.tested)
    func `many at once are all there, each once`(engine: Engine) async throws {
        let registry = try await Aldermouth.registry(on: engine)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<300 {
                group.addTask {
                    try await registry.keeper.keep(Self.entry(0, things: [ThingID(.person, Int64(number))]))
                }
            }
            try await group.waitForAll()
        }
        #expect(try await Self.verify(registry) == nil)
        let seen = try await registry.database.read { connection in
            try connection.column("SELECT number FROM record_thing ORDER BY number", as: Int64.self)
        }
        #expect(seen == Array(0..<300))
    }

    @Test(arguments: Engine.tested)
    func `a change without an entry is not made`(engine: Engine) async throws {
        let registry = try await Aldermouth.registry(on: engine)
        let trace = Trace(.keeper, at: Aldermouth.now, route: "test")
        let agency = Agency(id: .new(), name: "Harbour Board", shortName: "HB", standing: .other, from: "2020-04-01")
        await #expect(throws: Unrecorded.self) {
            try await registry.write(trace) { try agency.insert($0.connection) }
        }
        func count() async throws -> Int? {
            try await registry.database.read { try $0.value("SELECT COUNT(*) FROM agency", as: Int.self) }
        }
        #expect(try await count() == 0)
        try await registry.write(trace) { writing in
            try agency.insert(writing.connection)
            writing.note(.collection, [agency.thing.id], [.name])
        }
        #expect(try await count() == 1)
        #expect(try await Self.verify(registry) == nil)
    }

    @Test(arguments: Engine.tested)
    func `what fails leaves neither rows nor entries`(engine: Engine) async throws {
        struct Stop: Error {}
        let registry = try await Aldermouth.registry(on: engine)
        let trace = Trace(.keeper, at: Aldermouth.now, route: "test")
        await #expect(throws: Stop.self) {
            try await registry.write(trace) { writing -> Void in
                writing.note(.collection, [ThingID(.agency, 1)])
                throw Stop()
            }
        }
        #expect(try await VerifyRecord(keys: Aldermouth.recordKeys).run(registry.database).entries == 0)
    }

    /// What somebody with the database alone may do to it, and what is then said.
    @Test(
        arguments: Engine.tested,
        [
            ("UPDATE record_entry SET entry = mark WHERE sequence = 5", "edit"),
            ("UPDATE record_entry SET mark = chain WHERE sequence = 5", "mark"),
            ("UPDATE record_entry SET at = at + 1 WHERE sequence = 5", "index"),
            ("UPDATE record_entry SET account = 99 WHERE sequence = 5", "index"),
            ("DELETE FROM record_thing WHERE sequence = 5", "index"),
            ("UPDATE record_thing SET number = 5 WHERE sequence = 5", "index"),
            ("INSERT INTO record_thing (sequence, kind, number) VALUES (5, 6, 99)", "index"),
        ])
    func `an edit of the database is found, with its kind and place`(
        engine: Engine, edit: (sql: StaticString, kind: String)
    ) async throws {
        let registry = try await Aldermouth.registry(on: engine)
        for number in 1...9 { try await registry.keeper.keep(Self.entry(number)) }
        let sql = SQL(stringLiteral: edit.sql)
        try await registry.database.write { try $0.execute(sql) }
        let fault = try await Self.verify(registry)
        #expect(fault?.kind == edit.kind)
        #expect(fault?.sequence == 5)
    }

    @Test(arguments: Engine.tested)
    func `a missing entry, a cut and an older copy carried on are told apart`(engine: Engine) async throws {
        let copies = Mutex<[Checkpoint]>([])
        let registry = try await Aldermouth.registry(on: engine, copy: { made in copies.withLock { $0.append(made) } })
        for number in 1...9 { try await registry.keeper.keep(Self.entry(number)) }
        try await registry.keeper.checkpoint(at: Aldermouth.now)
        let kept = copies.withLock { $0 }
        #expect(kept.map(\.sequence) == [1, 9])
        #expect(try await Self.verify(registry, kept) == nil)

        func forget(from first: Int) async throws {
            try await registry.database.write { connection in
                try connection.execute("DELETE FROM record_checkpoint WHERE sequence >= \(first)")
                try connection.execute("DELETE FROM record_thing WHERE sequence >= \(first)")
                try connection.execute("DELETE FROM record_entry WHERE sequence >= \(first)")
            }
        }
        try await forget(from: 8)
        #expect(try await Self.verify(registry) == nil, "nothing in the database tells of the cut")
        #expect(try await Self.verify(registry, kept) == .cutOff(checkpoint: 9))

        for number in 20...24 { try await registry.keeper.keep(Self.entry(number)) }
        #expect(try await Self.verify(registry) == nil)
        #expect(try await Self.verify(registry, kept) == .forked(checkpoint: 9))

        try await registry.database.write { connection in
            try connection.execute("DELETE FROM record_thing WHERE sequence = 4")
            try connection.execute("DELETE FROM record_entry WHERE sequence = 4")
        }
        #expect(try await Self.verify(registry) == .gap(before: 5))
    }

    @Test(arguments: Engine.tested)
    func `a clock put back by more than two minutes is named`(engine: Engine) async throws {
        let registry = try await Aldermouth.registry(on: engine)
        for number in [0, 300, 181] { try await registry.keeper.keep(Self.entry(number)) }
        #expect(try await Self.verify(registry) == nil)
        try await registry.keeper.keep(Self.entry(100))
        #expect(try await Self.verify(registry) == .clockWentBack(4))
    }

    @Test func `a checkpoint is a line that comes back, and another's key has not signed it`() throws {
        let head = RecordHead(sequence: 12, chain: Digest([1, 2, 3]))
        let made = Checkpoint(head, at: Aldermouth.now, Aldermouth.recordKeys.signing)
        let read = try #require(Checkpoint(line: made.line))
        #expect(read == made)
        #expect(read.isSigned(by: Aldermouth.recordKeys.signing.verifying))
        let other = try #require(SigningKey(randomBytes(32)))
        #expect(!read.isSigned(by: other.verifying))
        for line in ["", "wardmote-checkpoint", made.line + " x", "x" + made.line] {
            #expect(Checkpoint(line: line) == nil)
        }
    }

    @Test func `a checkpoint signed with another key is a fault`() async throws {
        let registry = try await Aldermouth.registry(on: .sqlite)
        try await registry.keeper.keep(Self.entry(1))
        let head = try await registry.database.read { try $0.recordHead() }
        let other = try #require(SigningKey(randomBytes(32)))
        let forged = Checkpoint(head, at: Aldermouth.now, other)
        #expect(try await Self.verify(registry, [forged]) == .wrongSignature(checkpoint: 1))
    }
}
