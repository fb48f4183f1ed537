import Dates
import Synchronization
import Testing

@testable import Pages

/// A form that is sent twice is done once.
@Suite struct SentTwiceTests {
    private final class Done: Sendable {
        let count = Mutex(0)
        func answer(_ status: Int = 303) async throws -> Response {
            try await Task.sleep(for: .milliseconds(20))
            return count.withLock { count in
                count += 1
                return status == 303 ? .seeOther((home / "done")().asking("n", "\(count)")) : .notFound
            }
        }
    }
    private let now = Instant(milliseconds: 1_000_000)

    @Test func `two clicks at once are done once, and both lead to what was done`() async throws {
        let (sent, done) = (SentTwice(), Done())
        async let first = sent.answer(1, 7, at: now) { try await done.answer() }
        async let second = sent.answer(1, 7, at: now) { try await done.answer() }
        let both = try await [first, second]
        #expect(done.count.withLock { $0 } == 1)
        #expect(both.map(\.isAgain).sorted { !$0 && $1 } == [false, true])
        #expect(both.allSatisfy { $0.response.status == 303 })
    }

    @Test func `another form, another session, and the same much later are done`() async throws {
        let (sent, done) = (SentTwice(), Done())
        for (session, form, later) in [(1, 7, 0), (2, 7, 0), (1, 8, 1), (1, 7, 2), (1, 7, 2 + SentTwice.seconds)] {
            let again = try await sent.answer(Int64(session), form, at: now + later) { try await done.answer() }.isAgain
            #expect(!again, "\(session) \(form) \(later)")
        }
        #expect(done.count.withLock { $0 } == 5)
        #expect(try await sent.answer(1, 7, at: now + 3 + SentTwice.seconds) { try await done.answer() }.isAgain)
    }

    @Test func `what was refused is asked again`() async throws {
        let (sent, done) = (SentTwice(), Done())
        for _ in 0..<2 {
            #expect(try await !sent.answer(1, 7, at: now) { try await done.answer(404) }.isAgain)
        }
        #expect(done.count.withLock { $0 } == 2)
    }
}
