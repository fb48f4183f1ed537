extension Database {
    /// What of the engine's own settings could lose a finished write or let a wrong row in; nothing when all is well.
    ///
    /// Source: SQLite, “PRAGMA synchronous” and “Write-Ahead Logging”; PostgreSQL 15, “Asynchronous Commit”.
    package func safetyFaults() async throws -> [String] {
        switch driver {
        case .sqlite: try await write { try $0.sqliteFaults() }
        case .postgres: try await read { try $0.postgresFaults() }
        }
    }
}

extension Connection {
    fileprivate func sqliteFaults() throws(StorageError) -> [String] {
        let settings = SQLiteSettings(
            synchronous: try value("PRAGMA synchronous") ?? 0, foreignKeys: try value("PRAGMA foreign_keys") ?? 0,
            journal: try value("PRAGMA journal_mode") ?? "")
        return settings.faults
    }

    fileprivate func postgresFaults() throws(StorageError) -> [String] {
        var faults: [String] = []
        let commit = try value("SELECT current_setting('synchronous_commit')", as: String.self)
        if commit == "off" {
            faults.append("The server answers before a write is on its disk: set synchronous_commit to on.")
        }
        let isOver = try value(
            "SELECT CASE WHEN rolsuper THEN 1 ELSE 0 END FROM pg_roles WHERE rolname = current_user", as: Int.self)
        if isOver == 1 {
            faults.append(
                "Wardmote signs in to PostgreSQL as a superuser, whom no rule of the server binds. Give it a role of its own."
            )
        }
        return faults
    }
}

/// How SQLite has been told to keep what is written.
struct SQLiteSettings {
    /// 2 where a finished write waits for the disk.
    var synchronous: Int
    /// 1 where a row's parent must be there.
    var foreignKeys: Int
    /// `wal`, or `memory` for a database that is not kept.
    var journal: String

    var faults: [String] {
        var faults: [String] = []
        if synchronous != 2 {
            faults.append("The database does not wait for the disk: a power cut could undo finished work.")
        }
        if foreignKeys != 1 { faults.append("The database does not check that one row's parent is there.") }
        if !["wal", "memory"].contains(journal) {
            faults.append("The database keeps no write-ahead log, so that a reader can hold up a writer.")
        }
        return faults
    }
}
