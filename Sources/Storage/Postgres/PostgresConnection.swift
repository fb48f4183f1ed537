import CLibPQ
@preconcurrency import Dispatch

/// One connection to PostgreSQL, used only on its own queue, so that libpq's waiting never holds one of Swift's own
/// threads. It is opened when first used, and again when the server has dropped it between two transactions.
final class PostgresConnection: @unchecked Sendable {
    private let queue = DispatchQueue(label: "postgres")
    private let server: PostgresServer
    private var link: OpaquePointer?

    init(_ server: PostgresServer) { self.server = server }

    deinit { PQfinish(link) }

    /// Runs `work` on this connection's queue.
    func run<Answer: Sendable>(
        _ work: @escaping @Sendable (PostgresConnection) throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work(self) }) }
        }
    }

    /// Runs `work` on the thread that asks, one of the ``ReadingThreads``.
    func runHere<Answer>(_ work: (PostgresConnection) throws -> Answer) throws -> Answer {
        try queue.sync { try work(self) }
    }

    /// Runs `body` in one transaction. Called on the queue.
    func transaction<Answer>(_ kind: PostgresTransaction, _ body: (Connection) throws -> Answer) throws -> Answer {
        try begin(kind)
        do {
            let answer = try Connection(driver: .postgres(self)).whole(body)
            guard try send("COMMIT").tag.utf8.elementsEqual("COMMIT".utf8) else { throw StorageError.conflict }
            finish(kind)
            return answer
        } catch {
            leave(kind)
            throw error
        }
    }

    private func begin(_ kind: PostgresTransaction) throws(StorageError) {
        do throws(StorageError) {
            for text in kind.beginning { _ = try send(text) }
        } catch {
            guard isLost else { throw error }
            // Nothing has been done yet, so a server that was restarted meanwhile is simply asked again.
            close()
            for text in kind.beginning { _ = try send(text) }
        }
    }

    /// Undoes the transaction; a connection that cannot even do that is dropped.
    private func leave(_ kind: PostgresTransaction) {
        do throws(StorageError) {
            _ = try send("ROLLBACK")
            finish(kind)
        } catch { close() }
    }

    /// Gives up what the kind of transaction held beyond its end; hanging up gives it up as well.
    private func finish(_ kind: PostgresTransaction) {
        guard let end = kind.end else { return }
        do throws(StorageError) { _ = try send(end) } catch { close() }
    }

    private var isLost: Bool { PQstatus(link) != CONNECTION_OK }

    func close() {
        PQfinish(link)
        link = nil
    }

    func send(_ text: String) throws(StorageError) -> PostgresResult {
        let link = try opened()
        return try checked(PQexec(link, text))
    }

    func opened() throws(StorageError) -> OpaquePointer {
        if let link { return link }
        let new = try server.connect()
        link = new
        return new
    }

    func checked(_ result: OpaquePointer?) throws(StorageError) -> PostgresResult {
        guard let result else { throw .unavailable(server.lastWords(link)) }
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN: return PostgresResult(result)
        default:
            defer { PQclear(result) }
            if isLost { throw .unavailable(server.lastWords(link)) }
            throw StorageError(result)
        }
    }
}

/// The kinds of transaction, and what is said before and after each.
enum PostgresTransaction {
    case reading, writing
    /// Holds a lock of the whole schema, so that two processes that start together do not both migrate.
    case migrating

    var beginning: [String] {
        switch self {
        case .reading: ["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"]
        case .writing: ["BEGIN ISOLATION LEVEL SERIALIZABLE"]
        case .migrating:
            ["SELECT pg_advisory_lock(hashtext(current_schema()))", "BEGIN ISOLATION LEVEL SERIALIZABLE"]
        }
    }

    var end: String? { self == .migrating ? "SELECT pg_advisory_unlock(hashtext(current_schema()))" : nil }
}
