package import Dates
package import Partnership
package import Places
import Secrets
package import Storage

/// One count of people that was brought in.
package struct HeldPopulation: FromRow, Hashable {
    package var id: ID<HeldPopulation>
    /// `Census 2021`, `mid-2022 estimate`.
    package var name: String
    package var day: Day
    package var counted: PopulationSet.Counted
    package var grain: PopulationSet.Grain
    /// How many areas have a count.
    package var areas: Int
    /// As imported: archive and path.
    package var fileName: String
    var fileDigest: String
    var countsDigest: String
    package var importedAt: Instant
    /// Nothing while this is one that counts.
    package var replacedBy: ID<HeldPopulation>?

    static let columns: SQL = """
        id, name, day, counted, level, areas, file_name, file_sha256, counts_sha256, imported_at, replaced_by
        """

    /// The one place where a row of `population_set` becomes a held count.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        name = try row["name"]
        day = try row["day"]
        counted = try row["counted"]
        grain = try row["level"]
        areas = try row["areas"]
        fileName = try row["file_name"]
        fileDigest = try row["file_sha256"]
        countsDigest = try row["counts_sha256"]
        importedAt = try row["imported_at"]
        replacedBy = try row["replaced_by"]
    }

    init(_ id: ID<HeldPopulation>, _ read: ReadPopulation, fileName: String, fileDigest: String, at now: Instant) {
        (self.id, name, day) = (id, read.day.name, read.day.day)
        (counted, grain, areas) = (read.counted, read.grain, read.values.count)
        (self.fileName, self.fileDigest) = (fileName, fileDigest)
        let text = read.values.map { "\($0.code.text)=\($0.count)\n" }.joined()
        countsDigest = Array(text.utf8).withUnsafeBytes { Digest($0).text }
        (importedAt, replacedBy) = (now, nil)
    }

    var shortName: String { shortFileName(fileName) }

    /// `Residents, Census 2021`.
    package var said: String { "\(counted == .residents ? "Residents" : "Households"), \(name)" }
}

/// A file as imported, without its folder or archive.
func shortFileName(_ name: String) -> String {
    let last = name.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "!") }.last
    return last.map { String(decoding: $0, as: UTF8.self) } ?? name
}

extension PopulationSet.Counted: Stored {}
extension PopulationSet.Grain: Stored {}

extension HeldPopulation {
    static let every: SQL = "SELECT \(columns) FROM population_set ORDER BY id"

    /// Inside the caller's transaction.
    func insert(_ values: [(code: AreaCode, count: Int)], _ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO population_set (id, name, day, counted, level, areas, file_name, file_sha256, counts_sha256,
                imported_at, replaced_by)
            VALUES (\(id), \(name), \(day), \(counted), \(grain), \(areas), \(fileName), \(fileDigest), \(countsDigest),
                \(importedAt), NULL)
            """)
        try connection.bulkInsert(
            into: "population_count", ["population_set", "area_code", "count"],
            values.map { [id.stored, $0.code.text.stored, $0.count.stored] })
    }
}

/// Every count of people held, earlier ones included, in the order in which they were brought in.
package struct HeldPopulations: Query {
    package var viewer: Viewer
    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL {
        """
        SELECT   \(HeldPopulation.columns)
        FROM     population_set
        ORDER BY id
        """
    }
    package typealias Line = HeldPopulation
}

/// What one of them counts, area by area.
struct PopulationCounts: Query {
    var viewer: Viewer
    var set: ID<HeldPopulation>

    var sql: SQL {
        """
        SELECT   area_code, count
        FROM     population_count
        WHERE    population_set = \(set)
        ORDER BY area_code
        """
    }

    struct Line: FromRow {
        var code: String
        var count: Int

        init(_ row: Row) throws(StorageError) {
            code = try row["area_code"]
            count = try row["count"]
        }
    }
}
