import Aldermouth
import Foundation
import Glibc
import Partnership
import Places
import Storage
import Testing

@testable import Evidence

/// A few kills in every run of the tests; tools/durability/kill-imports.py makes a hundred with the released program.
@Suite("An import that is killed")
struct KilledImportTests {
    @Test(arguments: [0, 2, 6, 15, 40])
    func `leaves all of the call or nothing, and the next one succeeds`(milliseconds: Int) async throws {
        let top = NSTemporaryDirectory() + "wardmote-killed-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: top) }
        for folder in ["data", "before", "more"] {
            try FileManager.default.createDirectory(atPath: "\(top)/\(folder)", withIntermediateDirectories: true)
        }
        func lay(_ folder: String, _ month: String, rows: Int) throws {
            let text = Download.street(month, rows: rows)
            try text.write(
                toFile: "\(top)/\(folder)/\(month)-bedfordshire-street.csv", atomically: true, encoding: .utf8)
        }
        try lay("before", "2024-01", rows: 10)
        for month in 2...6 { try lay("more", "2024-0\(month)", rows: 300) }
        let database = try Database.open(file: top + "/data/wardmote.sqlite")
        try await database.migrate(Migration.all, at: Aldermouth.now)
        _ = try await Self.bring(top, "before", database)
        try await database.close()

        await #expect(processExitsWith: .signal(SIGKILL)) { [top = top as String, milliseconds = milliseconds as Int] in
            let database = try Database.open(file: top + "/data/wardmote.sqlite")
            Thread.detachNewThread {
                usleep(UInt32(1000 * milliseconds))
                kill(getpid(), SIGKILL)
            }
            _ = try await KilledImportTests.bring(top, "more", database)
            kill(getpid(), SIGKILL)
        }

        let after = try Database.open(file: top + "/data/wardmote.sqlite")
        let held = try await after.look(HeldFiles(viewer: Aldermouth.priya), at: Aldermouth.now)
        #expect([1, 6].contains(held.count))
        let facts = try await CrimeFacts(
            folder: top + "/data", database: after, gazetteer: .embedded, at: Aldermouth.now)
        #expect(held.map { facts.block($0)?.rows } == held.map(\.rows))

        let again = try await Self.bring(top, "more", after)
        #expect(Set(again.states) == [held.count == 6 ? .unchanged : .new] && again.count == 5)
        let known = try await after.look(HeldFiles(viewer: Aldermouth.priya), at: Aldermouth.now)
        let there = try FileManager.default.contentsOfDirectory(atPath: top + "/data/facts").filter {
            $0.hasSuffix(".facts")
        }
        #expect(known.count == 6 && Set(there) == Set(known.map(\.segment)))
        try await after.close()
    }

    private static func bring(_ top: String, _ folder: String, _ database: Database) async throws -> [ImportedFile] {
        try await ImportFiles(
            viewer: Aldermouth.priya, paths: ["\(top)/\(folder)"], folder: top + "/data", now: Aldermouth.now
        ).run(database)
    }
}
