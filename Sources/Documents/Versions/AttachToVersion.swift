import Files
import Partnership
import Storage

/// Attaches a file to a version of a document, in the place of the one that is there, or takes that out.
struct AttachToVersion: Sendable {
    var document: ID<Document>
    var id: ID<DocumentVersion>
    /// That was looked at.
    var version: Int
    /// Nothing where the file is taken out.
    var content: FileContent?

    func run(_ writing: Writing) throws(StorageError) -> Written<DocumentVersion> {
        let connection = writing.connection
        guard let document = try Document.find(document, connection), writing.may(.change, document.thing),
            var found = try DocumentVersion.find(id, connection), found.document == document.id
        else { return .notThere }
        guard found.version == version else { return .stale(found) }
        if let old = found.file {
            try connection.execute("DELETE FROM document_file WHERE version = \(id)")
            try old.remove(connection)
            writing.note(.erasure, [document.thing.id], [.text], detail: "file SHA-256 \(old.digest)")
        }
        found.file = try content.map { content throws(StorageError) in try AttachedFile.keep(content, writing) }
        if let file = found.file {
            try connection.execute("INSERT INTO document_file (version, file) VALUES (\(id), \(file.id))")
            writing.note(.collection, [document.thing.id], [.text], detail: "file SHA-256 \(file.digest)")
        }
        found.version += 1
        try connection.execute("UPDATE document_version SET version = \(found.version) WHERE id = \(id)")
        if found.file == nil { writing.note(.alteration, [document.thing.id], [.text], detail: "no file") }
        return .done(found)
    }
}
