import Foundation

/// Files that are named one by one, and those of a folder in the order of their names.
struct NamedFiles {
    let paths: [String]

    /// - Parameter ending: Of the files of a folder that are meant: `.csv`.
    /// - Throws: ``Refused`` for a name at which there is nothing.
    init(_ named: [String], ending: String) throws {
        paths = try named.flatMap { path in
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw Refused("There is no file \(path).")
            }
            guard isFolder.boolValue else { return [path] }
            let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(ending) }
            return names.sorted().map { "\(path)/\($0)" }
        }
    }

    /// Each with its name without its folders, and its bytes.
    func read() throws -> [(name: String, bytes: [UInt8])] {
        try paths.map { (URL(filePath: $0).lastPathComponent, try Self.bytes($0)) }
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else { throw Refused("\(path) cannot be read.") }
        return [UInt8](data)
    }

    static func text(_ path: String) throws -> String {
        guard let text = String(validating: try bytes(path), as: UTF8.self) else {
            throw Refused("\(path) is not text in UTF-8.")
        }
        return text
    }
}
