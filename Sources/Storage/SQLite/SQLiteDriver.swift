import GRDB
import GRDBSQLite

/// One connection to SQLite, inside a transaction.
struct SQLiteConnection {
    let database: GRDB.Database
    let access: Access

    enum Access { case reading, writing }

    func script(_ sql: Storage.SQL) throws(StorageError) {
        let text = try sql.written(for: .sqlite).text
        try mapped { try database.execute(sql: text) }
    }

    func run(_ sql: Storage.SQL) throws(StorageError) -> Int {
        let statement = try prepared(sql)
        defer { statement.reset() }
        let before = database.totalChangesCount
        while try statement.step() {}
        return database.totalChangesCount == before ? 0 : database.changesCount
    }

    func rows<Line>(
        _ sql: Storage.SQL, _ make: (Storage.Row) throws(StorageError) -> Line
    ) throws(StorageError) -> [Line] {
        let statement = try prepared(sql)
        defer { statement.reset() }
        let columns = Columns(statement.names)
        let row = Storage.Row(cursor: .sqlite(statement), columns: columns)
        var lines: [Line] = []
        while try statement.step() {
            columns.beginRow()
            lines.append(try make(row))
        }
        return lines
    }

    private func prepared(_ sql: Storage.SQL) throws(StorageError) -> SQLiteStatement {
        let (text, values) = try sql.written(for: .sqlite)
        let statement = try statement(text)
        for (position, value) in values.enumerated() { try statement.bind(value, at: Int32(position + 1)) }
        return statement
    }

    /// One prepared statement for one text, kept with the connection.
    func statement(_ text: String) throws(StorageError) -> SQLiteStatement {
        let statement = SQLiteStatement(pointer: try mapped { try database.cachedStatement(sql: text).sqliteStatement })
        guard access == .writing || statement.onlyReads else { throw .readOnly }
        return statement
    }
}

/// A prepared statement, read and bound without going through GRDB's own values.
struct SQLiteStatement {
    let pointer: OpaquePointer

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
