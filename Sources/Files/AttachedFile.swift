package import Dates
package import Partnership
import Secrets
package import Storage

/// A file that was attached to something: all that is known of it but its bytes.
package struct AttachedFile: Hashable, Sendable {
    package var id: ID<AttachedFile>
    /// As whoever sent it called it.
    package var name: String
    package var sort: FileSort
    /// Before it was sealed.
    package var size: Int
    /// SHA-256 before it was sealed, as 64 hexadecimal digits.
    package var digest: String
    /// The day on which it was sent.
    package var kept: Day

    package init(
        id: ID<AttachedFile>, name: String, sort: FileSort, size: Int, digest: String, kept: Day
    ) {
        (self.id, self.name, self.sort) = (id, name, sort)
        (self.size, self.digest, self.kept) = (size, digest, kept)
    }

    /// As a query names the columns of `attached_file` beside those of what it is attached to.
    package static let columns: SQL =
        """
        attached_file.id AS file, attached_file.name AS file_name, attached_file.sort AS file_sort,
        attached_file.size AS file_size, attached_file.digest AS file_digest, attached_file.kept_day AS file_day
        """

    /// The one place where such columns become an attached file; nothing where nothing is attached.
    package init?(of row: Row) throws(StorageError) {
        let found: ID<AttachedFile>? = try row["file"]
        guard let found else { return nil }
        id = found
        name = try row["file_name"]
        sort = try row["file_sort"]
        size = try row["file_size"]
        digest = try row["file_digest"]
        kept = try row["file_day"]
    }

    /// `412 kB`, rounded up.
    package var sizeSaid: String {
        let tenths = (size + 99_999) / 100_000
        return size < 1_000_000 ? "\((size + 999) / 1000) kB" : "\(tenths / 10).\(tenths % 10) MB"
    }

    /// What its seal belongs to.
    package static func place(_ id: ID<AttachedFile>) -> String { "attached_file \(id.number)" }
}

extension AttachedFile {
    /// Keeps a file. What it is attached to is for whoever calls.
    package static func keep(_ content: FileContent, _ writing: Writing) throws(StorageError) -> AttachedFile {
        let file = AttachedFile(
            id: .new(), name: content.name, sort: content.sort, size: content.bytes.count,
            digest: Digest(content.bytes).text, kept: writing.now.localDay)
        let sealed = writing.sealing.seal(content.bytes, for: place(file.id))
        try writing.connection.execute(
            """
            INSERT INTO attached_file (id, name, sort, size, digest, content, kept_day)
            VALUES (\(file.id), \(file.name), \(file.sort), \(file.size), \(file.digest), \(sealed), \(file.kept))
            """)
        return file
    }

    /// Takes it out with its bytes. Nothing may be attached to it any more.
    package func remove(_ connection: Connection) throws(StorageError) {
        try connection.execute("DELETE FROM attached_file WHERE id = \(id)")
    }
}

/// The sealed bytes of one file, for whoever may see that part of what it is attached to.
private struct SealedBytes: Query {
    var viewer: Viewer
    var thing: Thing
    var field: Field
    var id: ID<AttachedFile>

    var sql: SQL { "SELECT content FROM attached_file WHERE id = \(id)" }

    struct Line: FromRow {
        var content: [UInt8]
        init(_ row: Row) throws(StorageError) { content = try row["content"] }
    }
}

extension Registry {
    /// The bytes of a file, for whoever may see `field` of the thing that it is attached to; nothing where they may not, or
    /// where the bytes are not those that were kept.
    package func bytes(
        of file: AttachedFile, attachedTo thing: Thing, _ field: Field, _ trace: Trace
    ) async throws -> [UInt8]? {
        let asked = SealedBytes(viewer: trace.viewer, thing: thing, field: field, id: file.id)
        guard let sealed = try await look(asked, trace).first?.content,
            let bytes = sealing.open(sealed, for: AttachedFile.place(file.id)), Digest(bytes).text == file.digest
        else { return nil }
        return bytes
    }
}

extension AttachedFile {
    /// An invented file.
    package static let example = AttachedFile(
        id: ID(861), name: "Hire of halls, version 2.pdf", sort: .pdf, size: 181_224,
        digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", kept: "2025-12-12")
}
