package import Checks
package import Papers
package import Partnership

/// What the pages of committee reports stand on.
package struct ReportsSite: Sendable {
    package let registry: Registry
    /// Sets papers as PDF.
    package let writer: any PDFWriter
    /// What the privacy gate knows by name.
    package let gate: PrivacyGate
    /// Where figures that are referred to come from.
    package let figures: any FigureSource

    package init(_ registry: Registry, writer: any PDFWriter, gate: PrivacyGate, figures: any FigureSource) {
        (self.registry, self.writer, self.gate, self.figures) = (registry, writer, gate, figures)
    }
}
