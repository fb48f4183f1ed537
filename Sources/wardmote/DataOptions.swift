import Approvals
import ArgumentParser
import Consultation
import Dates
import Documents
import Evidence
import Foundation
import Initiatives
import Meetings
import Partnership
import Planning
import Portal
import Reports
import Scrutiny
import Storage

/// Where the partnership's data lives.
struct DataOptions: ParsableArguments {
    @Option(name: .customLong("data"), help: "The folder of the partnership's data.") var folder = "./wardmote-data"
    @Option(help: "A PostgreSQL server to keep the database on, as postgres://…; facts stay in the folder.")
    var database: String?

    @Option(help: "The folder of the record's keys; keys in the data folder when left out.") var keys: String?
    @Option(help: "The folder that checkpoints of the record are copied to, best on another machine.")
    var checkpoints: String?

    var keyFolder: KeyFolder { KeyFolder(path: keys ?? folder + "/keys") }
    var checkpointFolder: String { checkpoints ?? folder + "/checkpoints" }

    /// Opens the database with its record.
    func openRegistry() async throws -> (registry: Registry, keys: RecordKeys) {
        let database = try await open()
        let entries = try await database.read { try $0.value("SELECT COUNT(*) FROM record_entry", as: Int.self) }
        let (record, sealing) = try keyFolder.keys(isNew: entries == 0)
        let keeper = RecordKeeper(
            database, record, copy: CheckpointFolder(path: checkpointFolder).keep,
            alarm: { standardError("record: a checkpoint could not be kept: \($0)") })
        return (Registry(database, keeper, sealing: sealing), record)
    }

    /// Opens the database, and brings its tables up to date.
    func open() async throws -> Database {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let opened =
            if let database { try await Database.postgres(database) } else {
                try Database.open(file: folder + "/wardmote.sqlite")
            }
        _ = try await opened.migrate(
            inOrder(
                Migration.all, partnershipMigrations, meetingMigrations, planningMigrations, initiativesMigrations,
                consultationMigrations,
                scrutinyMigrations, reportsMigrations, approvalsMigrations, documentsMigrations,
                portalMigrations),
            at: .present)
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

/// One line for whoever runs the program.
@Sendable
func standardError(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
