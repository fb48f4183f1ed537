package import Figures
package import Pages
package import Partnership
import Storage

extension Registry {
    /// The numbers from elsewhere that were chosen to stand beside a measure, as far as they may be read, each with its page.
    package func citedFigures(
        beside measure: String, _ trace: Trace
    ) async throws -> [(number: CitedNumber, address: Pages.Address)] {
        try await look(CitedFigures(viewer: trace.viewer, measure: measure), trace)
            .filter { !$0.hidden.contains(.figures) }
            .map { ($0.number, Addresses.citedFigure($0.id)) }
    }
}
