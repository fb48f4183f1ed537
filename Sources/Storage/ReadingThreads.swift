import Dispatch
import Foundation
import Synchronization

/// The few threads on which everything in a database is looked up, each look from its beginning to its end.
///
/// A look waits for the disk or the server, which Swift's own threads must not. Whoever stays on these threads for the
/// whole of a request pays one hand-over from thread to thread, and not two for each look.
package final class ReadingThreads: TaskExecutor {
    /// One set for the process: so many looks are made at once, and the others wait their turn.
    package static let shared = ReadingThreads(count: 4)

    private let waiting = Mutex(Jobs())
    private let isWanted = DispatchSemaphore(value: 0)

    private init(count: Int) {
        for _ in 0..<count {
            // They live as long as the process.
            Thread.detachNewThread { [unowned self] in while true { runNext() } }
        }
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        waiting.withLock { $0.add(job) }
        isWanted.signal()
    }

    private func runNext() {
        isWanted.wait()
        waiting.withLock { $0.next() }?.runSynchronously(on: asUnownedTaskExecutor())
    }

    /// First come, first served.
    private struct Jobs {
        var come: [UnownedJob] = []
        var served: [UnownedJob] = []

        mutating func add(_ job: UnownedJob) { come.append(job) }

        mutating func next() -> UnownedJob? {
            if served.isEmpty {
                served = come.reversed()
                come.removeAll(keepingCapacity: true)
            }
            return served.popLast()
        }
    }
}
