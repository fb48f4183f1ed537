import Synchronization

/// Lets work into a database until it is closed, and tells when the last of it has left.
final class Gate: Sendable {
    fileprivate struct State {
        var inside = 0
        var isClosed = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }
    private let state = Mutex(State())

    func enter() throws(StorageError) {
        let isOpen = state.withLock { state in
            if !state.isClosed { state.inside += 1 }
            return !state.isClosed
        }
        if !isOpen { throw .closed }
    }

    func leave() {
        let waiting = state.withLock { state in
            state.inside -= 1
            return state.takeWaiting()
        }
        for waiter in waiting { waiter.resume() }
    }

    /// Refuses what comes later, and returns when what is inside has left.
    /// - Returns: Whether this call was the one that closed it.
    func close() async -> Bool {
        let isFirst = state.withLock { state in
            defer { state.isClosed = true }
            return !state.isClosed
        }
        await withCheckedContinuation { continuation in
            let waiting = state.withLock { state in
                state.waiting.append(continuation)
                return state.takeWaiting()
            }
            for waiter in waiting { waiter.resume() }
        }
        return isFirst
    }
}

extension Gate.State {
    fileprivate mutating func takeWaiting() -> [CheckedContinuation<Void, Never>] {
        guard isClosed, inside == 0 else { return [] }
        defer { waiting = [] }
        return waiting
    }
}
