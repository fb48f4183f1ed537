package import Dates
package import Partnership
package import Storage

/// One imported file whose facts are held.
package struct HeldFile: FromRow, Hashable {
    package var id: ID<HeldFile>
    package var set: DataSet
    /// The force as in file names, or a partner's data set.
    package var source: String
    package var month: Month
    /// As imported: archive and path.
    package var name: String
    package var fileDigest: String
    package var factsDigest: String
    package var rows: Int
    /// Rows that name no LSOA.
    package var withoutPlace: Int
    package var withoutCoordinates: Int
    /// Rows after the first with their Crime ID.
    package var repeatedIDs: Int
    package var segment: String
    package var position: Int
    package var length: Int
    package var importedAt: Instant
    /// Nothing while this is the file that counts for its month.
    package var replacedBy: ID<HeldFile>?

    static let columns: SQL = """
        id, data_set, source, month, name, file_sha256, facts_sha256, rows, without_place, without_coordinates,
        repeated_ids, segment, position, length, imported_at, replaced_by
        """

    /// The one place where a row of `source_file` becomes a held file.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        set = try row["data_set"]
        source = try row["source"]
        month = try row["month"]
        name = try row["name"]
        fileDigest = try row["file_sha256"]
        factsDigest = try row["facts_sha256"]
        rows = try row["rows"]
        withoutPlace = try row["without_place"]
        withoutCoordinates = try row["without_coordinates"]
        repeatedIDs = try row["repeated_ids"]
        segment = try row["segment"]
        position = try row["position"]
        length = try row["length"]
        importedAt = try row["imported_at"]
        replacedBy = try row["replaced_by"]
    }

    init(
        id: ID<HeldFile>, _ file: PoliceFileName, name: String, fileDigest: String, factsDigest: String, read: ReadFile,
        segment: String, position: Int, at now: Instant
    ) {
        (self.id, set, source, month, self.name) = (id, file.set, file.force, file.month, name)
        (self.fileDigest, self.factsDigest) = (fileDigest, factsDigest)
        (rows, withoutPlace, withoutCoordinates) = (read.rows, read.withoutPlace, read.withoutCoordinates)
        repeatedIDs = read.repeatedIDs
        (self.segment, self.position, length) = (segment, position, read.block.count)
        (importedAt, replacedBy) = (now, nil)
    }
}

extension DataSet: Stored {}

extension HeldFile {
    /// Inside the caller's transaction.
    func insert(_ categories: [(name: String, rows: Int)], _ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO source_file (id, data_set, source, month, name, file_sha256, facts_sha256, rows, without_place,
                without_coordinates, repeated_ids, segment, position, length, imported_at, replaced_by)
            VALUES (\(id), \(set), \(source), \(month), \(name), \(fileDigest), \(factsDigest), \(rows), \(withoutPlace),
                \(withoutCoordinates), \(repeatedIDs), \(segment), \(position), \(length), \(importedAt), NULL)
            """)
        for category in categories {
            try connection.execute(
                """
                INSERT INTO source_file_category (source_file, category, rows)
                VALUES (\(id), \(category.name), \(category.rows))
                """)
        }
    }
}

extension HeldFile {
    /// Earlier vintages included, in the order in which they were imported.
    static let every: SQL = "SELECT \(columns) FROM source_file ORDER BY id"

    /// The same file, with its facts where those of `copy` lie.
    func lying(where copy: HeldFile) -> HeldFile {
        var file = self
        (file.segment, file.position, file.length) = (copy.segment, copy.position, copy.length)
        return file
    }

    /// Notes where the facts lie now. Inside the caller's transaction.
    func move(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            UPDATE source_file SET segment = \(segment), position = \(position), length = \(length) WHERE id = \(id)
            """)
    }
}

/// Every file held, earlier vintages included, in the order in which they were imported.
package struct HeldFiles: Query {
    package var viewer: Viewer
    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL {
        """
        SELECT   \(HeldFile.columns)
        FROM     source_file
        ORDER BY id
        """
    }
    package typealias Line = HeldFile
}
