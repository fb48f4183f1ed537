import Secrets
import Synchronization

/// The files of facts in a data folder, each opened at the first asking.
final class FactsFolder: Sendable {
    let path: String
    private let segments = Mutex<[String: Segment]>([:])

    /// - Parameter data: the data folder, whose folder `facts` this is.
    init(data: String) { path = data + "/facts" }

    /// The facts of one file, mapped from disk; nothing when they are damaged, or not there any more.
    func block(_ file: HeldFile) -> FactsBlock? { segment(file)?.block(at: file.position, length: file.length) }

    /// Whether the facts of a file are byte for byte what was written.
    func isWhole(_ file: HeldFile) -> Bool {
        guard let bytes = segment(file)?.bytes(at: file.position, length: file.length) else { return false }
        return Digest(bytes).text == file.factsDigest
    }

    private func segment(_ file: HeldFile) -> Segment? {
        segments.withLock { segments in
            if let open = segments[file.segment] { return open }
            let opened = Segment(path + "/" + file.segment)
            segments[file.segment] = opened
            return opened
        }
    }
}
