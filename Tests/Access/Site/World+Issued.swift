import Aldermouth
import Partnership
import Storage

extension World {
    // MARK: Performance reports that were given out

    static let issuedReport: Int64 = 871
    static let issuedReportThing = Thing(.issuedReport, number: issuedReport, marking: .open)
    static let addedIssuedReportThing = Thing(.issuedReport, number: 1871, marking: .open)

    static func addIssuedReport(_ id: Int64, edition: Int, _ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO issued_report (id, kind, area, area_name, month, edition, issued_at, given_to, hot_spots, causes,
                changed, peers, last_file, last_people)
            VALUES (\(id), 'asb', 'E06000055', \("area-\(id)"), '2026-09', \(edition), \(Aldermouth.now), \("to-\(id)"),
                \("spots-\(id)"), \("causes-\(id)"), \("changed-\(id)"), 'market-towns', 1000, 1000)
            """)
    }

    static func clearIssuedReports(_ connection: Connection) throws {
        try connection.execute("DELETE FROM issued_report")
        try addIssuedReport(issuedReport, edition: 1, connection)
    }
}
