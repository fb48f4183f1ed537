package import Partnership
package import Storage

/// Every report in work, by the day of its meeting, latest first.
package struct CommitteeReports: Query {
    package var viewer: Viewer

    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL {
        "SELECT \(CommitteeReport.columns) FROM committee_report ORDER BY day DESC, title, id"
    }

    package typealias Line = CommitteeReport
}

/// What stands under the headings of one report.
struct ReportSections: Query {
    var viewer: Viewer
    var report: ID<CommitteeReport>

    var sql: SQL { "\(ReportSection.joined) WHERE report_section.report = \(report) ORDER BY report_section.heading" }

    typealias Line = ReportSection
}

/// The implications of one report, or of all. Whoever is kept from a report is kept from what it means.
struct ReportImplications: Query {
    var viewer: Viewer
    var report: ID<CommitteeReport>?

    var sql: SQL {
        """
        \(ReportImplication.joined)
        WHERE    \(report.map { "report_implication.report = \($0)" } ?? "TRUE" as SQL)
          AND    report_implication.report NOT IN \(list: viewer.kept(from: .committeeReport))
        ORDER BY report_implication.report, report_implication.position
        """
    }

    typealias Line = ReportImplication
}

/// The moves of one report, in order.
struct ReportMoves: Query {
    var viewer: Viewer
    var report: ID<CommitteeReport>

    var sql: SQL {
        """
        SELECT   report_move.report, report_move.action, report_move.on_day, report_move.person, report_move.reason,
                 committee_report.paragraph
        FROM     report_move JOIN committee_report ON committee_report.id = report_move.report
        WHERE    report_move.report = \(report)
        ORDER BY report_move.position
        """
    }

    typealias Line = ReportMove
}
