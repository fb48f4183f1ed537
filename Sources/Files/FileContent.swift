import Glibc
package import Pages

/// A file that was sent, known by what is in it. Its name alone is never believed.
///
/// Nobody looks into it for viruses: it is kept and given back byte for byte, and never shown in a page of ours.
package struct FileContent: Sendable {
    package let name: String
    package let sort: FileSort
    package let bytes: [UInt8]

    /// The most bytes of one file.
    package static let most = 20 << 20

    /// - Parameter name: As the sender called it.
    package init(name: String, bytes: [UInt8]) throws(FileRefusal) {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= Self.most else { throw .tooLarge }
        let sorts = try Self.sorts(bytes)
        guard let first = sorts.first else { throw .unknown }
        let ending = String(decoding: name.utf8.split(separator: UInt8(ascii: ".")).last ?? [], as: UTF8.self)
            .lowercased()
        guard let sort = sorts.first(where: { $0.endings.contains(ending) }) else { throw .misnamed(first) }
        (self.name, self.sort, self.bytes) = (name, sort, bytes)
    }

    /// The one file of a form.
    package init(_ files: [UploadedFile]) throws(FileRefusal) {
        guard let file = files.first else { throw .none }
        guard file.bytes <= Self.most else { throw .tooLarge }
        guard let bytes = Self.read(file.path, count: file.bytes) else { throw .unreadable }
        try self.init(name: file.name, bytes: bytes)
    }

    /// What the bytes can be, by what such files begin and end with; text can be two.
    private static func sorts(_ bytes: [UInt8]) throws(FileRefusal) -> [FileSort] {
        if bytes.starts(with: "%PDF-".utf8) {
            return bytes.suffix(1024).firstRange(of: Array("%%EOF".utf8)) == nil ? [] : [.pdf]
        }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            return bytes.suffix(8).elementsEqual([0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]) ? [.png] : []
        }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return [.jpg] }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return try PackedNames(bytes)?.sort().map { [$0] } ?? [] }
        return isText(bytes) ? [.txt, .csv] : []
    }

    /// UTF-8 without control characters other than tabs and the ends of lines.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        let allowed: Set<UInt8> = [0x09, 0x0A, 0x0C, 0x0D]
        return bytes.allSatisfy { ($0 >= 0x20 && $0 != 0x7F) || allowed.contains($0) }
            && String(validating: bytes, as: UTF8.self) != nil
    }

    private static func read(_ path: String, count: Int) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { room, read in
            read = fread(room.baseAddress, 1, count, file)
        }
        return bytes.count == count ? bytes : nil
    }
}

extension Limits {
    /// One file that is attached to something.
    package static let attached = Limits(files: 1, fileBytes: FileContent.most, uploadBytes: FileContent.most)
}
