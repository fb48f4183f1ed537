/// The partnership's database, whichever engine keeps it.
package struct Database: Sendable {
    enum Driver: Sendable {
        case sqlite(SQLiteStore)
        case postgres(PostgresPool)
    }
    let driver: Driver
    private let gate = Gate()

    init(driver: Driver) { self.driver = driver }

    package var engine: Engine {
        switch driver {
        case .sqlite: .sqlite
        case .postgres: .postgres
        }
    }

    /// Looks, inside one transaction that cannot write and that sees one moment, on the ``ReadingThreads``.
    package func read<Answer: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Answer
    ) async throws -> Answer {
        try await withTaskExecutorPreference(ReadingThreads.shared) {
            try await repeated {
                switch driver {
                case .sqlite(let store): try store.reading(body)
                case .postgres(let pool): try await pool.reading(body)
                }
            }
        }
    }

    /// Writes, inside one transaction: all of `body` happens, or none of it.
    ///
    /// When two transactions meet, `body` is run again, so it has no effect but its rows.
    @discardableResult
    package func write<Answer: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Answer
    ) async throws -> Answer {
        try await repeated {
            switch driver {
            case .sqlite(let store): try await store.writing(body)
            case .postgres(let pool): try await pool.transaction(.writing, body)
            }
        }
    }

    /// Waits for what is under way, then lets go of the file or the server. Nothing can be asked afterwards.
    package func close() async throws {
        guard await gate.close() else { return }
        switch driver {
        case .sqlite(let store): try mapped { try store.close() }
        case .postgres(let pool): await pool.close()
        }
    }
}

extension Database {
    /// How long to wait before each further try, in milliseconds. SQLite has by then waited five seconds by itself.
    private var waits: [Int] {
        engine == .sqlite ? [1, 10] : [1, 2, 4, 8, 16, 32, 64, 128, 250, 250, 250, 250]
    }

    func repeated<Answer: Sendable>(_ work: () async throws -> Answer) async throws -> Answer {
        try gate.enter()
        defer { gate.leave() }
        for wait in waits {
            do { return try await mappedLater(work) } catch let error as StorageError where error.isWorthRepeating {
                try await Task.sleep(for: .milliseconds(wait))
            }
        }
        return try await mappedLater(work)
    }
}
