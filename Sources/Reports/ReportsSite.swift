package import Checks
package import Papers
package import Partnership
package import Places

/// What the pages of committee reports stand on.
package struct ReportsSite: Sendable {
    package let registry: Registry
    /// Sets papers as PDF.
    package let writer: any PDFWriter
    /// What the privacy gate knows by name.
    package let gate: PrivacyGate
    /// Where figures that are referred to come from.
    package let figures: any FigureSource
    /// Names of wards.
    package let gazetteer: Gazetteer

    package init(
        _ registry: Registry, writer: any PDFWriter, gate: PrivacyGate, figures: any FigureSource,
        gazetteer: Gazetteer = .embedded
    ) {
        (self.registry, self.writer, self.gate, self.figures) = (registry, writer, gate, figures)
        self.gazetteer = gazetteer
    }
}
