import Dispatch
package import Secrets
import Synchronization

/// Makes and checks password hashes, two at once and no more: each takes 32 MB and a seventh of a second, so a flood of
/// sign-ins would otherwise take the machine.
///
/// Each has a lane of its own. The threads that all other work shares are as few as the processors: hashes among them
/// held up every look of everybody, by seconds.
package final class HashPool: Sendable {
    private let state = Mutex(State())
    private let lanes = (0..<HashPool.atOnce).map { DispatchQueue(label: "password hashes \($0)") }
    let cost: PasswordHash.Cost

    private struct State {
        /// Lanes that nobody is in.
        var free = Array(0..<HashPool.atOnce)
        var waiting: [CheckedContinuation<Int, any Error>] = []
    }

    static let atOnce = 2
    /// As many as a minute's work; one more is told to come back.
    static let mostWaiting = 64

    package init(cost: PasswordHash.Cost = .today) { self.cost = cost }

    /// Too many are signing in at the same time.
    package struct Busy: Error {}

    func hash(_ password: String) async throws -> PasswordHash {
        let cost = cost
        return try await run { PasswordHash(of: password, cost: cost) }
    }

    func isHash(_ text: String, of password: String) async throws -> Bool {
        try await run { PasswordHash(stored: text).isOf(password) }
    }

    private func run<Answer: Sendable>(_ work: @escaping @Sendable () -> Answer) async throws -> Answer {
        let lane = try await enter()
        defer { leave(lane) }
        return await withCheckedContinuation { continuation in
            lanes[lane].async { continuation.resume(returning: work()) }
        }
    }

    private func enter() async throws -> Int {
        try await withCheckedThrowingContinuation { continuation in
            let answer: Result<Int, any Error>? = state.withLock { state in
                if let lane = state.free.popLast() { return .success(lane) }
                guard state.waiting.count < Self.mostWaiting else { return .failure(Busy()) }
                state.waiting.append(continuation)
                return nil
            }
            if let answer { continuation.resume(with: answer) }
        }
    }

    private func leave(_ lane: Int) {
        let next = state.withLock { state -> CheckedContinuation<Int, any Error>? in
            guard !state.waiting.isEmpty else {
                state.free.append(lane)
                return nil
            }
            return state.waiting.removeFirst()
        }
        next?.resume(returning: lane)
    }
}
