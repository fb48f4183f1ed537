import Glibc
import Synchronization

/// A line on a terminal that says how far long work has come; nothing where standard error is no terminal.
final class ProgressLine: Sendable {
    private let label: String
    private let isTerminal = isatty(2) == 1
    private let shown = Mutex(-1)

    init(label: String) { self.label = label }

    /// Says that `done` of `all` parts are done.
    @Sendable func show(_ done: Int, _ all: Int) {
        guard isTerminal, all > 0 else { return }
        let percent = 100 * done / all
        shown.withLock { last in
            guard percent != last else { return }
            last = percent
            write("\r\(label): \(done) of \(all) files (\(percent)%)")
        }
    }

    func end() {
        guard isTerminal, shown.withLock({ $0 >= 0 }) else { return }
        write("\r\u{1B}[K")
    }

    private func write(_ text: String) { _ = text.withCString { Glibc.write(2, $0, strlen($0)) } }
}
