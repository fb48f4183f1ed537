import Dates
package import Files
import Pages
package import Partnership
import Storage

/// The meetings whose agendas name a document of the register.
package func meetingsNaming(_ registry: Registry) -> DocumentNaming.Asking {
    { document, request in
        let (viewer, trace) = (request.viewer, request.trace)
        guard viewer.may(.see, .meeting, now: request.now) else { return [] }
        return try await registry.look(NamingPapers(viewer: viewer, document: document), trace)
            .filter { !$0.hidden.contains(.text) }
            .map {
                DocumentNaming(
                    "Paper of a meeting", "\($0.group), \($0.day.said): \($0.title)",
                    at: Addresses.meeting($0.meeting).at("agenda"))
            }
    }
}
