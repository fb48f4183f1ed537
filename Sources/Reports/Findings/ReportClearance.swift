package import Approvals
package import Partnership
package import Storage

/// A finding of the checks in a report that somebody who wrote none of it judged to be no risk.
package struct ReportClearance: FromRow, Guarded, Hashable {
    package var report: ID<CommitteeReport>
    package var clearance: Clearance
    /// Of its report.
    var paragraph: Int
    package var hidden: Set<Field> = []

    init(_ report: CommitteeReport, _ clearance: Clearance) {
        (self.report, self.clearance, paragraph) = (report.id, clearance, report.header.paragraph)
    }

    /// The one place where a row of `report_clearance` becomes one.
    package init(_ row: Row) throws(StorageError) {
        report = try row["report"]
        clearance = try Clearance(row)
        paragraph = try row["paragraph"]
    }

    package var thing: Thing { CommitteeReport.thing(report, paragraph: paragraph) }
    package mutating func blank() { if hidden.contains(.text) { clearance.blank() } }
}

/// What was cleared in one report, in order.
struct ReportClearances: Query {
    var viewer: Viewer
    var report: ID<CommitteeReport>

    var sql: SQL {
        """
        SELECT   cleared.report, \(Clearance.columns), committee_report.paragraph
        FROM     report_clearance cleared JOIN committee_report ON committee_report.id = cleared.report
        WHERE    cleared.report = \(report)
        ORDER BY cleared.position
        """
    }

    typealias Line = ReportClearance
}
