import Dates
package import Partnership
import Planning
package import Storage

/// A document that the partnership keeps under review, or a paper of somebody else that it goes by.
package struct Document: FromRow, Guarded, Hashable {
    package var id: ID<Document>
    var words: DocumentWords
    /// Nothing while it is in use.
    var withdrawal: Withdrawal?
    var version: Int
    package var hidden: Set<Field> = []

    /// That it is in use no longer.
    struct Withdrawal: Hashable, Sendable {
        var day: Day
        var reason: String
        /// What took its place; nothing where nothing did.
        var replacedBy: ID<Document>?
    }

    static let columns: SQL =
        """
        document.id, document.title, document.sort, document.marking, document.body, document.agency, document.seat,
        document.priority, document.about, document.months, document.review_day, document.met_day, document.met_to,
        document.agenda_item, document.place_in, document.address, document.withdrawn_day, document.withdrawn_because, document.replaced_by,
        document.version
        """

    init(id: ID<Document>, _ words: DocumentWords, withdrawal: Withdrawal? = nil, version: Int = 1) {
        (self.id, self.words, self.withdrawal, self.version) = (id, words, withdrawal, version)
    }

    /// The one place where a row of `document` becomes a document.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        words = DocumentWords(title: try row["title"], sort: try row["sort"], marking: try row["marking"])
        words.body = try row["body"]
        words.agency = try row["agency"]
        words.seat = try row["seat"]
        words.priority = try row["priority"]
        words.about = try row["about"]
        words.months = try row["months"]
        words.reviewBy = try row["review_day"]
        if let met: Day = try row["met_day"] { words.cited.met = ToldDay(met, to: try row["met_to"]) }
        words.cited.item = try row["agenda_item"]
        words.cited.place = try row["place_in"]
        words.cited.address = try row["address"]
        let withdrawn: Day? = try row["withdrawn_day"]
        if let withdrawn {
            withdrawal = Withdrawal(
                day: withdrawn, reason: try row["withdrawn_because"], replacedBy: try row["replaced_by"])
        }
        version = try row["version"]
    }

    package var thing: Thing {
        Thing(.document, number: id.number, owner: words.agency, seat: words.seat, marking: words.marking)
    }

    package mutating func blank() {
        guard hidden.contains(.text) else { return }
        var bare = DocumentWords(title: words.title, sort: words.sort, marking: words.marking)
        (bare.body, bare.agency, bare.seat) = (words.body, words.agency, words.seat)
        (words, withdrawal) = (bare, nil)
    }

    static func find(_ id: ID<Document>, _ connection: Connection) throws(StorageError) -> Document? {
        try connection.first("SELECT \(columns) FROM document WHERE id = \(id)", as: Document.self)
    }

    func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO document (id, title, sort, marking, body, agency, seat, priority, about, months, review_day, met_day,
                met_to, agenda_item, place_in, address, withdrawn_day, withdrawn_because, replaced_by, version)
            VALUES (\(id), \(words.title), \(words.sort), \(words.marking), \(words.body), \(words.agency), \(words.seat),
                \(words.priority), \(words.about), \(words.months), \(words.reviewBy), \(words.cited.met?.day),
                \(words.cited.met?.to ?? .day), \(words.cited.item), \(words.cited.place), \(words.cited.address), \(withdrawal?.day),
                \(withdrawal?.reason ?? ""), \(withdrawal?.replacedBy), \(version))
            """)
    }

    /// Keeps it as the version after the one that was read.
    mutating func update(_ connection: Connection) throws(StorageError) {
        version += 1
        try connection.execute(
            """
            UPDATE document SET title = \(words.title), sort = \(words.sort), marking = \(words.marking),
                body = \(words.body), agency = \(words.agency), seat = \(words.seat), priority = \(words.priority),
                about = \(words.about), months = \(words.months), review_day = \(words.reviewBy),
                met_day = \(words.cited.met?.day), met_to = \(words.cited.met?.to ?? .day), agenda_item = \(words.cited.item), place_in = \(words.cited.place),
                address = \(words.cited.address), withdrawn_day = \(withdrawal?.day),
                withdrawn_because = \(withdrawal?.reason ?? ""), replaced_by = \(withdrawal?.replacedBy),
                version = \(version)
            WHERE id = \(id)
            """)
    }
}

/// Every document of the register, or one alone, by title.
struct RegisteredDocuments: Query {
    var viewer: Viewer
    var id: ID<Document>?

    var sql: SQL {
        """
        SELECT   \(Document.columns) FROM document
        WHERE    (\(id == nil) = 1 OR document.id = \(id))
        ORDER BY document.title, document.id
        """
    }

    typealias Line = Document
}
