import ArgumentParser
import Dates
import Evidence
import Foundation
import Storage

/// Where the partnership's data lives.
struct DataOptions: ParsableArguments {
    @Option(name: .customLong("data"), help: "The folder of the partnership's data.") var folder = "./wardmote-data"
    @Option(help: "A PostgreSQL server to keep the database on, as postgres://…; facts stay in the folder.")
    var database: String?

    /// Opens the database, and brings its tables up to date.
    func open() async throws -> Database {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let opened =
            if let database { try await Database.postgres(database) } else {
                try Database.open(file: folder + "/wardmote.sqlite")
            }
        _ = try await opened.migrate(Migration.all, at: .present)
        return opened
    }
}

extension Instant {
    /// The clock is read here, at the edge, and passed in from here on.
    static var present: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}

/// One plain sentence on standard error, and a non-zero exit.
struct Refused: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
