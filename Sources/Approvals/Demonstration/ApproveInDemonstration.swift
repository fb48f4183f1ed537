package import Papers
package import Partnership
import Storage

/// Puts a paper of the demonstration forward as the community safety manager, and has the partnership analyst approve it.
package struct ApproveInDemonstration: Sendable {
    var identity: PaperIdentity
    /// All of it, as it reads on the day of the writing.
    var whole: Paper
    var everybodys: EverybodysReading?
    /// Why it is put forward once more; empty the first time.
    var reason: String

    package init(_ identity: PaperIdentity, _ whole: Paper, _ everybodys: EverybodysReading?, reason: String = "") {
        (self.identity, self.whole, self.everybodys, self.reason) = (identity, whole, everybodys, reason)
    }

    /// The analyst must have a seat already.
    package func run(_ writing: Writing) throws -> Approval {
        let analyst = try writing.connection.value(
            "SELECT id FROM person WHERE name = 'Priya Shah'", as: ID<Person>.self)
        let approver = Viewer(
            person: analyst, agency: writing.viewer.agency, purpose: .running,
            rules: Policy.first.rules(of: [.everyone, .analyst]))
        let read = MoveApproval.Read(fingerprint: whole.fingerprint)
        let held = try Approval.find(identity.address, writing.connection)
        let put = try MoveApproval(
            identity, .putForward, reason: reason, version: held?.version ?? 0, seen: read, whole: read
        ).run(writing).kept()
        return try MoveApproval(
            identity, .approve, version: put.version, seen: read, whole: read, everybodys: everybodys
        ).run(writing.by(approver)).kept()
    }
}
