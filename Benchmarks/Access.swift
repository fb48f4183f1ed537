import Dates
import Foundation
import Partnership
import Secrets
import Storage

/// What access and the record cost: a decision, and a look with its entry on the disk. Leaves a record of half a million
/// entries for ``walk(folder:)``.
///
/// - Parameter folder: A folder on the disk that is meant.
func access(folder: String) async throws {
    try decisions()
    let database = try await BenchRecord.opened(in: folder)
    let keeper = RecordKeeper(database, BenchRecord.keys)
    try await looks(keeper)
    try await keeper.keepAll((0..<500_000).map(entry))
    try await database.close()
}

/// Going through the whole record that ``access(folder:)`` left, in a process that did not make it, so that its memory is
/// that of the walk alone. What was made is taken away.
func walk(folder: String) async throws {
    let path = BenchRecord.path(in: folder)
    defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
    let database = try await BenchRecord.opened(in: folder)
    try await walk(database)
}

private enum BenchRecord {
    /// No secret: for a record that is thrown away.
    static let keys: RecordKeys = {
        guard let signing = SigningKey([UInt8](repeating: 2, count: 32)) else {
            preconditionFailure("32 bytes are a key")
        }
        return RecordKeys(marking: MarkingKey([UInt8](repeating: 1, count: 32)), signing: signing)
    }()

    static func path(in folder: String) -> String { folder + "/wardmote-bench.sqlite" }

    static func opened(in folder: String) async throws -> Database {
        let database = try Database.open(file: path(in: folder))
        try await database.migrate(inOrder(partnershipMigrations), at: Instant(milliseconds: 0))
        return database
    }
}

/// A decision about the widest thing that the first policy knows, by somebody with the longest list of rules.
private func decisions() throws {
    let viewer = Viewer(
        account: ID(1), person: ID(2), agency: ID(3), seats: [ID(4)], purpose: .running,
        rules: Policy.first.rules(of: [.anybody, .everyone, .administrator]))
    let thing = Thing(.person, number: 9, owner: ID(3), person: ID(9))
    let now = Instant(milliseconds: 1_795_512_600_000)
    let count = 200_000
    var allowed = 0
    let seconds = (0..<5).map { _ in
        timed {
            for _ in 0..<count
            where decide(viewer, .see, thing, field: .contact, purpose: .running, now: now).isAllowed { allowed += 1 }
        }
    }
    printLine(
        "decision", seconds, ["decisions": count, "allowed": allowed / 5, "microseconds": least(seconds, of: count)])
}

private func entry(_ number: Int) -> Entry {
    Entry(
        .consultation, at: Instant(milliseconds: 1_795_512_600_000 + Int64(number)),
        account: ID(Int64(number % 40 + 1)),
        seat: ID(7), session: 99, purpose: .running, route: "/people/{}",
        things: [ThingID(.person, Int64(number % 900))],
        fields: [.name, .contact])
}

/// 64 at once, each waiting until its entry is on the disk before it asks for the next.
private func looks(_ keeper: RecordKeeper) async throws {
    let (lanes, each) = (64, 250)
    let began = ContinuousClock.now
    let waits = try await withThrowingTaskGroup(of: [Double].self) { group in
        for lane in 0..<lanes {
            group.addTask {
                var waits: [Double] = []
                for turn in 0..<each {
                    let start = ContinuousClock.now
                    try await keeper.keep(entry(lane * each + turn))
                    waits.append((ContinuousClock.now - start) / .milliseconds(1))
                }
                return waits
            }
        }
        return try await group.reduce(into: []) { $0 += $1 }
    }.sorted()
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    printLine(
        "looks", [seconds],
        [
            "looks": waits.count, "a_second": Int(Double(waits.count) / seconds), "lanes": lanes,
            "p50_ms": waits[waits.count / 2], "p99_ms": waits[waits.count * 99 / 100],
        ])
}

/// Half a million entries, gone through from the first to the last; beside it, only their SHA-256 chain, in memory.
private func walk(_ database: Database) async throws {
    let count = 500_000
    var seconds: [Double] = []
    var finding: VerifyRecord.Finding?
    for _ in 0..<3 {
        let start = ContinuousClock.now
        finding = try await VerifyRecord(keys: BenchRecord.keys).run(database)
        seconds.append((ContinuousClock.now - start) / .seconds(1))
    }
    let entries = Int(finding?.entries ?? 0)
    let bytes = entry(1).bytes
    var chain = Digest.none
    let limit = timed {
        for _ in 0..<count { chain = Digest(chain.bytes + bytes) }
    }
    printLine(
        "verify", seconds,
        [
            "entries": entries, "a_second": Int(Double(entries) / (seconds.min() ?? 1)),
            "fault": finding?.fault?.kind ?? "none", "sha256_alone_a_second": Int(Double(count) / limit),
        ])
}

private func least(_ seconds: [Double], of count: Int) -> Double { (seconds.min() ?? 0) / Double(count) * 1_000_000 }
