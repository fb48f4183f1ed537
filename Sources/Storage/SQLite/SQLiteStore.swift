import GRDB
import Synchronization

/// A SQLite database: one connection that writes and, where it is a file, others beside it that look.
struct SQLiteStore: Sendable {
    let writer: SQLiteQueue
    /// Nothing in memory, where one connection does both.
    var readers: SQLiteReaders?

    func writing<Answer: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Answer
    ) async throws -> Answer {
        try await writer.writing(body)
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
    private let idle = Mutex<[SQLiteQueue]>([])

    init(file: String, _ configuration: Configuration) {
        self.file = file
        var configuration = configuration
        configuration.readonly = true
        self.configuration = configuration
    }

    func lend<Answer>(_ work: (SQLiteQueue) throws -> Answer) throws -> Answer {
        let reader =
            try idle.withLock { $0.popLast() } ?? SQLiteQueue(DatabaseQueue(path: file, configuration: configuration))
        defer { idle.withLock { $0.append(reader) } }
        return try work(reader)
    }

    /// Closes them all, once nothing is under way.
    func close() throws {
        for reader in idle.withLock({ $0 }) { try reader.close() }
    }
}

/// One connection, with the statements that it has prepared.
struct SQLiteQueue: Sendable {
    private let queue: DatabaseQueue
    private let kept = KeptStatements()

    init(_ queue: DatabaseQueue) { self.queue = queue }

    func writing<Answer: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Answer
    ) async throws -> Answer {
        try await queue.write { [kept] in
            try Connection(driver: .sqlite(SQLiteConnection(database: $0, kept: kept, access: .writing))).whole(body)
        }
    }

    /// One transaction that only looks. Its own two statements are prepared once, and SQLite is not told anew to write
    /// no more, which would throw every prepared statement away.
    func looking<Answer>(_ body: (Connection) throws -> Answer) throws -> Answer {
        try queue.inDatabase { database in
            let connection = SQLiteConnection(database: database, kept: kept, access: .reading)
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

    func close() throws {
        queue.inDatabase { _ in kept.removeAll() }
        try queue.close()
    }
}
