/// Words that the two engines spell differently. `\(.bigint)` in SQL; this file is the whole list, and a test counts it.
package struct Fragment: Sendable {
    private let sqlite: StaticString
    private let postgres: StaticString

    subscript(engine: Engine) -> StaticString { engine == .sqlite ? sqlite : postgres }
}

extension Fragment {
    /// A whole number of 64 bits: an id, pence, milliseconds.
    package static let bigint = Fragment(sqlite: "INTEGER", postgres: "BIGINT")
    /// A number with a fraction, of 64 bits.
    package static let real = Fragment(sqlite: "REAL", postgres: "DOUBLE PRECISION")
    /// Bytes as they are: a file, a drawing, a packed series.
    package static let bytes = Fragment(sqlite: "BLOB", postgres: "BYTEA")
    /// Ends a table: SQLite then refuses a value of the wrong type, as PostgreSQL always does.
    package static let strict = Fragment(sqlite: "STRICT", postgres: "")
    /// Before a query: how the engine would answer it.
    package static let explain = Fragment(sqlite: "EXPLAIN QUERY PLAN", postgres: "EXPLAIN")
}

/// What keeps the database: a file beside the program, or a server.
package enum Engine: String, CaseIterable, Sendable { case sqlite, postgres }
