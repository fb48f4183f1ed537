import CLibPQ
import Glibc
package import Storage
import Synchronization

extension Engine {
    /// The engines that tests run on: SQLite always, PostgreSQL where `WARDMOTE_TEST_POSTGRES` names a server.
    package static let tested: [Engine] = testServer == nil ? [.sqlite] : [.sqlite, .postgres]

    static let testServer = getenv("WARDMOTE_TEST_POSTGRES").map { String(cString: $0) }
        .flatMap { $0.isEmpty ? nil : $0 }
}

extension Aldermouth {
    /// A database of its own for one test, with the tables that `migrations` make.
    package static func database(on engine: Engine, _ migrations: [Migration] = []) async throws -> Database {
        let database =
            switch engine {
            case .sqlite: try Database.memory()
            case .postgres: try await reopened(freshSchema())
            }
        if !migrations.isEmpty { try await database.migrate(migrations, at: now) }
        return database
    }

    /// The name of a schema that no other test has; it is dropped when the tests end.
    package static func freshSchema() -> String { TestSchemas.fresh() }

    /// Opens the schema of that name, as a second process would.
    package static func reopened(_ schema: String, connections: Int = 2) async throws -> Database {
        try await Database.postgres(Engine.testServer ?? "", schema: schema, connections: connections)
    }
}

/// The schemas that this run of the tests has made on the test server.
private enum TestSchemas {
    private static let made = Mutex<[String]>([])

    static func fresh() -> String {
        let name = "aldermouth_\(getpid())_\(UInt32.random(in: 0...UInt32.max))"
        made.withLock { made in
            if made.isEmpty { atexit { TestSchemas.dropAll() } }
            made.append(name)
        }
        return name
    }

    static func dropAll() {
        guard let server = Engine.testServer, let link = PQconnectdb(server) else { return }
        defer { PQfinish(link) }
        PQsetNoticeProcessor(link, { _, _ in }, nil)
        for name in made.withLock({ $0 }) { PQclear(PQexec(link, "DROP SCHEMA IF EXISTS \(name) CASCADE")) }
    }
}
