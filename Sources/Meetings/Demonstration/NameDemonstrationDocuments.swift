package import Dates
import Files
package import Partnership
import Storage

/// Puts a document of the register on an agenda of the demonstration, once both are there.
package struct NameDemonstrationDocuments: Sendable {
    /// The community safety manager, who writes it down.
    package var viewer: Viewer
    package var now: Instant

    package init(viewer: Viewer, now: Instant) { (self.viewer, self.now) = (viewer, now) }

    package func run(_ registry: Registry) async throws {
        try await registry.write(Trace(viewer, at: now, route: "wardmote demo")) { writing in
            let item = try writing.connection.value(
                "SELECT MIN(id) FROM agenda_item WHERE title = 'Half a year of the plan: what was measured'",
                as: ID<AgendaItem>?.self)
            guard let item = item ?? nil,
                let document = try writing.documentBook(of: nil).one(titled: "Policy on hiring out halls")
            else { return }
            let there = try writing.connection.value(
                "SELECT COUNT(*) FROM agenda_paper WHERE document = \(document.id)", as: Int.self)
            guard there == 0 else { return }
            _ = try KeepAgendaPaper(item: item, title: "", author: "", place: "", document: document.id).run(writing)
                .kept()
        }
    }
}
