import GRDB
import Synchronization

/// A SQLite database: one connection that writes and, where it is a file, others beside it that look.
struct SQLiteStore: Sendable {
    let writer: DatabaseQueue
    /// Nothing in memory, where one connection does both.
    var readers: SQLiteReaders?

    func writing<Answer: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Answer
    ) async throws -> Answer {
        try await writer.write {
            try Connection(driver: .sqlite(SQLiteConnection(database: $0, access: .writing))).whole(body)
        }
    }

    /// Looks on the thread that asks, which waits for it: one of the ``ReadingThreads``.
    func reading<Answer>(_ body: (Connection) throws -> Answer) throws -> Answer {
        guard let readers else { return try writer.looking(body) }
        return try readers.lend { try $0.looking(body) }
    }

    func close() throws {
        try readers?.close()
        try writer.close()
    }
}

/// Connections that cannot write, opened as they are needed and lent to one look at a time.
///
/// There are never more than ``ReadingThreads``, on which every look is made.
final class SQLiteReaders: Sendable {
    private let file: String
    private let configuration: Configuration
    private let idle = Mutex<[DatabaseQueue]>([])

    init(file: String, _ configuration: Configuration) {
        self.file = file
        var configuration = configuration
        configuration.readonly = true
        self.configuration = configuration
    }

    func lend<Answer>(_ work: (DatabaseQueue) throws -> Answer) throws -> Answer {
        let reader = try idle.withLock { $0.popLast() } ?? DatabaseQueue(path: file, configuration: configuration)
        defer { idle.withLock { $0.append(reader) } }
        return try work(reader)
    }

    /// Closes them all, once nothing is under way.
    func close() throws {
        for reader in idle.withLock({ $0 }) { try reader.close() }
    }
}

extension DatabaseQueue {
    /// One transaction that only looks. Its own two statements are prepared once, and SQLite is not told anew to write
    /// no more, which would throw every prepared statement away.
    fileprivate func looking<Answer>(_ body: (Connection) throws -> Answer) throws -> Answer {
        try inDatabase { database in
            let connection = SQLiteConnection(database: database, access: .reading)
            _ = try connection.run("BEGIN")
            do {
                let answer = try Connection(driver: .sqlite(connection)).whole(body)
                _ = try connection.run("COMMIT")
                return answer
            } catch {
                if database.isInsideTransaction { _ = try? connection.run("ROLLBACK") }
                throw error
            }
        }
    }
}
