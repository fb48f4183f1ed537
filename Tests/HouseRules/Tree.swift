import Foundation
import Testing

/// The project's own files, read as text.
enum Tree {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    struct File: Sendable, CustomTestStringConvertible {
        /// From the root: `Sources/Dates/Month.swift`.
        var path: String
        var text: String
        var name: String { path.split(separator: "/").last.map(String.init) ?? path }
        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
        /// Lines without comments, each with its number from 1.
        var code: [(number: Int, text: Substring)] {
            lines.enumerated().map { ($0 + 1, $1) }.filter { !$0.1.drop { $0 == " " }.hasPrefix("//") }
        }
        var testDescription: String { path }
    }

    /// Files with one of `endings` under `folders`, hidden and built ones left out.
    static func files(_ folders: [String], _ endings: [String] = ["swift"]) -> [File] {
        folders.flatMap { folder -> [File] in
            let all = FileManager.default.enumerator(atPath: "\(root)/\(folder)")?.compactMap { $0 as? String } ?? []
            return all.sorted().filter { name in
                endings.contains { name.hasSuffix("." + $0) }
                    && !name.split(separator: "/").contains { $0.hasPrefix(".") }
            }.compactMap { read("\(folder)/\($0)") }
        }
    }

    static func read(_ path: String) -> File? {
        guard let text = try? String(contentsOfFile: "\(root)/\(path)", encoding: .utf8) else { return nil }
        return File(path: path, text: text)
    }

    /// Folders directly in `path`.
    static func folders(_ path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(path)")) ?? []).sorted().filter {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(root)/\(path)/\($0)", isDirectory: &isFolder)
                && isFolder.boolValue
        }
    }
}
