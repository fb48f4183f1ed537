import Approvals
import Checks
import Dates
import Partnership
import Planning
import Storage

/// Judges that a finding of the checks in an assessment is no risk, and says why. Whoever wrote any of it may not.
///
/// What must be mended is cleared by nobody. A finding is known by its words: once the text is another, so is the finding.
struct ClearAssessmentFinding: Sendable {
    /// As it was looked at.
    var whole: WholeAssessment
    /// As the form names it.
    var finding: String
    var reason: String
    var gate: PrivacyGate

    init(_ whole: WholeAssessment, finding: String, reason: String, gate: PrivacyGate = PrivacyGate()) {
        (self.whole, self.finding, self.reason, self.gate) = (whole, finding, reason, gate)
    }

    func run(_ writing: Writing) throws(StorageError) -> Written<StrategicAssessment> {
        let (connection, today) = (writing.connection, writing.now.localDay)
        guard let found = try StrategicAssessment.open(whole.assessment.id, writing) else { return .notThere }
        let versions = try connection.value(
            "SELECT SUM(version) FROM assessment_part WHERE assessment = \(found.id)", as: Int.self)
        guard found.version == whole.assessment.version, versions == whole.versions else { return .stale(found) }
        // What is cleared stays as it was read, and tells of nothing that is hidden from whoever clears it.
        guard whole.held.closed.isEmpty else { return .faults([Fault("finding", WholeAssessment.isPartly)]) }
        let held =
            try connection.value(
                "SELECT COUNT(*) FROM assessment_clearance WHERE assessment = \(found.id)", as: Int.self) ?? 0
        guard held == whole.clearances.count else { return .stale(found) }
        let (fault, why) = CheckAssessment(whole: whole, gate: gate, today: today).faults.toClear(finding)
        var faults = why
        if found.stage != .draft { faults.append(Fault("finding", found.stage.notDraft)) }
        if whole.held.last == nil, !whole.references.isEmpty {
            faults.append(Fault("finding", "Its figures are counted anew at each look. Hold them first."))
        }
        faults.check(reason, "why-it-may-stand", "why it may stand", most: 2000)
        let person = writing.viewer.person
        if try person.map({ (one) throws(StorageError) in try found.authors(connection).contains(one) }) ?? true {
            faults.append(Fault("finding", "Somebody who wrote none of it clears a finding."))
        }
        guard faults.isEmpty, let fault, let person else { return .faults(faults) }
        let one = Clearance(fault, reason: reason, by: person, on: today)
        try connection.execute(
            """
            INSERT INTO assessment_clearance (assessment, position, \(Clearance.filled))
            VALUES (\(found.id), \(held), \(one.values))
            """)
        writing.note(.alteration, [found.thing.id], [.text], detail: "finding \(held) cleared: \(one.rule.rawValue)")
        return .done(found)
    }
}
