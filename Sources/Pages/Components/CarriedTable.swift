import Glibc
import Markup
import Secrets

/// A table that was sent, and is carried in the form of its preview until it is taken in: nothing is kept between the two.
package struct CarriedTable: Hashable, Sendable {
    /// As the sender called the file.
    package var name: String
    package var bytes: [UInt8]

    /// So many bytes at most: more would not come back with the form.
    package static let most = 150 * 1024

    package init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

    /// The first file that was sent; nothing where there is none, or it is too long.
    package init?(_ files: [UploadedFile]) {
        guard let file = files.first, file.bytes <= Self.most, let bytes = file.contents else { return nil }
        self.init(name: file.name, bytes: bytes)
    }

    /// What the form of the preview brings back.
    package init(_ form: Fields) throws(BadRequest) {
        guard let bytes = Secrets.bytes(base64URL: form.all("table").joined()), bytes.count <= Self.most else {
            throw .unreadable("table")
        }
        self.init(name: try form.one("table-name") ?? "", bytes: bytes)
    }

    /// The table in fields of a form, none longer than a form takes.
    var carried: HTML {
        let letters = Array(base64URL(bytes).utf8)
        let pieces = stride(from: 0, to: letters.count, by: 16_000).map { start in
            String(decoding: letters[start..<min(start + 16_000, letters.count)], as: UTF8.self)
        }
        return "\(hidden("table-name", name))\(pieces.map { hidden("table", $0) })"
    }
}

extension UploadedFile {
    /// All that is in it; nothing where it cannot be read.
    fileprivate var contents: [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        let bytes = [UInt8](unsafeUninitializedCapacity: bytes) { room, read in
            read = fread(room.baseAddress, 1, room.count, file)
        }
        return bytes.count == self.bytes ? bytes : nil
    }
}

extension Limits {
    /// A table that somebody keyed in a spreadsheet.
    package static let table = Limits(files: 1, fileBytes: 1 << 20, uploadBytes: 1 << 20)
}
