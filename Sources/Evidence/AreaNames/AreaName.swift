import Dates
package import Partnership
package import Places
package import Storage

extension Migration {
    /// What the partnership calls areas that no list knows.
    package static let areaNames = Migration(
        "0165 names of areas",
        """
        CREATE TABLE area_name (
            area_code TEXT      NOT NULL PRIMARY KEY,   -- a code that neither the program nor a lookup knows
            name      TEXT      NOT NULL,
            version   \(.bigint) NOT NULL,
            kept_at   \(.bigint) NOT NULL,   -- milliseconds UTC
            CONSTRAINT area_name_version CHECK (version >= 1)
        ) \(.strict);
        """)
}

/// What the partnership calls an area that no list knows.
package struct AreaName: FromRow, Hashable {
    package var code: AreaCode
    package var name: String
    var version: Int

    init(_ code: AreaCode, _ name: String, version: Int = 1) {
        (self.code, self.name, self.version) = (code, name, version)
    }

    static let columns: SQL = "area_code, name, version"

    /// The one place where a row of `area_name` becomes the name of an area.
    package init(_ row: Row) throws(StorageError) {
        let text: String = try row["area_code"]
        guard let code = AreaCode(text) else { throw .notUnderstood(column: "area_code") }
        self.code = code
        name = try row["name"]
        version = try row["version"]
    }
}

/// Every name that the partnership gave to an area.
package struct AreaNames: Query {
    package var viewer: Viewer
    package init(viewer: Viewer) { self.viewer = viewer }
    package var sql: SQL { "SELECT \(AreaName.columns) FROM area_name ORDER BY name, area_code" }
    package typealias Line = AreaName
}

extension [AreaName] {
    /// The names by their codes.
    var byCode: [AreaCode: String] { Dictionary(map { ($0.code, $0.name) }, uniquingKeysWith: { one, _ in one }) }
}

extension Gazetteer {
    /// Takes up the names that were given since, so that pages tell them from now on.
    func takeNames(_ database: Database, viewer: Viewer, at now: Instant) async throws {
        given.take(try await database.look(AreaNames(viewer: viewer), at: now).byCode)
    }
}
