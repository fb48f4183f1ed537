package import Dates
package import Partnership
import Places
import Secrets
package import Storage

/// Looks through all that is held, and says in plain sentences what is wrong; nothing when all is well.
package struct CheckHoldings: Sendable {
    package var viewer: Viewer
    package var folder: String
    package var now: Instant

    package init(viewer: Viewer, folder: String, now: Instant) {
        (self.viewer, self.folder, self.now) = (viewer, folder, now)
    }

    /// - Returns: how many files were looked at, and the faults.
    package func run(_ database: Database) async throws -> (files: Int, faults: [String]) {
        let files = try await database.look(HeldFiles(viewer: viewer), at: now)
        var faults = try await sorting(database)
        let facts = FactsFolder(data: folder)
        for file in files {
            guard let block = facts.block(file) else {
                faults.append("The facts of \(file.name) are not there or cannot be read. Import that file again.")
                continue
            }
            if Digest(block.bytes).text != file.factsDigest {
                faults.append("The facts of \(file.name) are not those that were imported. Import that file again.")
            }
        }
        return (files.count, faults)
    }

    /// Text must sort by bytes, or the same list has another order on another server.
    private func sorting(_ database: Database) async throws -> [String] {
        let sorted = try await database.read { connection in
            try connection.value("SELECT CASE WHEN 'B' < 'a' THEN 1 ELSE 0 END", as: Int.self)
        }
        return sorted == 1
            ? []
            : ["The database does not sort text by bytes. Make it with the C locale: see docs/running/postgresql.md."]
    }
}
