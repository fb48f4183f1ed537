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
        try addShown(connection)
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

    /// What shows the duty: a record of each register, the sensitive document among them.
    static func addShown(_ connection: Connection) throws {
        try removeShown(connection)
        let shown: [(column: Int, id: Int64)] = [
            (0, document), (0, sensitiveDocument), (1, assessmentEdition), (2, plan), (3, heldMeeting),
            (4, committeeMeeting), (5, supply),
        ]
        for (position, one) in shown.enumerated() {
            let id = duty + 10_000 + Int64(position)
            func value(_ column: Int) -> Int64? { one.column == column ? one.id : nil }
            try connection.execute(
                """
                INSERT INTO duty_evidence (id, duty, event, replaces, form, text, address, day, kept_day)
                VALUES (\(id), \(duty), NULL, NULL, 'document', '', '', \(began + 10), \(began + 20))
                """)
            try connection.execute(
                """
                INSERT INTO duty_evidence_record (evidence, document, edition, plan, publication, meeting,
                    committee_meeting, supply, month)
                VALUES (\(id), \(value(0)), \(value(1)), \(value(2)), \(value(2).map { _ in 1 }), \(value(3)),
                    \(value(4)), \(value(5)), \(value(5).map { _ in "2026-04" }))
                """)
        }
    }

    static func removeShown(_ connection: Connection) throws {
        try connection.execute("DELETE FROM duty_evidence_record")
        try connection.execute(
            "DELETE FROM duty_evidence WHERE id BETWEEN \(duty + 10_000) AND \(duty + 10_099)")
    }

    static func removeNamed(_ connection: Connection) throws {
        try removeShown(connection)
        try connection.execute("DELETE FROM report_edition_named")
        try connection.execute("DELETE FROM report_named")
        try connection.execute("UPDATE agenda_paper SET document = NULL")
        try connection.execute("UPDATE cited_figure SET register_document = NULL")
    }
}
