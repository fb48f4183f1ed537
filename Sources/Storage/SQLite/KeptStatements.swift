/// The statements that one connection to SQLite has prepared, each found again by the literals that its text is made of.
///
/// A literal stands at one place for as long as the program runs. So a text that was sent before is known by where its
/// pieces stand, and need not be put together, nor its columns be named, to be found. Used only inside a transaction.
final class KeptStatements: @unchecked Sendable {
    private var kept: [[Piece]: KeptStatement] = [:]

    /// A list in a text makes a new one for each of its lengths, so there could be many.
    static let most = 1_000

    /// One piece of a text. All values are alike: each is a mark.
    private struct Piece: Hashable {
        var start: UInt
        var count: Int

        static let value = Piece(start: 0, count: 0)

        init(start: UInt, count: Int) { (self.start, self.count) = (start, count) }

        init(_ literal: StaticString) {
            let isStanding = literal.hasPointerRepresentation
            start = isStanding ? UInt(bitPattern: literal.utf8Start) : UInt(literal.unicodeScalar.value)
            count = isStanding ? literal.utf8CodeUnitCount : 0
        }
    }

    /// - Parameter prepare: Prepares it, the first time.
    func statement(
        for sql: SQL, _ prepare: () throws(StorageError) -> SQLiteStatement
    ) throws(StorageError) -> KeptStatement {
        let pieces = sql.parts.map { part in
            switch part {
            case .text(let literal): Piece(literal)
            case .fragment(let fragment): Piece(fragment[.sqlite])
            case .value: Piece.value
            }
        }
        if let found = kept[pieces] { return found }
        let new = KeptStatement(try prepare())
        if kept.count == Self.most { kept.removeAll() }
        kept[pieces] = new
        return new
    }

    /// Lets go of them all, before the connection is closed.
    func removeAll() { kept.removeAll() }
}

/// A prepared statement with what is known of it.
final class KeptStatement {
    let statement: SQLiteStatement
    let onlyReads: Bool
    private var known: (columns: Columns, timesPreparedAnew: Int32)?

    init(_ statement: SQLiteStatement) { (self.statement, onlyReads) = (statement, statement.onlyReads) }

    /// The names of its columns, once it has a row. Read anew where the schema was changed since.
    var columns: Columns {
        let times = statement.timesPreparedAnew
        if let known, known.timesPreparedAnew == times { return known.columns }
        let columns = Columns(statement.names)
        known = (columns, times)
        return columns
    }
}
