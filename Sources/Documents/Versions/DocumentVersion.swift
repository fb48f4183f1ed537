import Dates
import Files
import Partnership
import Storage

/// One version of a document: from when it holds, who approved it, what changed, and where it lies.
struct DocumentVersion: FromRow, Guarded, Hashable {
    var id: ID<DocumentVersion>
    var document: ID<Document>
    /// 0 for the first that was written down.
    var position: Int
    var words: Words
    /// The day on which it was written down.
    var kept: Day
    var version: Int
    /// Nothing where none is attached.
    var file: AttachedFile?
    /// That of its document.
    var thing: Thing
    var hidden: Set<Field> = []

    struct Words: Hashable, Sendable {
        /// Its number or name, as `2` or `2026`.
        var name = ""
        /// Its first day, or the month or year in which it began; nothing where it is not known.
        var from: ToldDay?
        /// Which body, at which minute; may be empty.
        var approved = ""
        /// What is other than before; may be empty.
        var changed = ""
        /// An address on the web, or where it lies in words; may be empty.
        var place = ""
        /// By which it is next reviewed, as was said with it.
        var next: Day?
    }

    static let columns: SQL =
        """
        document_version.id, document_version.document, document_version.position, document_version.name,
        document_version.in_force_day, document_version.in_force_to, document_version.approved_by, document_version.changed, document_version.place,
        document_version.next_day, document_version.kept_day, document_version.version, document.agency, document.seat,
        document.marking, \(AttachedFile.columns)
        """

    /// Where those columns are.
    static let joined: SQL =
        """
        document_version
        JOIN      document ON document.id = document_version.document
        LEFT JOIN document_file ON document_file.version = document_version.id
        LEFT JOIN attached_file ON attached_file.id = document_file.file
        """

    init(
        id: ID<DocumentVersion>, of document: Document, position: Int, _ words: Words, kept: Day, version: Int = 1
    ) {
        (self.id, self.document, self.position, self.words) = (id, document.id, position, words)
        (self.kept, self.version, thing) = (kept, version, document.thing)
    }

    /// The one place where a row of `document_version`, with what decides about its document, becomes a version of it.
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        document = try row["document"]
        position = try row["position"]
        words = Words(
            name: try row["name"], approved: try row["approved_by"], changed: try row["changed"],
            place: try row["place"], next: try row["next_day"])
        if let first: Day = try row["in_force_day"] { words.from = ToldDay(first, to: try row["in_force_to"]) }
        kept = try row["kept_day"]
        version = try row["version"]
        thing = Thing(
            .document, number: document.number, owner: try row["agency"], seat: try row["seat"],
            marking: try row["marking"])
        file = try AttachedFile(of: row)
    }

    mutating func blank() { if hidden.contains(.text) { (words, file) = (Words(), nil) } }

    static func find(
        _ id: ID<DocumentVersion>, _ connection: Connection
    ) throws(StorageError) -> DocumentVersion? {
        try connection.first(
            """
            SELECT \(columns) FROM \(joined)
            WHERE document_version.id = \(id)
            """, as: DocumentVersion.self)
    }
}

/// The versions of every document, or of one alone, the latest first.
struct DocumentVersions: Query {
    var viewer: Viewer
    var document: ID<Document>?

    var sql: SQL {
        """
        SELECT   \(DocumentVersion.columns)
        FROM     \(DocumentVersion.joined)
        WHERE    (\(document == nil) = 1 OR document_version.document = \(document))
        ORDER BY document_version.document, document_version.position DESC
        """
    }

    typealias Line = DocumentVersion
}

extension [DocumentVersion] {
    /// The one that holds on a day: the last whose first day has come. One without a first day counts from when it was
    /// written down, and one of a month or a year from when that began.
    func inForce(on today: Day) -> DocumentVersion? {
        func first(_ one: DocumentVersion) -> Day { one.words.from?.begins ?? one.kept }
        return filter { first($0) <= today }.max { (first($0), $0.position) < (first($1), $1.position) }
    }
}
