import GRDB
import GRDBSQLite

/// One connection to SQLite, inside a transaction.
struct SQLiteConnection {
    let database: GRDB.Database
    let kept: KeptStatements
    let access: Access

    enum Access { case reading, writing }

    func script(_ sql: Storage.SQL) throws(StorageError) {
        let text = try sql.written(for: .sqlite).text
        try mapped { try database.execute(sql: text) }
    }

    func run(_ sql: Storage.SQL) throws(StorageError) -> Int {
        let statement = try prepared(sql).statement
        defer { statement.reset() }
        let before = database.totalChangesCount
        while try statement.step() {}
        return database.totalChangesCount == before ? 0 : database.changesCount
    }

    func rows<Line>(
        _ sql: Storage.SQL, _ make: (Storage.Row) throws(StorageError) -> Line
    ) throws(StorageError) -> [Line] {
        let prepared = try prepared(sql)
        let statement = prepared.statement
        defer { statement.reset() }
        var lines: [Line] = []
        guard try statement.step() else { return lines }
        let columns = prepared.columns
        let row = Storage.Row(cursor: .sqlite(statement), columns: columns)
        repeat {
            columns.beginRow()
            lines.append(try make(row))
        } while try statement.step()
        return lines
    }

    private func prepared(_ sql: Storage.SQL) throws(StorageError) -> KeptStatement {
        let prepared = try kept.statement(for: sql) { () throws(StorageError) in
            try statement(sql.written(for: .sqlite).text)
        }
        guard access == .writing || prepared.onlyReads else { throw .readOnly }
        var position: Int32 = 0
        for case .value(let value) in sql.parts {
            position += 1
            try value.checkStorable()
            try prepared.statement.bind(value, at: position)
        }
        return prepared
    }

    /// One prepared statement for one text.
    func statement(_ text: String) throws(StorageError) -> SQLiteStatement {
        let statement = SQLiteStatement(try mapped { try database.cachedStatement(sql: text) })
        guard access == .writing || statement.onlyReads else { throw .readOnly }
        return statement
    }
}

/// A prepared statement, read and bound without going through GRDB's own values.
struct SQLiteStatement {
    let pointer: OpaquePointer
    /// Lets go of the pointer when it is let go itself.
    private let owner: GRDB.Statement

    init(_ owner: GRDB.Statement) { (self.owner, pointer) = (owner, owner.sqliteStatement) }

    var onlyReads: Bool { sqlite3_stmt_readonly(pointer) != 0 }

    /// Whether there is a row.
    func step() throws(StorageError) -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw fault
        }
    }

    func reset() {
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
    }

    func bind(_ value: Value, at position: Int32) throws(StorageError) {
        let code =
            switch value {
            case .null: sqlite3_bind_null(pointer, position)
            case .whole(let number): sqlite3_bind_int64(pointer, position, number)
            case .real(let number): sqlite3_bind_double(pointer, position, number)
            case .text(var text):
                text.withUTF8 { bytes in
                    bytes.withMemoryRebound(to: CChar.self) {
                        sqlite3_bind_text(pointer, position, $0.baseAddress ?? empty, Int32($0.count), copied)
                    }
                }
            case .bytes(let bytes) where bytes.isEmpty: sqlite3_bind_zeroblob(pointer, position, 0)
            case .bytes(let bytes):
                bytes.withUnsafeBytes { sqlite3_bind_blob(pointer, position, $0.baseAddress, Int32($0.count), copied) }
            }
        guard code == SQLITE_OK else { throw fault }
    }

    /// How often SQLite has prepared it anew by itself, because the schema was changed.
    var timesPreparedAnew: Int32 { sqlite3_stmt_status(pointer, SQLITE_STMTSTATUS_REPREPARE, 0) }

    var names: [String] {
        (0..<sqlite3_column_count(pointer)).map { column in
            sqlite3_column_name(pointer, column).map { String(cString: $0) } ?? ""
        }
    }

    func value(_ column: Int32) -> Value {
        switch sqlite3_column_type(pointer, column) {
        case SQLITE_INTEGER: return .whole(sqlite3_column_int64(pointer, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(pointer, column))
        case SQLITE_TEXT:
            guard let start = sqlite3_column_text(pointer, column) else { return .text("") }
            let length = Int(sqlite3_column_bytes(pointer, column))
            return .text(String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(pointer, column)
            let length = Int(sqlite3_column_bytes(pointer, column))
            return .bytes(Array(UnsafeRawBufferPointer(start: start, count: length)))
        default: return .null
        }
    }

    /// The bytes of a column, good until the next step; nothing where there are none, or it is not a column of bytes.
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer? {
        guard sqlite3_column_type(pointer, column) == SQLITE_BLOB else { return nil }
        return sqlite3_column_blob(pointer, column).map {
            UnsafeRawBufferPointer(start: $0, count: Int(sqlite3_column_bytes(pointer, column)))
        }
    }

    private var fault: StorageError {
        let connection = sqlite3_db_handle(pointer)
        return StorageError(
            sqlite: sqlite3_extended_errcode(connection), sqlite3_errmsg(connection).map { String(cString: $0) } ?? "")
    }
}

/// Tells SQLite to copy what is bound, which Swift moves as it likes.
private var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

/// Text of no bytes: a missing address would be bound as NULL.
private var empty: UnsafePointer<CChar> {
    let text: StaticString = ""
    return UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
}
