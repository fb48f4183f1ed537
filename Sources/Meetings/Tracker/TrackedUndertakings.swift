import Pages
package import Partnership
import Storage

extension Tracked {
    /// What a seat took on at a meeting.
    init(_ line: Undertakings.Line, mayChange: Bool) {
        let one = line.undertaking
        self.init(
            .meeting, one.form.said, one.text,
            at: mayChange ? Addresses.undertaking(one.id) : Addresses.meeting(one.meeting), agency: line.agency,
            seat: one.seat, whose: line.whoseSaid, to: line.heldName, made: line.day, due: one.due, state: one.state)
        (saidDue, scope, ended, outcome) = (one.saidDue, one.scope, one.endedOn, one.evidence)
        (firstDue, isPromise) = (line.firstDue, one.form == .commitment)
    }
}

/// What seats took on at meetings, for the list of everything promised or to be done.
package func trackedUndertakings(_ registry: Registry, _ trace: Trace) async throws -> [Tracked] {
    try await registry.undertakings(Undertakings(viewer: trace.viewer), trace).map { line in
        Tracked(line, mayChange: trace.viewer.may(.change, line.thing, now: trace.at))
    }
}
