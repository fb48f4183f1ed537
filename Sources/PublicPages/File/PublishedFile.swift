import Foundation
import Glibc
import Pages
package import Storage

/// The file that the public pages are served from: every address with its answer, and nothing else. It is written whole
/// under another name and then takes the place of the one before; who reads it sees the one or the other.
package struct PublishedFile: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// What a file says of itself.
    package struct Label: FromRow, Hashable, Sendable {
        /// Of what it was made: another one says that it is behind.
        package var stamp: String
        package var partnership: String
        package var contact: String

        package init(stamp: String, partnership: String, contact: String) {
            (self.stamp, self.partnership, self.contact) = (stamp, partnership, contact)
        }

        package init(_ row: Row) throws(StorageError) {
            (stamp, partnership, contact) = (try row["stamp"], try row["partnership"], try row["contact"])
        }
    }

    /// Writes the file anew. Nothing of the one before is left in it.
    package func write(_ answers: [PublicContent.Kept], _ label: Label) async throws {
        let (files, folder) = (FileManager.default, URL(fileURLWithPath: path).deletingLastPathComponent().path)
        try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let new = path + ".new-" + UUID().uuidString
        do {
            let database = try Database.new(file: new)
            try await database.write { connection in
                try connection.execute(
                    """
                    CREATE TABLE answer (
                        path  TEXT NOT NULL PRIMARY KEY,
                        sort  TEXT NOT NULL, -- page, feed, docx, pdf
                        name  TEXT NOT NULL, -- of a file when it is kept; empty for what a browser shows
                        bytes \(.bytes) NOT NULL
                    ) \(.strict)
                    """)
                try connection.execute(
                    """
                    CREATE TABLE label (stamp TEXT NOT NULL, partnership TEXT NOT NULL, contact TEXT NOT NULL) \(.strict)
                    """)
                try connection.execute(
                    """
                    INSERT INTO label (stamp, partnership, contact)
                    VALUES (\(label.stamp), \(label.partnership), \(label.contact))
                    """)
                for one in answers {
                    try connection.execute(
                        """
                        INSERT INTO answer (path, sort, name, bytes)
                        VALUES (\(one.path), \(one.sort), \(one.name), \(one.bytes))
                        """)
                }
            }
            try await database.close()
            guard rename(new, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        } catch {
            for rest in [new, new + "-journal"] { try? files.removeItem(atPath: rest) }
            throw error
        }
    }

    /// What the file says of itself; nothing where there is none that can be read.
    package var label: Label? {
        get async {
            try? await reading { try $0.first("SELECT stamp, partnership, contact FROM label", as: Label.self) }
        }
    }

    /// What an address answers today; nothing where it is none.
    func answer(_ path: String) async throws -> PublicContent.Kept? {
        try await reading {
            try $0.first("SELECT path, sort, name, bytes FROM answer WHERE path = \(path)", as: PublicContent.Kept.self)
        }
    }

    /// Opened anew each time, so that what is read is always the file that is there.
    private func reading<Answer: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Answer
    ) async throws -> Answer {
        let database = try Database.reading(file: path)
        let answer = try await database.read(body)
        try await database.close()
        return answer
    }
}

extension KeptSort: Stored {}

extension PublicContent.Kept: FromRow {
    package init(_ row: Row) throws(StorageError) {
        self.init(path: try row["path"], sort: try row["sort"], name: try row["name"], bytes: try row["bytes"])
    }
}
