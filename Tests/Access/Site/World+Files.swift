import Aldermouth
import Files
import Partnership
import Secrets
import Storage

extension World {
    /// The file of a paper of an agenda, or of a version of a document, by the number of that.
    static func file(of number: Int64) -> Int64 { 50_000 + number }

    static func addFile(_ id: Int64, _ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO attached_file (id, name, sort, size, digest, content, kept_day)
            VALUES (\(id), \("file-\(id).txt"), 'txt', 1, '', \([UInt8]()), \(began))
            """)
        try fill(id, "file-\(id)", connection)
    }

    /// Puts other words into a file, sealed as the program seals them.
    static func fill(_ id: Int64, _ text: String, _ connection: Connection) throws {
        let bytes = Array(text.utf8)
        let sealed = Aldermouth.sealing.seal(bytes, for: AttachedFile.place(ID(id)))
        try connection.execute(
            """
            UPDATE attached_file SET size = \(bytes.count), digest = \(Digest(bytes).text), content = \(sealed)
            WHERE id = \(id)
            """)
    }

    /// Every file gone.
    static func clearFiles(_ connection: Connection) throws {
        try connection.execute("DELETE FROM document_file")
        try connection.execute("DELETE FROM agenda_paper_file")
        try connection.execute("DELETE FROM attached_file")
    }
}
