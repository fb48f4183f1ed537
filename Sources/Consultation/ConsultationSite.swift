package import Checks
package import Evidence
package import Papers
package import Partnership
package import Places

/// What the pages of consultation stand on.
package struct ConsultationSite: Sendable {
    package let registry: Registry
    /// What the police recorded.
    package let facts: CrimeFacts

    /// Sets papers as PDF.
    package let writer: any PDFWriter

    /// What the privacy gate knows by name.
    package let gate: PrivacyGate

    package init(
        _ registry: Registry, facts: CrimeFacts, writer: any PDFWriter, gate: PrivacyGate = PrivacyGate()
    ) {
        (self.registry, self.facts, self.writer, self.gate) = (registry, facts, writer, gate)
    }

    /// Names of areas, and who lives there.
    package var gazetteer: Gazetteer { facts.gazetteer }

    /// The wards within an area, by name; none where it is not known.
    func wards(in code: String) -> [Ward] {
        guard let area = AreaCode(code) else { return [] }
        return gazetteer.children(of: area, level: .ward).compactMap { Ward($0, in: gazetteer) }
            .sorted { $0.name < $1.name }
    }

    /// `Bolsover (E07000033)`; the code alone where it is not known.
    func said(_ code: String) -> String { gazetteer.said(code) }
}
