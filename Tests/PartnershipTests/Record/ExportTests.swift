import Aldermouth
import Dates
import Secrets
import Storage
import Synchronization
import Testing

@testable import Partnership

@Suite("A file of the record")
struct ExportTests {
    private static let own = Aldermouth.recordKeys.signing.verifying

    /// Twelve entries of three days in a row, at half past nine each.
    private static func registry(on engine: Engine) async throws -> Registry {
        let registry = try await Aldermouth.registry(on: engine)
        for number in 0..<12 {
            try await registry.keeper.keep(
                Entry(
                    .consultation, at: Aldermouth.now + (number / 4 - 3) * 86_400 + number, account: ID(1),
                    route: "/people/{}", things: [ThingID(.person, Int64(number))], fields: [.name]))
            if number == 5 { try await registry.keeper.checkpoint(at: Aldermouth.now + -2 * 86_400 + 5) }
        }
        return registry
    }

    private static func export(
        _ registry: Registry, _ days: ClosedRange<Day> = "2026-11-22"..."2026-11-23", askedBy: String = "A. Okafor",
        countersigned: [Countersigned] = []
    ) async throws -> (outcome: ExportRecord.Outcome, file: [String]) {
        let written = Mutex<[UInt8]>([])
        let export = ExportRecord(
            viewer: .keeper, days: days, askedBy: askedBy, recipients: "Information Commissioner",
            countersigned: countersigned)
        let outcome = try await export.run(registry, at: Aldermouth.now) { bytes in written.withLock { $0 += bytes } }
        let text = written.withLock { $0 }
        let lines = text.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
        return (outcome, lines)
    }

    private static func verified(
        _ lines: [String], key: VerifyingKey? = own, witnesses: Set<VerifyingKey> = []
    ) -> VerifyExport.Finding {
        var verify = VerifyExport(key: key, witnesses: witnesses)
        for line in lines { verify.read(Array(line.utf8)) }
        return verify.finish()
    }

    @Test(arguments: Engine.tested)
    func `the file of some days proves itself without the database, and asking for it is in the record`(
        engine: Engine
    ) async throws {
        let registry = try await Self.registry(on: engine)
        let (outcome, file) = try await Self.export(registry)
        #expect(outcome == .given(entries: 8))
        let finding = Self.verified(file)
        #expect(finding.fault == nil)
        #expect(finding.entries == 8 && finding.checkpoints >= 1)
        #expect(finding.askedBy == "A. Okafor" && finding.recipients == "Information Commissioner")
        #expect(finding.from == "2026-11-22" && finding.until == "2026-11-23")
        let last = try await registry.database.read {
            try $0.column("SELECT entry FROM record_entry ORDER BY sequence DESC LIMIT 1", as: [UInt8].self)
        }
        let entry = try #require(last.first.flatMap(Entry.init))
        #expect(entry.operation == .disclosure && entry.things == [ThingID(.record)])
        #expect(entry.reason == "A. Okafor" && entry.recipients == "Information Commissioner")
        #expect(entry.detail == "entries 5 to 12")
    }

    @Test func `each entry of the file is told as it was written`() async throws {
        let registry = try await Self.registry(on: .sqlite)
        let file = try await Self.export(registry).file
        let told = Mutex<[Int64: [ThingID]]>([:])
        var verify = VerifyExport { number, entry in told.withLock { $0[number] = entry.things } }
        for line in file { verify.read(Array(line.utf8)) }
        #expect(verify.finish().fault == nil)
        let expected = (5...12).map { (Int64($0), [ThingID(.person, Int64($0 - 1))]) }
        #expect(told.withLock { $0 } == Dictionary(uniqueKeysWithValues: expected))
    }

    @Test func `nobody gives the record who may not, and it says who asks and for whom`() async throws {
        let registry = try await Self.registry(on: .sqlite)
        for viewer in [Viewer.openData, .nobody] {
            let export = ExportRecord(
                viewer: viewer, days: "2026-11-22"..."2026-11-23", askedBy: "A", recipients: "B")
            #expect(try await export.run(registry, at: Aldermouth.now) { _ in } == .notThere)
        }
        #expect(
            try await Self.export(registry, askedBy: "").outcome
                == .faults([
                    Fault("asked-by", "Enter who asks for it.")
                ]))
        #expect(try await Self.export(registry, "2020-01-01"..."2020-01-02").outcome == .nothing)
        let entries = try await registry.database.read {
            try $0.value("SELECT COUNT(*) FROM record_entry", as: Int.self)
        }
        #expect(entries == 12, "what was not given is not told as given")
    }

    @Test(arguments: Engine.tested)
    func `no file is signed of a record that was changed`(engine: Engine) async throws {
        let registry = try await Self.registry(on: engine)
        try await registry.database.write { try $0.execute("UPDATE record_entry SET entry = mark WHERE sequence = 9") }
        let (outcome, file) = try await Self.export(registry)
        #expect(outcome == .faulty(.edited(9)))
        #expect(!file.contains { $0.utf8.starts(with: "signed".utf8) })
    }

    /// What somebody may do to the file, and what is then said.
    @Test func `a change of the file is found, with its kind and place`() async throws {
        let registry = try await Self.registry(on: .sqlite)
        let file = try await Self.export(registry).file
        let first = try #require(file.firstIndex { $0.utf8.starts(with: "entry 5 ".utf8) })
        func changed(_ change: (inout [String]) -> Void) -> ExportFault? {
            var lines = file
            change(&lines)
            return Self.verified(lines).fault
        }
        #expect(changed { $0.remove(at: first + 3) } == .record(.gap(before: 9)))
        #expect(changed { $0.swapAt(first + 2, first + 5) } == .record(.gap(before: 10)))
        #expect(changed { $0.removeSubrange((first + 4)...) } == .endsEarly)
        #expect(changed { $0.removeLast() } == .endsEarly)
        #expect(changed { $0.insert($0[first], at: first) } == .record(.gap(before: 5)))
        #expect(changed { $0.append("who 1 QQ") } == .line(file.count + 1))
        #expect(changed { $0[0] = "wardmote-record 2" } == .line(1))
        let named = try #require(file.firstIndex { $0.utf8.starts(with: "asked-by".utf8) })
        #expect(changed { $0[named] = "asked-by \(base64URL(Array("Another".utf8)))" } == .unsigned)
        let until = try #require(file.firstIndex { $0.utf8.starts(with: "until".utf8) })
        #expect(changed { $0[until] = "until 2026-11-24" } == .unsigned)
        func words(_ at: Int) -> [String] { file[at].split(separator: " ").map(String.init) }
        let (two, five) = (words(first + 2), words(first + 5))
        #expect(changed { $0[first + 2] = "entry 7 \(five[2]) \(two[3])" } == .record(.edited(7)))
        // Two entries change places and keep the numbers of the places.
        #expect(
            changed {
                $0[first + 2] = "entry 7 \(five[2]) \(five[3])"
                $0[first + 5] = "entry 10 \(two[2]) \(two[3])"
            } == .record(.reordered(7)))
    }

    @Test func `each byte of the file, changed, is found`() async throws {
        let registry = try await Self.registry(on: .sqlite)
        let file = try await Self.export(registry).file
        var missed: [String] = []
        for (number, line) in file.enumerated() {
            for at in 0..<line.utf8.count {
                var bytes = Array(line.utf8)
                bytes[at] ^= 1
                var lines = file
                lines[number] = String(decoding: bytes, as: UTF8.self)
                if Self.verified(lines).fault == nil { missed.append("\(number):\(at)") }
            }
        }
        #expect(missed.isEmpty)
    }

    @Test func `a file made whole with another key is not this record's`() async throws {
        let registry = try await Self.registry(on: .sqlite)
        let other = try #require(SigningKey(randomBytes(32)))
        let keys = RecordKeys(marking: Aldermouth.recordKeys.marking, signing: other)
        let forger = Registry(
            registry.database, RecordKeeper(registry.database, keys), sealing: Aldermouth.sealing)
        try await registry.database.write { try $0.execute("DELETE FROM record_checkpoint") }
        let file = try await Self.export(forger).file
        #expect(Self.verified(file, key: nil).fault == nil, "it proves itself, for whoever does not know the key")
        #expect(Self.verified(file).fault == .otherKey)
    }

    @Test func `a partner's signature is asked for where one is named`() async throws {
        let registry = try await Self.registry(on: .sqlite)
        let partner = try #require(SigningKey([UInt8](repeating: 3, count: 32)))
        let made = try await registry.database.read {
            try $0.all(
                "SELECT sequence, at, chain, signature FROM record_checkpoint WHERE sequence = 6", as: Checkpoint.self)
        }
        let signed = Countersigned(try #require(made.first), by: partner)
        let plain = try await Self.export(registry).file
        #expect(Self.verified(plain, witnesses: [partner.verifying]).fault == .noWitness)
        let file = try await Self.export(registry, countersigned: [signed]).file
        let finding = Self.verified(file, witnesses: [partner.verifying])
        #expect(finding.fault == nil && finding.witnessed == 1)
        #expect(Self.verified(file, witnesses: [Self.own]).fault == .noWitness)
    }
}
