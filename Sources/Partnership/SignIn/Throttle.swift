package import Dates
import Secrets
import Synchronization

/// How often something may be tried under one name or from one place. Kept in memory; nothing of who tried is stored.
package final class Throttle: Sendable {
    /// So many tries at once, and one more for each so many seconds.
    private let tries: Double
    private let seconds: Double
    /// Names are kept as marks under a key of this run.
    private let key = MarkingKey(randomBytes(32))
    private let buckets = Mutex<[Digest: Bucket]>([:])

    private struct Bucket {
        var left: Double
        var at: Instant
    }

    /// Names remembered at once; those that have tried least are forgotten first.
    static let mostNames = 20_000

    /// How many names are remembered.
    var remembered: Int { buckets.withLock { $0.count } }

    package init(tries: Int, secondsForOne: Int) { (self.tries, seconds) = (Double(tries), Double(secondsForOne)) }

    /// Whether `name` may try once more. A clock that was put back gives nothing, and takes nothing for later.
    package func allows(_ name: String, at now: Instant) -> Bool {
        let mark = key.mark(Array(name.utf8))
        return buckets.withLock { buckets in
            if buckets.count >= Self.mostNames { forget(&buckets, now) }
            var left = buckets[mark].map { filled($0, now) } ?? tries
            defer { buckets[mark] = Bucket(left: left, at: now) }
            guard left >= 1 else { return false }
            left -= 1
            return true
        }
    }

    /// Who may try as often as ever is forgotten, and then, if that is not half of all, whoever has tried least.
    private func forget(_ buckets: inout [Digest: Bucket], _ now: Instant) {
        let half = Self.mostNames / 2
        let used = buckets.filter { filled($0.value, now) < tries }
        guard used.count > half else {
            buckets = used
            return
        }
        let most = used.sorted { filled($0.value, now) < filled($1.value, now) }.prefix(half)
        buckets = Dictionary(uniqueKeysWithValues: most.map { ($0.key, $0.value) })
    }

    private func filled(_ bucket: Bucket, _ now: Instant) -> Double {
        let passed = Double(max(0, now.milliseconds - bucket.at.milliseconds)) / 1000
        return min(tries, bucket.left + passed / seconds)
    }
}
