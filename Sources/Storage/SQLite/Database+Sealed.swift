import GRDB

extension Database {
    /// A file that is written once, whole, and then only read: with no second file beside it. To be closed when it is written.
    package static func new(file: String) throws -> Database {
        try mapped {
            let queue = try DatabaseQueue(path: file, configuration: Configuration())
            try queue.inDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            return Database(driver: .sqlite(SQLiteStore(writer: SQLiteQueue(queue))))
        }
    }

    /// A file that was written whole before: nothing in it can be changed, and none is made where there is none.
    package static func reading(file: String) throws -> Database {
        try mapped {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(5)
            return Database(
                driver: .sqlite(
                    SQLiteStore(writer: SQLiteQueue(try DatabaseQueue(path: file, configuration: configuration)))))
        }
    }
}
