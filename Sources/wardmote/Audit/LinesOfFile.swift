import Foundation

/// The lines of a file, one after the other, so that the memory it takes does not grow with the file.
struct LinesOfFile {
    let path: String
    /// No line of ours is longer.
    private static let most = 4 << 20

    /// Until `body` says that it has seen enough.
    func each(_ body: ([UInt8]) throws -> Bool) throws {
        guard let file = FileHandle(forReadingAtPath: path) else { throw Refused("\(path) cannot be read.") }
        defer { try? file.close() }
        var rest: [UInt8] = []
        while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
            rest += piece
            var start = rest.startIndex
            while let end = rest[start...].firstIndex(of: 10) {
                guard try body(Array(rest[start..<end])) else { return }
                start = end + 1
            }
            rest.removeSubrange(..<start)
            guard rest.count <= Self.most else { throw Refused("\(path) has a line that is too long.") }
        }
        if !rest.isEmpty { _ = try body(rest) }
    }
}

/// A file that is written piece by piece beside its place and moved there when it is whole.
final class FileInPieces: Sendable {
    private let place: String
    private let part: String
    private let file: FileHandle

    init(_ place: String) throws {
        self.place = place
        let name = URL(filePath: place)
        part =
            name.deletingLastPathComponent()
            .appending(path: ".\(name.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part").path
        guard FileManager.default.createFile(atPath: part, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: part)
        else { throw Refused("\(place) cannot be written.") }
        self.file = file
    }

    @Sendable
    func write(_ bytes: [UInt8]) throws { try file.write(contentsOf: Data(bytes)) }

    func finish() throws {
        do {
            try file.synchronize()
            try file.close()
        } catch {
            discard()
            throw Refused("\(place) cannot be written: \(error.localizedDescription)")
        }
        guard rename(part, place) == 0 else {
            discard()
            throw Refused("\(place) cannot be written: \(String(cString: strerror(errno))).")
        }
    }

    func discard() {
        try? file.close()
        try? FileManager.default.removeItem(atPath: part)
    }
}
