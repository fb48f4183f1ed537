import Dates
package import Files
import Pages
import Partnership
import Storage

/// The reports and editions that name a document of the register. A part of a report that is not shared is not told.
package func reportsNaming(_ site: ReportsSite) -> DocumentNaming.Asking {
    { document, request in
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        let reports = try await registry.look(NamingReports(viewer: viewer, document: document), trace)
        let editions = try await registry.look(NamingEditions(viewer: viewer, document: document), trace)
        return reports.filter(\.hidden.isEmpty).map {
            DocumentNaming("\($0.part.said) of a report in work", $0.title, at: Addresses.report($0.report))
        }
            + editions.filter(\.hidden.isEmpty).map {
                DocumentNaming(
                    "\($0.part.said) of a published report", $0.title, at: Addresses.edition($0.edition),
                    said: "Edition \($0.number), \($0.day.said)"
                        + ($0.version.isEmpty ? "" : ": version \($0.version)"))
            }
    }
}
