package import Checks
package import Papers
package import Partnership
package import Places
import Storage

/// What the pages of planning stand on.
package struct PlanningSite: Sendable {
    package let registry: Registry
    /// Names of areas.
    package let gazetteer: Gazetteer
    /// Sets papers as PDF.
    package let writer: any PDFWriter

    /// What the privacy gate knows by name.
    package let gate: PrivacyGate

    /// What is counted outside of plans, which indicators can take.
    let counted: CountedHere

    /// The recommendations of scrutiny that an action carries out.
    let recommendations: RecommendationsCarriedOut

    package init(
        _ registry: Registry, gazetteer: Gazetteer, writer: any PDFWriter, gate: PrivacyGate = PrivacyGate(),
        counted: CountedHere, recommendations: @escaping RecommendationsCarriedOut
    ) {
        (self.registry, self.gazetteer, self.writer, self.gate) = (registry, gazetteer, writer, gate)
        (self.counted, self.recommendations) = (counted, recommendations)
    }

    /// `Bolsover (E07000033)`; the code alone where it is not known.
    func said(_ code: String) -> String { gazetteer.said(code) }
}
