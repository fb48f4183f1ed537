package import Dates
package import Storage
import Synchronization

/// Writes the record. Whoever waits for an entry goes on when it is safely on the disk, and not before.
///
/// Entries that arrive while one commit is under way go together into the next, so that many looks share one wait for
/// the disk.
package final class RecordKeeper: Sendable {
    private let database: Database
    let keys: RecordKeys
    /// Where each checkpoint is copied, out of the reach of whoever has the database.
    private let copy: @Sendable (Checkpoint) throws -> Void
    /// Told when a copy could not be made.
    private let alarm: @Sendable (any Error) -> Void
    private let state = Mutex(State())

    private struct State {
        var waiting: [(entry: Entry, goesOn: CheckedContinuation<Void, any Error>)] = []
        var isWriting = false
        var lastCheckpoint: (sequence: Int64, at: Instant)?
    }

    /// A checkpoint is made after so many entries, or so many seconds, whichever comes first.
    static let entriesBetween: Int64 = 1000
    static let secondsBetween: Int64 = 300
    /// The most that one commit takes.
    private static let atOnce = 512

    package init(
        _ database: Database, _ keys: RecordKeys, copy: @escaping @Sendable (Checkpoint) throws -> Void = { _ in },
        alarm: @escaping @Sendable (any Error) -> Void = { _ in }
    ) {
        (self.database, self.keys, self.copy, self.alarm) = (database, keys, copy, alarm)
    }

    /// Returns when `entry` is on the disk. When it cannot be written, throws: then nothing is to be shown.
    package func keep(_ entry: Entry) async throws {
        try await withCheckedThrowingContinuation { continuation in
            let begins = state.withLock { state in
                state.waiting.append((entry, continuation))
                defer { state.isWriting = true }
                return !state.isWriting
            }
            if begins { Task { await writeAll() } }
        }
    }

    /// The same for many that are there already, in one commit for each piece: for what is taken over from elsewhere.
    package func keepAll(_ entries: [Entry]) async throws {
        for start in stride(from: 0, to: entries.count, by: 10_000) {
            let (piece, keys) = (Array(entries[start..<min(start + 10_000, entries.count)]), keys)
            let head = try await database.write { try $0.append(piece, keys) }
            if let last = piece.last { await checkpointIfDue(head, at: last.at) }
        }
    }

    private func writeAll() async {
        while let batch = next() {
            do {
                let (entries, keys) = (batch.map(\.entry), keys)
                let head = try await database.write { try $0.append(entries, keys) }
                for one in batch { one.goesOn.resume() }
                await checkpointIfDue(head, at: entries[entries.count - 1].at)
            } catch {
                for one in batch { one.goesOn.resume(throwing: error) }
            }
        }
    }

    private func next() -> [(entry: Entry, goesOn: CheckedContinuation<Void, any Error>)]? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.isWriting = false
                return nil
            }
            let batch = Array(state.waiting.prefix(Self.atOnce))
            state.waiting.removeFirst(batch.count)
            return batch
        }
    }

    func checkpointIfDue(_ head: RecordHead, at now: Instant) async {
        let isDue = state.withLock { state in
            guard let last = state.lastCheckpoint else {
                state.lastCheckpoint = (head.sequence, now)
                return true
            }
            // Either way: a clock that was put back by a year must not hold up checkpoints for a year.
            let seconds = abs(now.milliseconds - last.at.milliseconds) / 1000
            guard head.sequence - last.sequence >= Self.entriesBetween || seconds >= Self.secondsBetween else {
                return false
            }
            state.lastCheckpoint = (head.sequence, now)
            return true
        }
        guard isDue else { return }
        do { try await checkpoint(at: now) } catch { alarm(error) }
    }

    /// Signs the record as it stands, keeps that, and copies it out.
    package func checkpoint(at now: Instant) async throws {
        let signing = keys.signing
        let made = try await database.write { connection in
            let head = try connection.recordHead()
            guard head.sequence > 0 else { return Checkpoint?.none }
            let checkpoint = Checkpoint(head, at: now, signing)
            try checkpoint.insert(connection)
            return checkpoint
        }
        if let made { try copy(made) }
    }
}
