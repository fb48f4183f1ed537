import Approvals
package import Checks
import Dates
package import Partnership
import Procedures
package import Storage

/// Judges that a finding of the checks is no risk, and says why. Whoever wrote any of the report may not.
///
/// What must be mended is cleared by nobody. A finding is known by its words: once the text is another, so is the finding.
package struct ClearFinding: Sendable {
    package var report: ID<CommitteeReport>
    /// As the form names it.
    package var finding: String
    package var reason: String
    package var gate: PrivacyGate
    package var figures: any FigureSource
    package var records: RecordBook

    package init(
        report: ID<CommitteeReport>, finding: String, reason: String, gate: PrivacyGate = PrivacyGate(),
        figures: any FigureSource = NoFigures(), records: RecordBook = RecordBook()
    ) {
        (self.report, self.finding, self.reason) = (report, finding, reason)
        (self.gate, self.figures, self.records) = (gate, figures, records)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<ReportClearance> {
        let connection = writing.connection
        guard let held = try CommitteeReport.find(report, connection), writing.may(.change, held.thing),
            let whole = try WholeReport.read(held, writing, figures: figures, records: records)
        else { return .notThere }
        let (found, why) = CheckReport(whole: whole, gate: gate).faults.toClear(finding)
        let isPublished = held.stage == .published
        var faults = isPublished ? [Fault("finding", "The report is published. Begin a correction first.")] : why
        faults.check(reason, "reason", "why it may stand", most: 2000)
        let person = writing.viewer.person
        if try person.map({ (one) throws(StorageError) in try held.authors(connection).contains(one) }) ?? true {
            faults.append(Fault("finding", "Somebody who wrote none of it clears a finding."))
        }
        guard faults.isEmpty, let found, let person else { return .faults(faults) }
        let (one, position) = (
            Clearance(found, reason: reason, by: person, on: writing.now.localDay), whole.clearances.count
        )
        try connection.execute(
            """
            INSERT INTO report_clearance (report, position, \(Clearance.filled))
            VALUES (\(held.id), \(position), \(one.values))
            """)
        writing.note(
            .alteration, [held.thing.id], [.text], detail: "finding \(position) cleared: \(one.rule.rawValue)")
        return .done(ReportClearance(held, one))
    }
}
