import Dates
import Partnership
import Storage

/// What was found when a document was reviewed. It is never overwritten.
struct DocumentReview: FromRow, Guarded, Hashable {
    var id: ID<DocumentReview>
    var document: ID<Document>
    /// 0 for the first.
    var position: Int
    var day: Day
    var found: String
    /// By which it is reviewed again, as was said.
    var next: Day?
    /// The day on which it was written down.
    var kept: Day
    /// That of its document.
    var thing: Thing
    var hidden: Set<Field> = []

    init(id: ID<DocumentReview>, of document: Document, position: Int, day: Day, found: String, next: Day?, kept: Day) {
        (self.id, self.document, self.position, self.day) = (id, document.id, position, day)
        (self.found, self.next, self.kept, thing) = (found, next, kept, document.thing)
    }

    /// The one place where a row of `document_review`, with what decides about its document, becomes a review.
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        document = try row["document"]
        position = try row["position"]
        day = try row["day"]
        found = try row["found"]
        next = try row["next_day"]
        kept = try row["kept_day"]
        thing = Thing(
            .document, number: document.number, owner: try row["agency"], seat: try row["seat"],
            marking: try row["marking"])
    }

    mutating func blank() { if hidden.contains(.text) { (found, next) = ("", nil) } }
}

/// The reviews of every document, or of one alone, the latest first.
struct DocumentReviews: Query {
    var viewer: Viewer
    var document: ID<Document>?

    var sql: SQL {
        """
        SELECT   document_review.id, document_review.document, document_review.position, document_review.day,
                 document_review.found, document_review.next_day, document_review.kept_day, document.agency,
                 document.seat, document.marking
        FROM     document_review
        JOIN     document ON document.id = document_review.document
        WHERE    (\(document == nil) = 1 OR document_review.document = \(document))
        ORDER BY document_review.document, document_review.position DESC
        """
    }

    typealias Line = DocumentReview
}
