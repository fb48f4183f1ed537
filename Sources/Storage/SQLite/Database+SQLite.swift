import GRDB

extension Database {
    /// A database in one file, made when it is not there. One writer at a time; readers see the last finished write.
    ///
    /// A finished write is on the disk before `write` returns, and survives a power cut.
    package static func open(file: String) throws -> Database {
        try mapped {
            let pool = try DatabasePool(path: file, configuration: configuration)
            // GRDB sets NORMAL as it turns the write-ahead log on, under which a power cut may undo finished writes.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            return Database(driver: .sqlite(pool))
        }
    }

    /// A database in memory, for tests and previews.
    package static func memory() throws -> Database {
        try mapped { Database(driver: .sqlite(try DatabaseQueue(configuration: configuration))) }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        return configuration
    }
}

extension DatabaseWriter {
    func writing<Answer: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Answer
    ) async throws -> Answer {
        try await write {
            try Connection(driver: .sqlite(SQLiteConnection(database: $0, access: .writing))).whole(body)
        }
    }

    /// In memory there is one connection for both, and telling SQLite to write no more, which GRDB does for each look,
    /// throws away every statement it has prepared. There only our own refusal stands.
    func reading<Answer: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Answer
    ) async throws -> Answer {
        let look: @Sendable (GRDB.Database) throws -> Answer = {
            try Connection(driver: .sqlite(SQLiteConnection(database: $0, access: .reading))).whole(body)
        }
        guard self is DatabaseQueue else { return try await read(look) }
        return try await writeWithoutTransaction { database in
            var answer: Answer?
            try database.inTransaction(.deferred) {
                answer = try look(database)
                return .commit
            }
            guard let answer else { throw StorageError.interrupted }
            return answer
        }
    }
}
