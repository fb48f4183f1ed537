import Partnership

@testable import Storage

extension Perches {
    /// A word in every text of the register of documents.
    func documents(_ connection: Connection) throws {
        for thing in [World.documentThing, World.sensitiveDocumentThing] {
            let number = thing.id.number
            func word(_ table: String, _ column: String, _ field: Field) -> String {
                canaries.word(table, column, number, .part(thing, field))
            }
            try connection.execute(
                """
                UPDATE document SET title = \(word("document", "title", .title)),
                    about = \(word("document", "about", .text)), agenda_item = \(word("document", "agenda_item", .text)),
                    place_in = \(word("document", "place_in", .text)), address = \(word("document", "address", .text)),
                    withdrawn_because = CASE WHEN withdrawn_day IS NULL THEN ''
                        ELSE \(word("document", "withdrawn_because", .text)) END
                WHERE id = \(number)
                """)
            try connection.execute(
                """
                UPDATE document_version SET name = \(word("document_version", "name", .text)),
                    approved_by = \(word("document_version", "approved_by", .text)),
                    changed = \(word("document_version", "changed", .text)),
                    place = \(word("document_version", "place", .text))
                WHERE document = \(number)
                """)
            try connection.execute(
                """
                UPDATE document_review SET found = \(word("document_review", "found", .text))
                WHERE document = \(number)
                """)
        }
        let body = canaries.word(
            "document", "body", World.sensitiveDocument, .part(World.sensitiveDocumentThing, .title))
        try connection.execute(
            "UPDATE document SET body = \(body), agency = NULL WHERE id = \(World.sensitiveDocument)")
    }
}
