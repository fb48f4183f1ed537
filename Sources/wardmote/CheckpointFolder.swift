import Dates
import Foundation
import Partnership

/// Where checkpoints of the record are copied to: best a folder on another machine, which this one may add to and not
/// change.
struct CheckpointFolder {
    let path: String

    /// One line at the end of the month's file, safely on the disk before this returns.
    @Sendable
    func keep(_ checkpoint: Checkpoint) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let day = checkpoint.at.day.iso
        let file = "\(path)/checkpoints-\(day.prefix(7)).txt"
        let descriptor = open(file, O_WRONLY | O_APPEND | O_CREAT, 0o600)
        guard descriptor >= 0 else { throw Refused("The checkpoint cannot be written to \(file).") }
        defer { close(descriptor) }
        let line = Array((checkpoint.line + "\n").utf8)
        let length = lseek(descriptor, 0, SEEK_END)
        guard write(descriptor, line, line.count) == line.count, fsync(descriptor) == 0 else {
            // A full disk takes a part of a line, and a part would look like one that somebody changed.
            ftruncate(descriptor, length)
            throw Refused("The checkpoint cannot be written to \(file).")
        }
    }

    /// Every checkpoint in the folder; a line that is none is an error, since somebody changed it.
    func all() throws -> [Checkpoint] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return try names.filter { $0.hasPrefix("checkpoints-") }.sorted().flatMap { name in
            let text = String(
                decoding: FileManager.default.contents(atPath: path + "/" + name) ?? Data(), as: UTF8.self)
            return try text.utf8.split(separator: 10).enumerated().map { number, line in
                guard let checkpoint = Checkpoint(line: String(decoding: line, as: UTF8.self)) else {
                    throw Refused("\(path)/\(name), line \(number + 1), is not a checkpoint: it was changed.")
                }
                return checkpoint
            }
        }
    }

    /// Every checkpoint that a partner has signed and sent back, from the files that begin with `witnessed`.
    func countersigned() throws -> [Countersigned] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return try names.filter { $0.utf8.starts(with: "witnessed".utf8) }.sorted()
            .flatMap { try Self.countersigned(in: path + "/" + $0) }
    }

    static func countersigned(in file: String) throws -> [Countersigned] {
        var (found, number) = ([Countersigned](), 0)
        try LinesOfFile(path: file).each { line in
            number += 1
            guard let one = Countersigned(line: String(decoding: line, as: UTF8.self)) else {
                throw Refused("\(file), line \(number), is not a checkpoint that a partner signed: it was changed.")
            }
            found.append(one)
            return true
        }
        return found
    }
}
