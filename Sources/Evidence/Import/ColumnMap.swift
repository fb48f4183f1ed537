import Dates
package import Storage

/// Which column of a partner's table says what. Saved under the name of the data set, so that it is given once.
///
/// Written `date=Date of call,place=LSOA,category=Type,count=Number`: a role and the heading of its column, in pairs.
package struct ColumnMap: Hashable, Sendable {
    package enum Role: String, CaseIterable, Sendable {
        /// `2024-03-05`, `05/03/2024` or `2024-03`.
        case date
        /// The code of an LSOA, a ward or a district.
        case place
        /// Where it was, in words. A postcode in it is refused.
        case text
        case longitude, latitude
        case category
        /// How many the row stands for; 1 when there is no such column.
        case count
    }

    package private(set) var columns: [Role: String] = [:]

    /// - Throws: a sentence that says which part was not understood, or what is lacking.
    package init(_ text: String) throws(FileRefusal) {
        for pair in text.utf8.split(separator: UInt8(ascii: ",")) {
            let sides = pair.split(separator: UInt8(ascii: "="), maxSplits: 1)
            guard sides.count == 2, let role = Role(rawValue: String(decoding: sides[0], as: UTF8.self)) else {
                throw FileRefusal(
                    "“\(shown(pair))” is not a role and its column, such as date=Date. The roles are "
                        + "\(Role.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            columns[role] = String(decoding: sides[1], as: UTF8.self)
        }
        guard columns[.date] != nil else { throw FileRefusal("The map names no column for the date.") }
        guard (columns[.longitude] == nil) == (columns[.latitude] == nil) else {
            throw FileRefusal("The map names a column for the longitude or the latitude but not for both.")
        }
    }

    package var text: String {
        Role.allCases.compactMap { role in columns[role].map { "\(role.rawValue)=\($0)" } }.joined(separator: ",")
    }
}

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
