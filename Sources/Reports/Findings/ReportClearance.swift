import Approvals
package import Checks
package import Dates
package import Partnership
package import Storage

/// That somebody who wrote none of a report judged a finding of the checks to be no risk: which, who, why and when.
package struct ReportClearance: FromRow, Guarded, Hashable {
    package var report: ID<CommitteeReport>
    package var position: Int
    package var rule: PaperFault.Rule
    package var place: String
    /// The finding, word for word: another number or another place is another finding.
    package var said: String
    package var reason: String
    package var person: ID<Person>
    package var on: Day
    /// Of its report.
    var paragraph: Int
    package var hidden: Set<Field> = []

    init(
        report: CommitteeReport, position: Int, _ fault: PaperFault, reason: String, by person: ID<Person>, on day: Day
    ) {
        (self.report, self.position) = (report.id, position)
        (rule, place, said) = (fault.rule, fault.place, fault.said)
        (self.reason, self.person, on, paragraph) = (reason, person, day, report.header.paragraph)
    }

    /// The one place where a row of `report_clearance` becomes a clearance.
    package init(_ row: Row) throws(StorageError) {
        report = try row["report"]
        position = try row["position"]
        rule = try row["rule"]
        place = try row["place"]
        said = try row["said"]
        reason = try row["reason"]
        person = try row["person"]
        on = try row["on_day"]
        paragraph = try row["paragraph"]
    }

    package var thing: Thing { CommitteeReport.thing(report, paragraph: paragraph) }
    package mutating func blank() { if hidden.contains(.text) { (place, said, reason) = ("", "", "") } }

    /// Whether it is this finding that was cleared.
    func clears(_ fault: PaperFault) -> Bool {
        rule == fault.rule && place.utf8.elementsEqual(fault.place.utf8) && said.utf8.elementsEqual(fault.said.utf8)
    }

    func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO report_clearance (report, position, rule, place, said, reason, person, on_day)
            VALUES (\(report), \(position), \(rule), \(place), \(said), \(reason), \(person), \(on))
            """)
    }
}

/// What was cleared in one report, in order.
struct ReportClearances: Query {
    var viewer: Viewer
    var report: ID<CommitteeReport>

    var sql: SQL {
        """
        SELECT   report_clearance.report, report_clearance.position, report_clearance.rule, report_clearance.place,
                 report_clearance.said, report_clearance.reason, report_clearance.person, report_clearance.on_day,
                 committee_report.paragraph
        FROM     report_clearance JOIN committee_report ON committee_report.id = report_clearance.report
        WHERE    report_clearance.report = \(report)
        ORDER BY report_clearance.position
        """
    }

    typealias Line = ReportClearance
}
