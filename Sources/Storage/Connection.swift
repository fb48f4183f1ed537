/// An open transaction. Synchronous, so that nothing can come between two of its statements.
///
/// When a statement fails, the transaction can only be undone, on both engines; catching the error does not save it.
package struct Connection {
    enum Driver {
        case sqlite(SQLiteConnection)
        case postgres(PostgresConnection)
    }
    let driver: Driver
    private let outcome = Outcome()

    private final class Outcome {
        var failure: StorageError?
        var changes = 0
    }

    /// How many rows this transaction has added, changed or taken away so far.
    package var changes: Int { outcome.changes }

    init(driver: Driver) { self.driver = driver }

    package var engine: Engine {
        switch driver {
        case .sqlite: .sqlite
        case .postgres: .postgres
        }
    }

    /// Runs one statement, and says how many rows it added, changed or took away.
    @discardableResult
    package func execute(_ sql: SQL) throws(StorageError) -> Int {
        let changed = try attempt { () throws(StorageError) in
            switch driver {
            case .sqlite(let database): try database.run(sql)
            case .postgres(let connection): try connection.run(sql)
            }
        }
        noteChanges(changed)
        return changed
    }

    func noteChanges(_ count: Int) { outcome.changes += count }

    /// Runs several statements with `;` between them, and no values: the text of a migration.
    func script(_ sql: SQL) throws(StorageError) {
        try attempt { () throws(StorageError) in
            switch driver {
            case .sqlite(let database): try database.script(sql)
            case .postgres(let connection): try connection.script(sql)
            }
        }
    }

    /// Every row that `sql` finds.
    package func all<Line: FromRow>(_ sql: SQL, as: Line.Type = Line.self) throws(StorageError) -> [Line] {
        try rows(sql) { (row) throws(StorageError) in try Line(row) }
    }

    /// The first row that `sql` finds.
    package func first<Line: FromRow>(_ sql: SQL, as: Line.Type = Line.self) throws(StorageError) -> Line? {
        try all(sql, as: Line.self).first
    }

    /// The first column of every row that `sql` finds.
    package func column<Column: Stored>(_ sql: SQL, as: Column.Type = Column.self) throws(StorageError) -> [Column] {
        try rows(sql) { (row) throws(StorageError) in
            guard let column = Column(stored: row.value(at: 0)) else { throw .notUnderstood(column: "the first") }
            return column
        }
    }

    /// The first column of the first row that `sql` finds: a count, or one thing's id.
    package func value<Column: Stored>(_ sql: SQL, as: Column.Type = Column.self) throws(StorageError) -> Column? {
        try column(sql, as: Column.self).first
    }

    /// Every row that `sql` finds, one at a time, for what is too many to keep.
    package func each(_ sql: SQL, _ take: (Row) throws(StorageError) -> Void) throws(StorageError) {
        _ = try rows(sql) { (row) throws(StorageError) in try take(row) }
    }

    /// The engine's plan for `sql`, as text: for tests that a query rides its index.
    package func plan(_ sql: SQL) throws(StorageError) -> String {
        let last = engine == .sqlite ? 3 : 0
        return try rows("\(.explain) \(sql)") { (row) throws(StorageError) -> String in
            guard case .text(let line) = row.value(at: last) else { return "" }
            return line
        }.joined(separator: "\n")
    }

    private func rows<Line>(
        _ sql: SQL, _ make: (Row) throws(StorageError) -> Line
    ) throws(StorageError) -> [Line] {
        try attempt { () throws(StorageError) in
            switch driver {
            case .sqlite(let database): try database.rows(sql, make)
            case .postgres(let connection): try connection.rows(sql, make)
            }
        }
    }
}

extension Connection {
    func attempt<Answer>(_ work: () throws(StorageError) -> Answer) throws(StorageError) -> Answer {
        if let failure = outcome.failure { throw failure }
        do throws(StorageError) { return try work() } catch {
            outcome.failure = error
            throw error
        }
    }

    /// Runs the whole of a transaction's work; any failure of a statement is the failure of it all.
    func whole<Answer>(_ body: (Connection) throws -> Answer) throws -> Answer {
        do {
            let answer = try body(self)
            if let failure = outcome.failure { throw failure }
            return answer
        } catch {
            if let failure = outcome.failure, failure.isWorthRepeating { throw failure }
            throw error
        }
    }
}
