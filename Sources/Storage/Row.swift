/// One row as the engine gives it; good only until the next.
package struct Row {
    enum Cursor {
        case sqlite(SQLiteStatement)
        case postgres(PostgresResult, line: Int32)
    }
    let cursor: Cursor
    let columns: Columns

    /// The value of the column so named.
    package subscript<Column: Stored>(name: StaticString) -> Column {
        get throws(StorageError) {
            let position = try columns.position(of: name)
            guard let column = Column(stored: value(at: position)) else {
                throw .notUnderstood(column: name.description)
            }
            return column
        }
    }

    /// The whole number in the column at `position`, counted from 0.
    package func whole(at position: Int) throws(StorageError) -> Int64 {
        guard case .whole(let number) = value(at: position) else { throw .notUnderstood(column: "\(position)") }
        return number
    }

    /// Gives the bytes in the column at `position` where the engine has them: they are good only within `take`.
    package func withBytes(at position: Int, _ take: (UnsafeRawBufferPointer) -> Void) throws(StorageError) {
        if case .sqlite(let statement) = cursor, let bytes = statement.bytes(Int32(position)) { return take(bytes) }
        guard case .bytes(let bytes) = value(at: position) else { throw .notUnderstood(column: "\(position)") }
        bytes.withUnsafeBytes(take)
    }

    /// The value of the column at `position`, counted from 0.
    func value(at position: Int) -> Value {
        switch cursor {
        case .sqlite(let statement): statement.value(Int32(position))
        case .postgres(let result, let line): result.value(line, Int32(position))
        }
    }
}

/// A type made from one row, in one place.
package protocol FromRow: Sendable {
    init(_ row: Row) throws(StorageError)
}

/// The names of the columns of one answer.
///
/// Every row is read by the same code in the same order, so the places found for the first row serve for the rest:
/// a name is then known by its address, and is neither hashed nor compared.
final class Columns {
    private let names: [String]
    private var found: [(name: UnsafePointer<UInt8>, position: Int)] = []
    private var next = 0

    init(_ names: [String]) { self.names = names }

    func beginRow() { next = 0 }

    func position(of name: StaticString) throws(StorageError) -> Int {
        let address = name.hasPointerRepresentation ? name.utf8Start : nil
        if next < found.count, found[next].name == address {
            next += 1
            return found[next - 1].position
        }
        let text = name.description
        guard let position = names.firstIndex(where: { $0.utf8.elementsEqual(text.utf8) }) else {
            throw .noSuchColumn(text)
        }
        if next == found.count, let address {
            found.append((address, position))
            next += 1
        }
        return position
    }
}
