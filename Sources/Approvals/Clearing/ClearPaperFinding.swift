import Checks
import Dates
package import Partnership
package import Storage

/// Judges that a finding of the checks in a paper that was put forward is no risk, and says why. Whoever put it forward may
/// not. What must be mended is cleared by nobody; once the words are others, so is the finding.
package struct ClearPaperFinding: Sendable {
    package var paper: PaperIdentity
    /// As the form names it.
    package var finding: String
    package var reason: String
    /// As whoever clears it reads it, and all of it, as of the day on which it was put forward.
    package var seen: MoveApproval.Read
    package var whole: MoveApproval.Read

    package init(
        _ paper: PaperIdentity, finding: String, reason: String, seen: MoveApproval.Read, whole: MoveApproval.Read
    ) {
        (self.paper, self.finding, self.reason) = (paper, finding, reason)
        (self.seen, self.whole) = (seen, whole)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Approval> {
        let connection = writing.connection
        guard let held = try Approval.find(paper.address, connection), writing.may(.change, held.thing) else {
            return .notThere
        }
        // Nothing is told of words that whoever clears may not read.
        guard seen.fingerprint.utf8.elementsEqual(whole.fingerprint.utf8) else {
            return .faults([Fault("finding", MoveApproval.isPartly)])
        }
        let (found, why) = whole.faults.cleared(by: try held.clearances(connection)).toClear(finding)
        var faults = why
        if held.stage != .putForward {
            faults.append(Fault("finding", "A finding is cleared while the paper waits to be approved."))
        } else if !held.fingerprint.utf8.elementsEqual(whole.fingerprint.utf8) {
            faults.append(Fault("finding", "It has changed since it was put forward. Put it forward again first."))
        }
        faults.check(reason, "why-it-may-stand", "why it may stand", most: 2000)
        let person = writing.viewer.person
        if person == nil || person == held.by {
            faults.append(Fault("finding", "Somebody who did not put it forward clears a finding."))
        }
        guard faults.isEmpty, let found, let person else { return .faults(faults) }
        let one = Clearance(found, reason: reason, by: person, on: writing.now.localDay)
        let position =
            try connection.value(
                "SELECT COUNT(*) FROM approval_clearance WHERE approval = \(held.id)", as: Int.self) ?? 0
        try connection.execute(
            """
            INSERT INTO approval_clearance (approval, position, \(Clearance.filled))
            VALUES (\(held.id), \(position), \(one.values))
            """)
        writing.note(
            .alteration, [held.thing.id], [.text], detail: "finding \(position) cleared: \(one.rule.rawValue)")
        return .done(held)
    }
}
