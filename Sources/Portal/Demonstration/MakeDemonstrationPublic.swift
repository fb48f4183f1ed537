package import Dates
package import Papers
package import Partnership
import Storage

/// Puts what the demonstration has published on its public pages: its plan as corrected, its assessment, its open report.
package struct MakeDemonstrationPublic: Sendable {
    package var viewer: Viewer
    package var now: Instant
    /// Sets papers as PDF.
    package var writer: any PDFWriter

    package init(viewer: Viewer, now: Instant, writer: any PDFWriter) {
        (self.viewer, self.now, self.writer) = (viewer, now, writer)
    }

    package func run(_ registry: Registry) async throws {
        let site = PortalSite(registry, writer: writer)
        let held = try await registry.database.read {
            try $0.value("SELECT COUNT(*) FROM shown_paper", as: Int.self)
        }
        guard held == 0 else { return }
        let trace = Trace(viewer, at: now, route: "wardmote demo")
        // Of each sort a few, the earlier first, so that a correction finds what it corrects.
        let open = try await registry.looking(trace) { try $0.openPapers() }
        for source in Dictionary(grouping: open, by: \.source.sort).values.flatMap({ $0.prefix(3).reversed() }).map(
            \.source)
        {
            guard let text = try await site.openText(of: source, now) else { continue }
            let put = PutOnPublicPages(
                source: source, from: now.localDay, drawn: await DrawnPaper(text.paper, by: writer), gate: site.gate)
            _ = try await registry.write(trace, put.run)
        }
    }
}
