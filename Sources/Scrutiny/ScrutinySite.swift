package import Checks
package import Meetings
package import Papers
package import Partnership

/// What the pages of scrutiny stand on.
package struct ScrutinySite: Sendable {
    package let registry: Registry
    /// Tells the figures that answers refer to.
    package let telling: any AnswerTelling

    /// Sets papers as PDF.
    package let writer: any PDFWriter

    /// What the privacy gate knows by name.
    package let gate: PrivacyGate

    /// The actions of plans that carry a recommendation out.
    let carriedOut: CarriedOutBy.Asking

    /// The areas that plans are for.
    let areas: PlannedAreas.Asking

    package init(
        _ registry: Registry, telling: any AnswerTelling = AsWritten(), writer: any PDFWriter,
        gate: PrivacyGate = PrivacyGate(), carriedOut: @escaping CarriedOutBy.Asking,
        areas: @escaping PlannedAreas.Asking
    ) {
        (self.registry, self.telling, self.writer, self.gate) = (registry, telling, writer, gate)
        (self.carriedOut, self.areas) = (carriedOut, areas)
    }
}
