package import Dates

/// One numbered step in the history of the schema. Never edited once released.
package struct Migration: Sendable {
    package let name: String
    package let sql: SQL
    package init(_ name: String, _ sql: SQL) { (self.name, self.sql) = (name, sql) }
}

/// Why a database and the migrations of this program do not belong together.
package enum MigrationRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// The database was made by a later version of the program.
    case unknown(String)
    /// The text of a migration is not what was run.
    case changed(String)
    /// A migration stands before one that has been run already.
    case outOfOrder(String)

    package var description: String {
        switch self {
        case .unknown(let name): "This version does not know the database's migration \(name). Use a later version."
        case .changed(let name): "The migration \(name) is not the one that this database was made with."
        case .outOfOrder(let name): "The migration \(name) comes before one that has been run already."
        }
    }
}

extension Database {
    /// Brings the schema up to date, in one transaction: all that is new is run, in order, or nothing is.
    ///
    /// - Returns: The names of the migrations that were run; none when the schema was up to date.
    @discardableResult
    package func migrate(_ migrations: [Migration], at now: Instant) async throws -> [String] {
        try await writeAlone { connection in
            try connection.execute(
                """
                CREATE TABLE IF NOT EXISTS migration (
                    position   INTEGER NOT NULL PRIMARY KEY,   -- 0 for the first ever run
                    name       TEXT    NOT NULL UNIQUE,
                    text       TEXT    NOT NULL,               -- as it was run on this engine
                    applied_at \(.bigint) NOT NULL             -- milliseconds since 1970-01-01T00:00:00Z
                ) \(.strict)
                """)
            let applied = try connection.all("SELECT name, text FROM migration ORDER BY position", as: Applied.self)
            let new = try migrations.following(applied, on: connection.engine)
            for (position, migration) in new.enumerated() {
                try connection.script(migration.sql)
                let text = try migration.sql.written(for: connection.engine).text
                try connection.execute(
                    """
                    INSERT INTO migration (position, name, text, applied_at)
                    VALUES (\(applied.count + position), \(migration.name), \(text), \(now))
                    """)
            }
            return new.map(\.name)
        }
    }

    /// A write that no other process's migration runs beside.
    private func writeAlone<Answer: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Answer
    ) async throws -> Answer {
        guard case .postgres(let pool) = driver else { return try await write(body) }
        return try await repeated { try await pool.transaction(.migrating, body) }
    }
}

private struct Applied: FromRow {
    var name: String
    var text: String

    init(_ row: Row) throws(StorageError) {
        name = try row["name"]
        text = try row["text"]
    }
}

extension [Migration] {
    /// Those still to be run, once what has been run is found to be the beginning of this list, unchanged.
    fileprivate func following(_ applied: [Applied], on engine: Engine) throws -> ArraySlice<Migration> {
        for (position, before) in applied.enumerated() {
            guard contains(where: { $0.name == before.name }) else { throw MigrationRefusal.unknown(before.name) }
            let here = self[position]
            guard here.name == before.name else { throw MigrationRefusal.outOfOrder(here.name) }
            guard try here.sql.written(for: engine).text.utf8.elementsEqual(before.text.utf8) else {
                throw MigrationRefusal.changed(here.name)
            }
        }
        return dropFirst(applied.count)
    }
}
