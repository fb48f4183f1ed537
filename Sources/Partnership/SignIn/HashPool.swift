import Dispatch
package import Secrets
import Synchronization

/// Makes and checks password hashes, two at once and no more: each takes 32 MB and a seventh of a second, so a flood of
/// sign-ins would otherwise take the machine.
package final class HashPool: Sendable {
    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "password hashes", attributes: .concurrent)
    let cost: PasswordHash.Cost

    private struct State {
        var running = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
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
        try await enter()
        defer { leave() }
        return await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: work()) }
        }
    }

    private func enter() async throws {
        let isFull = state.withLock { $0.waiting.count >= Self.mostWaiting }
        if isFull { throw Busy() }
        await withCheckedContinuation { continuation in
            let goesOn = state.withLock { state in
                guard state.running >= Self.atOnce else {
                    state.running += 1
                    return true
                }
                state.waiting.append(continuation)
                return false
            }
            if goesOn { continuation.resume() }
        }
    }

    private func leave() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard !state.waiting.isEmpty else {
                state.running -= 1
                return nil
            }
            return state.waiting.removeFirst()
        }
        next?.resume()
    }
}
