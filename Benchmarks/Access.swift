import Dates
import Foundation
import Partnership
import Secrets
import Storage

/// What access and the record cost: a decision, a look with its entry on the disk, and going through the whole record.
///
/// - Parameter folder: A folder on the disk that is meant; what is made there is taken away.
func access(folder: String) async throws {
    try decisions()
    let path = folder + "/wardmote-bench.sqlite"
    defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
    let database = try Database.open(file: path)
    try await database.migrate(inOrder(partnershipMigrations), at: Instant(milliseconds: 0))
    guard let signing = SigningKey(randomBytes(32)) else { return }
    let keys = RecordKeys(marking: MarkingKey(randomBytes(32)), signing: signing)
    let keeper = RecordKeeper(database, keys)
    try await looks(keeper)
    try await walk(database, keeper, keys)
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
private func walk(_ database: Database, _ keeper: RecordKeeper, _ keys: RecordKeys) async throws {
    let count = 500_000
    try await keeper.keepAll((0..<count).map(entry))
    var seconds: [Double] = []
    var finding: VerifyRecord.Finding?
    for _ in 0..<3 {
        let start = ContinuousClock.now
        finding = try await VerifyRecord(keys: keys).run(database)
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
