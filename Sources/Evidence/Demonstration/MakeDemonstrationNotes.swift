import Checks
package import Dates
package import Partnership
package import Places
import Storage

/// Writes two notes on figures for the demonstration, in words that say nothing of a real place.
package struct MakeDemonstrationNotes: Sendable {
    package var viewer: Viewer
    package var now: Instant

    package init(viewer: Viewer, now: Instant) { (self.viewer, self.now) = (viewer, now) }

    /// What is there already is left as it is.
    package func run(_ registry: Registry, _ facts: CrimeFacts, area: AreaCode) async throws {
        let holdings = facts.holdings(for: viewer, at: now)
        guard holdings.noteVersions.isEmpty, let latest = holdings.latest(.street) else { return }
        var change = WriteFigureNote.Typed()
        (change.words, change.area) = ("An analyst writes here what changed in the recording", area.text)
        (change.measure, change.first) = ("crime", latest + -8)
        var caveat = WriteFigureNote.Typed()
        (caveat.words, caveat.measure) = (
            "In a demonstration an analyst says here what may be under-reported.", "crime"
        )
        for typed in [change, caveat] {
            let command = WriteFigureNote(typed, gate: PrivacyGate())
            try await registry.write(Trace(viewer, at: now, route: "wardmote demo")) { writing in
                _ = try command.run(writing, .embedded).kept()
            }
        }
    }
}
