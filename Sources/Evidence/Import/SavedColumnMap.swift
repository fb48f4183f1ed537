import Dates
import Partnership
package import Storage

extension Migration {
    package static let columnMaps = Migration(
        "0002 column maps",
        """
        CREATE TABLE column_map (
            source   TEXT      NOT NULL PRIMARY KEY,   -- a partner's data set, as in figures partner:NAME
            columns  TEXT      NOT NULL,               -- role=heading pairs
            saved_at \(.bigint) NOT NULL               -- milliseconds UTC
        ) \(.strict);
        """)
}

/// Reads a saved map, or saves a new one, inside the caller's transaction.
enum SavedColumnMap {
    static func of(_ source: String, _ connection: Connection) throws(StorageError) -> String? {
        try connection.value("SELECT columns FROM column_map WHERE source = \(source)")
    }

    static func save(_ map: ColumnMap, for source: String, at now: Instant, _ connection: Connection)
        throws(StorageError)
    {
        try connection.execute(
            """
            INSERT INTO column_map (source, columns, saved_at) VALUES (\(source), \(map.text), \(now))
            ON CONFLICT (source) DO UPDATE SET columns = excluded.columns, saved_at = excluded.saved_at
            """)
    }
}

/// How the tables of each partner's data set are read.
struct ColumnMaps: Query {
    var viewer: Viewer
    var thing: Thing { Thing(.importedFile) }

    var sql: SQL {
        """
        SELECT   source, columns
        FROM     column_map
        ORDER BY source
        """
    }

    struct Line: FromRow {
        var source: String
        /// Nothing where what was saved is no map any more.
        var map: ColumnMap?

        init(_ row: Row) throws(StorageError) {
            source = try row["source"]
            map = try? ColumnMap(try row["columns"] as String)
        }
    }
}
