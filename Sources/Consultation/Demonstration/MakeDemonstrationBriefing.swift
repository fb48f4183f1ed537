import Approvals
package import Dates
package import Partnership
import Storage

/// Has the briefing of one ward of the demonstration approved as it reads that day, so that it can be read as it was approved.
///
/// It tells of a real ward what the police published of it, and of nothing else.
package struct MakeDemonstrationBriefing: Sendable {
    /// The community safety manager, who puts it forward.
    package var viewer: Viewer
    package var now: Instant

    package init(viewer: Viewer, now: Instant) { (self.viewer, self.now) = (viewer, now) }

    /// The analyst, who approves it, must have a seat already.
    package func run(_ site: ConsultationSite, district: String) async throws {
        let (registry, trace) = (site.registry, Trace(viewer, at: now, route: "wardmote demo"))
        guard let ward = site.wards(in: district).first else { return }
        let paper = site.toApprove(ward, trace)
        guard try await registry.approval(of: paper.identity.address, trace) == nil,
            let whole = try await paper.whole(now.localDay)
        else { return }
        let everybodys = try await paper.everybodys(now.localDay, registry)
        let step = ApproveInDemonstration(paper.identity, whole, everybodys)
        _ = try await registry.write(trace) { try step.run($0) }
    }
}
