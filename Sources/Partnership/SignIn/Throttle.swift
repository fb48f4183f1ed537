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

    /// Names remembered at once; the fullest buckets are forgotten first.
    static let mostNames = 20_000

    package init(tries: Int, secondsForOne: Int) { (self.tries, seconds) = (Double(tries), Double(secondsForOne)) }

    /// Whether `name` may try once more. A clock that was put back gives nothing.
    package func allows(_ name: String, at now: Instant) -> Bool {
        let mark = key.mark(Array(name.utf8))
        return buckets.withLock { buckets in
            if buckets.count >= Self.mostNames { buckets = buckets.filter { filled($0.value, now) < tries } }
            if buckets.count >= Self.mostNames { buckets = [:] }
            var left = buckets[mark].map { filled($0, now) } ?? tries
            defer { buckets[mark] = Bucket(left: left, at: max(now, buckets[mark]?.at ?? now)) }
            guard left >= 1 else { return false }
            left -= 1
            return true
        }
    }

    private func filled(_ bucket: Bucket, _ now: Instant) -> Double {
        let passed = Double(max(0, now.milliseconds - bucket.at.milliseconds)) / 1000
        return min(tries, bucket.left + passed / seconds)
    }
}
