import Aldermouth
import Dates
import Partnership
import Storage

extension World {
    // MARK: Where documents of the register are named

    /// Of the open report, which names the open document; the exempt one names the other.
    static let namedPaper: Int64 = 8421

    static func addNamed(_ connection: Connection) throws {
        try addNamed(namedPaper, report, openEdition, document, connection)
        try connection.execute(
            "UPDATE agenda_paper SET document = \(document) WHERE id = \(agendaPaper(.official))")
        try connection.execute("UPDATE cited_figure SET register_document = \(document) WHERE id = \(figure)")
        try addNamed(namedPaper + 30, exemptReport, exemptEdition, sensitiveDocument, connection)
    }

    /// A document that a report names, and the edition of it.
    static func addNamed(
        _ id: Int64, _ report: Int64, _ edition: Int64, _ document: Int64, _ connection: Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO report_named (id, report, position, document, part, number, place, writer, version)
            VALUES (\(id), \(report), \(Int(id)), \(document), 'appendix', '7', 'page', \(person), 1)
            """)
        try connection.execute(
            """
            INSERT INTO report_edition_named (edition, document, part, document_version)
            VALUES (\(edition), \(document), 'appendix', \(document + 2))
            """)
    }

    static func removeNamed(_ connection: Connection) throws {
        try connection.execute("DELETE FROM report_edition_named")
        try connection.execute("DELETE FROM report_named")
        try connection.execute("UPDATE agenda_paper SET document = NULL")
        try connection.execute("UPDATE cited_figure SET register_document = NULL")
    }
}
