import Aldermouth
import Glibc
import Storage

/// Two small tables with every constraint that an area may use.
enum Tables {
    static let shelf = Migration(
        "shelf",
        """
        CREATE TABLE shelf (
            id    \(.bigint) NOT NULL PRIMARY KEY,
            label TEXT NOT NULL UNIQUE
        ) \(.strict);
        CREATE TABLE paper (
            id    \(.bigint) NOT NULL PRIMARY KEY,
            shelf \(.bigint) REFERENCES shelf (id),
            title TEXT,
            pages INTEGER,
            mass  \(.real),   -- grams
            scan  \(.bytes),
            CONSTRAINT paper_pages_positive CHECK (pages > 0)
        ) \(.strict);
        CREATE INDEX paper_shelf ON paper (shelf);
        """)

    static func database(on engine: Engine) async throws -> Database {
        try await Aldermouth.database(on: engine, [shelf])
    }
}

/// A folder of its own, removed when the test lets go of it.
final class Folder {
    let path: String

    init() {
        var template = Array("/tmp/wardmote-test-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    deinit {
        for name in ["", "-wal", "-shm"] { unlink(file("wardmote.sqlite\(name)")) }
        rmdir(path)
    }
}
