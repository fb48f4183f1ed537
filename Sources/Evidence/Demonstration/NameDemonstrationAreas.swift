package import Dates
package import Partnership
import Places
import Storage

/// Names the two invented districts of the demonstration, which no list of areas knows.
package struct NameDemonstrationAreas: Sendable {
    /// The community safety manager.
    package var viewer: Viewer
    package var now: Instant

    package init(viewer: Viewer, now: Instant) { (self.viewer, self.now) = (viewer, now) }

    private static let names = [("E07999001", "Aldermouth"), ("E07999002", "Saltreach")]

    /// A name that is there already is left as it is.
    package func run(_ registry: Registry) async throws {
        let held = try await registry.database.look(AreaNames(viewer: viewer), at: now).map(\.code.text)
        try await registry.write(Trace(viewer, at: now, route: "wardmote demo")) { writing in
            for (code, name) in Self.names where !held.contains(code) {
                _ = try KeepAreaName(code: code, name: name).run(writing, .embedded).kept()
            }
        }
    }
}
