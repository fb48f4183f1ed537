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
