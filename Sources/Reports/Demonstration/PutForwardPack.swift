import Approvals
import Checks
package import Dates
package import Partnership
import Scrutiny
import Storage

/// Puts the pack of the demonstration's review forward, so that one paper waits for a second person.
package struct PutForwardPack: Sendable {
    /// The community safety manager, who puts it forward.
    package var viewer: Viewer
    package var now: Instant
    /// Of the open data that the demonstration holds.
    package var figures: any FigureSource

    package init(viewer: Viewer, now: Instant, figures: any FigureSource = NoFigures()) {
        (self.viewer, self.now, self.figures) = (viewer, now, figures)
    }

    /// The review must be there already.
    package func run(_ registry: Registry) async throws {
        let trace = Trace(viewer, at: now, route: "wardmote demo")
        let committees = try await registry.look(Committees(viewer: viewer), trace)
            .filter { $0.council == viewer.agency }
        let all = try await registry.look(Inquiries(viewer: viewer), trace)
        guard
            let one = all.first(where: { one in
                one.asked <= now.localDay && committees.contains { $0.id == one.committee }
            }),
            try await registry.look(Approvals(viewer: viewer), trace).allSatisfy({ $0.about != one.thing.id })
        else { return }
        let telling = TellAnswers(figures)
        let paper = PaperToApprove(one, registry, trace, telling: telling, gate: PrivacyGate())
        guard let seen = try await paper.seen(now.localDay), let whole = try await paper.whole(now.localDay) else {
            return
        }
        let command = MoveApproval(
            paper.identity, .putForward, version: 0, seen: MoveApproval.Read(fingerprint: seen.fingerprint),
            whole: MoveApproval.Read(fingerprint: whole.fingerprint))
        _ = try await registry.write(trace, command.run).kept()
    }
}
