import Dates
import Partnership
import Storage

/// Writes down that a document was reviewed and stays as it is, and when it is reviewed again.
struct ReviewDocument: Sendable {
    var document: ID<Document>
    var day: Day
    var found: String
    /// By which it is reviewed again; so many months on where nothing is said.
    var next: Day?

    func run(_ writing: Writing) throws(StorageError) -> Written<Document> {
        let (connection, today) = (writing.connection, writing.now.localDay)
        guard let document = try Document.find(document, connection), writing.may(.change, document.thing) else {
            return .notThere
        }
        let before = try connection.look(
            DocumentReviews(viewer: writing.viewer, document: document.id), at: writing.now)
        let last = before.max { $0.position < $1.position }
        var faults: [Fault] = []
        faults.check(found, "review-found", "what was found", most: 2000)
        if day > today { faults.append(Fault("reviewed", "Enter a day that is not in the future.")) }
        if let last, day < last.day {
            faults.append(Fault("reviewed", "It was last reviewed on \(last.day.said)."))
        }
        if let next, next <= day {
            faults.append(Fault("next-review", "Enter a day after that of the review."))
        }
        if next == nil, document.words.months == nil {
            faults.append(Fault("next-review", "Enter a day: nobody has said how often it is reviewed."))
        }
        if document.withdrawal != nil { faults.append(Fault("reviewed", "It is withdrawn.")) }
        guard faults.isEmpty else { return .faults(faults) }
        let position = (last?.position ?? -1) + 1
        try connection.execute(
            """
            INSERT INTO document_review (id, document, position, day, found, next_day, kept_day)
            VALUES (\(ID<DocumentReview>.new()), \(document.id), \(position), \(day), \(found), \(next), \(today))
            """)
        try document.putOff(from: day, until: next, connection)
        writing.note(.collection, [document.thing.id], [.text], detail: "reviewed \(day.iso)")
        return .done(document)
    }
}
