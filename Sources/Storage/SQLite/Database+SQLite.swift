import GRDB

extension Database {
    /// A database in one file, made when it is not there. One writer at a time; readers see the last finished write.
    ///
    /// A finished write is on the disk before `write` returns, and survives a power cut.
    package static func open(file: String) throws -> Database {
        try mapped {
            var writing = configuration
            writing.journalMode = .wal
            let writer = try DatabaseQueue(path: file, configuration: writing)
            // GRDB sets NORMAL as it turns the write-ahead log on, under which a power cut may undo finished writes.
            try writer.inDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            return Database(
                driver: .sqlite(
                    SQLiteStore(writer: SQLiteQueue(writer), readers: SQLiteReaders(file: file, configuration))))
        }
    }

    /// A database in memory, for tests and previews.
    package static func memory() throws -> Database {
        try mapped {
            Database(driver: .sqlite(SQLiteStore(writer: SQLiteQueue(try DatabaseQueue(configuration: configuration)))))
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        return configuration
    }
}
