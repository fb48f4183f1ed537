package import Dates
package import Partnership
package import Places
package import Storage

extension Migration {
    /// Lookups that were brought in, and the areas they added to those compiled into the program.
    package static let lookups = Migration(
        "0004 lookups",
        """
        CREATE TABLE lookup (
            id          \(.bigint) PRIMARY KEY,
            kind        TEXT      NOT NULL,   -- lsoa-ward-district, district-csp-force, lsoa-2011-2021
            year        \(.bigint) NOT NULL,  -- of its areas, by its headings
            file_name   TEXT      NOT NULL,   -- as imported, archive and path
            file_sha256 TEXT      NOT NULL,   -- of the file's bytes
            rows        \(.bigint) NOT NULL,
            imported_at \(.bigint) NOT NULL   -- milliseconds UTC
        ) \(.strict);
        CREATE UNIQUE INDEX lookup_file ON lookup (file_sha256);
        CREATE TABLE added_area (
            area_code TEXT      NOT NULL PRIMARY KEY,
            name      TEXT      NOT NULL,
            level     TEXT      NOT NULL,   -- lsoa, ward, district, csp
            year      \(.bigint) NOT NULL,  -- the first in which it is known to stand
            within    TEXT,                 -- district of a ward or LSOA, force of a partnership area; NULL for a district
            lookup    \(.bigint) NOT NULL REFERENCES lookup (id)
        ) \(.strict);
        CREATE TABLE added_area_member (
            area_code   TEXT NOT NULL REFERENCES added_area (area_code),
            member_code TEXT NOT NULL,   -- LSOA of a ward or district, district of a partnership area, ward of an LSOA
            PRIMARY KEY (area_code, member_code)
        ) \(.strict);
        """)
}

/// One lookup that was brought in.
package struct HeldLookup: FromRow, Hashable {
    package var id: ID<HeldLookup>
    package var kind: String
    package var year: Int
    package var fileName: String
    var fileDigest: String
    package var rows: Int
    package var importedAt: Instant

    /// Which area lies in which: `Neighbourhoods in wards and districts`.
    var said: String { LookupLayout.Kind(rawValue: kind)?.said ?? kind }

    static let every: SQL = """
        SELECT id, kind, year, file_name, file_sha256, rows, imported_at FROM lookup ORDER BY id
        """

    /// The one place where a row of `lookup` becomes a held lookup.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        kind = try row["kind"]
        year = try row["year"]
        fileName = try row["file_name"]
        fileDigest = try row["file_sha256"]
        rows = try row["rows"]
        importedAt = try row["imported_at"]
    }

    init(_ id: ID<HeldLookup>, _ read: ReadLookup, fileName: String, fileDigest: String, at now: Instant) {
        (self.id, kind, year, rows) = (id, read.kind.rawValue, read.year, read.rows)
        (self.fileName, self.fileDigest, importedAt) = (fileName, fileDigest, now)
    }
}

/// Every lookup held, in the order in which they were brought in.
package struct HeldLookups: Query {
    package var viewer: Viewer
    package init(viewer: Viewer) { self.viewer = viewer }
    package var sql: SQL { HeldLookup.every }
    package typealias Line = HeldLookup
}

/// The areas that lookups added, a line a member.
struct AddedAreas: Query {
    var viewer: Viewer

    var sql: SQL {
        """
        SELECT   added_area.area_code, name, level, year, within, member_code
        FROM     added_area JOIN added_area_member ON added_area_member.area_code = added_area.area_code
        ORDER BY added_area.area_code, member_code
        """
    }

    struct Line: FromRow {
        var code: String
        var name: String
        var level: String
        var year: Int
        var within: String?
        var member: String

        init(_ row: Row) throws(StorageError) {
            code = try row["area_code"]
            name = try row["name"]
            level = try row["level"]
            year = try row["year"]
            within = try row["within"]
            member = try row["member_code"]
        }
    }
}

extension Gazetteer {
    /// The areas compiled into the program, those that lookups have added to this database, and the names that were given to
    /// others.
    package static func held(in database: Database, at now: Instant) async throws -> Gazetteer {
        let lines = try await database.look(AddedAreas(viewer: .keeper), at: now)
        let areas = Dictionary(grouping: lines, by: \.code).values.compactMap { lines -> AddedArea? in
            guard let code = AreaCode(lines[0].code), let level = Level(rawValue: lines[0].level) else { return nil }
            return AddedArea(
                code, lines[0].name, level, year: lines[0].year, within: lines[0].within.flatMap { AreaCode($0) },
                members: lines.compactMap { AreaCode($0.member) })
        }
        let names = try await database.look(AreaNames(viewer: .keeper), at: now).byCode
        return Gazetteer(Gazetteer.embedded.adding(areas.sorted { $0.code < $1.code }), naming: names)
    }
}
