import Synchronization

/// How many requests are being worked on, and the most that may be. One too many is told so at once.
final class InFlight: Sendable {
    private let count = Atomic<Int>(0)
    private let most: Int

    init(most: Int) { self.most = most }

    func enter() -> Bool {
        if count.wrappingAdd(1, ordering: .relaxed).newValue <= most { return true }
        leave()
        return false
    }

    func leave() { count.wrappingSubtract(1, ordering: .relaxed) }
}
