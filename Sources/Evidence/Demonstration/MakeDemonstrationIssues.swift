import Checks
package import Dates
package import Partnership
package import Places
import Storage

/// Gives two reports out for the demonstration, one of them twice, in words that say nothing of a real place.
package struct MakeDemonstrationIssues: Sendable {
    package var viewer: Viewer
    package var now: Instant

    package init(viewer: Viewer, now: Instant) { (self.viewer, self.now) = (viewer, now) }

    private static let spots = "- An analyst names here where the most is.\n- In a demonstration nobody has looked."
    private static let causes = "What the analyst and the police know of the causes stands here."

    /// Of the area, the month before the latest that is held. What was given out already is left as it is.
    package func run(_ registry: Registry, _ facts: CrimeFacts, area code: AreaCode) async throws {
        let area = Area.coded(code)
        let trace = Trace(viewer, at: now, route: "demonstration")
        guard let latest = facts.holdings(for: viewer, at: now).latest(.street),
            try await registry.look(IssuedReports(viewer: viewer), trace).isEmpty
        else { return }
        for (kind, edition) in [(PerformanceReport.Kind.asb, 0), (.crime, 0), (.crime, 1)] {
            let typed = IssueReport.Typed(
                givenTo: "Strategic Group\nCommunities Scrutiny Committee", hotSpots: Self.spots, causes: Self.causes,
                changed: edition == 0 ? "" : "The first edition left out what the analyst says of the causes.")
            let command = IssueReport(
                kind, area, name: area.name(in: facts.gazetteer), latest + -1, typed, knownEditions: edition,
                gate: PrivacyGate())
            _ = try await registry.write(trace, command.run).kept()
        }
    }
}
