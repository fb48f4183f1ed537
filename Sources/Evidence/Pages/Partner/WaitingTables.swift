import Dates
import Pages
import Partnership
import Synchronization

/// Partners' tables that were sent and wait to be told what their columns say.
///
/// Each is kept for an hour, for whoever sent it alone, under a word that nobody can guess. At most ``most`` wait: the
/// oldest makes room. When a table is let go its file is removed.
final class WaitingTables: Sendable {
    static let most = 16
    static let milliseconds: Int64 = 60 * 60 * 1000

    /// One table that waits.
    struct Waiting: Sendable {
        /// The partner's data set.
        var source: String
        var file: UploadedFile
        fileprivate var viewer: Viewer
        fileprivate var since: Instant
    }

    private let kept = Mutex<[Word: Waiting]>([:])

    /// Keeps a table, and gives the word to ask for it by.
    func keep(_ file: UploadedFile, of source: String, for viewer: Viewer, at now: Instant) -> Word {
        let word = Word((0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined())
        keep(file, of: source, for: viewer, at: now, under: word)
        return word
    }

    func keep(_ file: UploadedFile, of source: String, for viewer: Viewer, at now: Instant, under word: Word) {
        kept.withLock { kept in
            kept = kept.filter { $0.value.isFresh(at: now) }
            if kept.count >= Self.most, let oldest = kept.min(by: { $0.value.since < $1.value.since }) {
                kept[oldest.key] = nil
            }
            kept[word] = Waiting(source: source, file: file, viewer: viewer, since: now)
        }
    }

    /// The table of that word; nothing for anybody but its sender, and nothing after an hour.
    func find(_ word: Word, for viewer: Viewer, at now: Instant) -> Waiting? {
        kept.withLock { kept in
            kept = kept.filter { $0.value.isFresh(at: now) }
            return kept[word].flatMap { $0.viewer == viewer ? $0 : nil }
        }
    }

    /// Lets a table go that has been taken in.
    func forget(_ word: Word) { kept.withLock { $0[word] = nil } }
}

extension WaitingTables.Waiting {
    fileprivate func isFresh(at now: Instant) -> Bool {
        now.milliseconds - since.milliseconds < WaitingTables.milliseconds
    }
}
