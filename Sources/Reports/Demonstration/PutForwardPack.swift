import Approvals
import Checks
package import Dates
package import Partnership
import Scrutiny
import Storage

/// Puts the pack of the demonstration's review forward and has it approved as it read a week ago, has an answer given with
/// figures that are held since, and puts it forward once more, so that one paper waits for a second person and can be read as it
/// was approved.
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
        let before = now.localDay + -7
        guard let whole = try await paper.whole(before) else { return }
        let earlier = ApproveInDemonstration(paper.identity, whole, try await paper.everybodys(before, registry))
        let approved = try await registry.write(trace) { writing in
            let approved = try earlier.run(writing.asIf(on: before))
            try AnswerFromOpenData(inquiry: one.id, figures: figures).run(writing)
            return approved
        }
        guard let today = try await paper.whole(now.localDay) else { return }
        let read = MoveApproval.Read(fingerprint: today.fingerprint)
        _ = try await registry.write(trace) { writing in
            try MoveApproval(paper.identity, .putForward, version: approved.version, seen: read, whole: read)
                .run(writing).kept()
        }
    }
}
