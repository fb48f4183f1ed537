import Aldermouth
import Glibc
import Storage
import Testing

struct DurabilityTests {
    @Test func `a file is opened with a full sync, foreign keys and a write-ahead log`() async throws {
        let folder = Folder()
        let database = try Database.open(file: folder.file("wardmote.sqlite"))
        let settings = try await database.write { connection in
            (
                try connection.value("PRAGMA synchronous", as: Int.self),
                try connection.value("PRAGMA foreign_keys", as: Int.self),
                try connection.value("PRAGMA busy_timeout", as: Int.self),
                try connection.value("PRAGMA journal_mode", as: String.self)
            )
        }
        #expect(settings == (2, 1, 5000, "wal"))
        try await database.close()
    }

    /// The child says each number only after its write has returned; then it is killed in the middle of another.
    @Test(arguments: [3, 60, 250])
    func `what a killed process said it wrote is there, and no half of anything`(milliseconds: Int) async throws {
        let folder = Folder()
        let file = folder.file("wardmote.sqlite")
        let child = try await #require(
            processExitsWith: .signal(SIGKILL), observing: [\.standardOutputContent]
        ) { [file = file as String, milliseconds = milliseconds as Int] in
            let database = try Database.open(file: file)
            try await database.migrate([Tables.shelf], at: Aldermouth.now)
            Task.detached {
                try await Task.sleep(for: .milliseconds(milliseconds))
                kill(getpid(), SIGKILL)
            }
            for number in 1... {
                try await database.write { connection in
                    try connection.execute("INSERT INTO shelf (id, label) VALUES (\(number), \("\(number)"))")
                    try connection.execute("INSERT INTO paper (id, shelf) VALUES (\(number), \(number))")
                }
                var line = Array("w\(number)\n".utf8)
                _ = write(STDOUT_FILENO, &line, line.count)
            }
        }
        let said = child.standardOutputContent.split(separator: UInt8(ascii: "\n")).compactMap { line in
            line.first == UInt8(ascii: "w") ? Int(String(decoding: line.dropFirst(), as: UTF8.self)) : nil
        }
        let database = try Database.open(file: file)
        try await database.migrate([Tables.shelf], at: Aldermouth.now)
        let found = try await database.read { connection in
            (
                try connection.column("SELECT id FROM shelf ORDER BY id", as: Int.self),
                try connection.column("SELECT id FROM paper ORDER BY id", as: Int.self),
                try connection.value("PRAGMA integrity_check", as: String.self)
            )
        }
        #expect(found.0 == found.1)
        #expect(found.2 == "ok")
        #expect(said == Array(found.0.prefix(said.count)))
        #expect(found.0.count - said.count <= 1)
        if milliseconds >= 250 { #expect(!said.isEmpty) }
        try await database.close()
    }

    @Test func `a file that is not a database is said to be damaged`() async throws {
        let folder = Folder()
        let file = folder.file("wardmote.sqlite")
        let text = Array(String(repeating: "This is not a database. ", count: 100).utf8)
        let descriptor = creat(file, 0o600)
        _ = write(descriptor, text, text.count)
        close(descriptor)
        #expect(throws: StorageError.corrupted) { try Database.open(file: file) }
    }

    @Test func `a folder that is not there is said to be unavailable`() {
        let error = #expect(throws: StorageError.self) { try Database.open(file: "/nonexistent/wardmote.sqlite") }
        guard case .unavailable = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(.enabled(if: TinyDisk.canMount, "needs root and leave to mount, for a disk of one megabyte"))
    func `a full disk is said, and nothing is lost or half kept`() async throws {
        let disk = try #require(TinyDisk())
        let database = try Database.open(file: disk.folder.file("wardmote.sqlite"))
        try await database.migrate([Tables.shelf], at: Aldermouth.now)
        try await database.write { try $0.execute("INSERT INTO shelf (id, label) VALUES (1, 'kept')") }
        let page = [UInt8](repeating: 7, count: 4096)
        await #expect(throws: StorageError.diskFull) {
            try await database.write { connection in
                try connection.bulkInsert(
                    into: "paper", ["id", "scan"], (0..<1000).lazy.map { [.whole($0), .bytes(page)] })
            }
        }
        let (papers, shelves) = try await database.read { connection in
            (
                try connection.value("SELECT COUNT(*) FROM paper", as: Int.self),
                try connection.column("SELECT label FROM shelf", as: String.self)
            )
        }
        #expect(papers == 0)
        #expect(shelves == ["kept"])
        try await database.close()
    }
}

/// A disk of one megabyte, in memory.
final class TinyDisk {
    let folder = Folder()

    static let canMount = TinyDisk() != nil

    init?() {
        guard mount("tmpfs", folder.path, "tmpfs", 0, "size=1m") == 0 else { return nil }
    }

    deinit { umount2(folder.path, Int32(MNT_DETACH)) }
}
