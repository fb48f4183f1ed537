import Aldermouth
import Dates
import Partnership
import Storage

extension World {
    // MARK: The register of documents

    /// One of each marking that a document can have, with a version and a review; the second was replaced by the first.
    static let document: Int64 = 871
    static let sensitiveDocument: Int64 = 872
    static let documentVersion: Int64 = 873
    static let documentThing = Thing(
        .document, number: document, owner: ID(council), seat: ID(seat(.official)))
    static let sensitiveDocumentThing = Thing(
        .document, number: sensitiveDocument, owner: ID(council), seat: ID(seat(.official)), marking: .sensitive)
    static let addedDocumentThing = Thing(.document, number: 1871, owner: ID(council), marking: .sensitive)
    static let keptOfDocuments: [ThingID] = [
        documentThing.id, sensitiveDocumentThing.id, addedDocumentThing.id,
    ]

    static func addDocuments(_ connection: Connection) throws {
        try addDocument(document, .official, seat(.official), connection)
        try addDocument(sensitiveDocument, .sensitive, seat(.official), connection)
        try connection.execute(
            """
            UPDATE document SET withdrawn_day = \(today + -3), withdrawn_because = 'It is old', replaced_by = \(document)
            WHERE id = \(sensitiveDocument)
            """)
    }

    /// A document with a version and a review, numbered after it.
    static func addDocument(
        _ id: Int64, _ marking: Marking, _ seat: Int64?, _ connection: Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO document (id, title, sort, marking, body, agency, seat, priority, about, months, review_day, met_day,
                agenda_item, place_in, address, withdrawn_day, withdrawn_because, replaced_by, version)
            VALUES (\(id), \("Document \(id)"), 'policy', \(marking), '', \(council), \(seat), \(priority), 'Halls', 12,
                \(today + 20), NULL, '', '', '', NULL, '', NULL, 1)
            """)
        try connection.execute(
            """
            INSERT INTO document_version (id, document, position, name, in_force_day, approved_by, changed, place, next_day,
                kept_day, version)
            VALUES (\(id + 2), \(id), 0, '1', \(began), 'Cabinet', 'All of it', 'Store', \(began + 365), \(began), 1)
            """)
        try addFile(file(of: id + 2), connection)
        try connection.execute(
            "INSERT INTO document_file (version, file) VALUES (\(id + 2), \(file(of: id + 2)))")
        try connection.execute(
            """
            INSERT INTO document_review (id, document, position, day, found, next_day, kept_day)
            VALUES (\(id + 4), \(id), 0, \(began + 300), 'No change', \(today + 20), \(began + 301))
            """)
    }

    static func clearDocuments(_ connection: Connection) throws {
        try removeNamed(connection)
        try connection.execute("DELETE FROM document_review")
        try connection.execute("DELETE FROM document_file")
        try connection.execute(
            "DELETE FROM attached_file WHERE id NOT IN (SELECT file FROM agenda_paper_file)")
        try connection.execute("DELETE FROM document_version")
        try connection.execute("UPDATE document SET replaced_by = NULL")
        try connection.execute("DELETE FROM document")
    }

    /// As it was: what forms have changed of it put back.
    static func mendDocuments(_ connection: Connection) throws {
        try clearDocuments(connection)
        try addDocuments(connection)
        try addNamed(connection)
    }
}
