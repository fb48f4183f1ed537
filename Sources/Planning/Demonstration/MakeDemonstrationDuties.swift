package import Dates
package import Partnership
import Storage

/// Says of some duties of the demonstration how they stand and who answers for them: met with what shows it, near, and late.
///
/// The list of duties is taken in before; without it nothing is filled. So are the records of other registers that show some.
package struct MakeDemonstrationDuties: Sendable {
    /// The community safety manager, who writes them down.
    package var viewer: Viewer
    package var now: Instant

    package init(viewer: Viewer, now: Instant) { (self.viewer, self.now) = (viewer, now) }

    package func run(_ registry: Registry) async throws {
        try await registry.write(Trace(viewer, at: now, route: "wardmote demo")) { writing in
            for one in DemonstrationDuty.all { try one.fill(writing) }
        }
    }
}
