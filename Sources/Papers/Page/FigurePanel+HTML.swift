import Charts
package import Markup

extension FigurePanel {
    /// The figure for a page; `paper.css` holds its look.
    package var html: HTML {
        """
        <section class="wm-figure"\(attribute: "aria-label", heading ?? about)>
        \(heading.map { "<h3 class=\"wm-figure__heading\">\($0)</h3>\n" as HTML })\
        <p class="wm-figure__value">\(value)</p>
        <p class="wm-figure__about">\(about)</p>
        <p class="wm-figure__sentence">\(sentence)</p>
        \(drawings)\
        <p class="wm-figure__completeness">\(svg: completeness.mark.drawing) <span>\(completeness.said)</span></p>
        \(whence)
        </section>

        """
    }

    private var drawings: HTML? {
        guard change != nil || series != nil else { return nil }
        let drawn: [HTML] = [
            change.map { "<div class=\"wm-figure__change\">\($0.smallHTML)</div>\n" },
            series.map { "<div class=\"wm-figure__series\">\($0.smallHTML)\(remarks($0))</div>\n" },
        ].compactMap { $0 }
        return "<div class=\"wm-figure__drawings\">\n\(drawn)</div>\n"
    }

    private func remarks(_ series: SeriesChart) -> HTML? {
        let remarks = series.remarks
        guard !remarks.isEmpty else { return nil }
        return """
            <ul class="wm-figure__remarks">\(remarks.map { "<li>\($0.words)</li>" as HTML })</ul>
            """
    }

    private var whence: HTML {
        let lines: [HTML] = provenance.lines.map { line in
            """
            <div><dt>\(line.name)</dt><dd>\(words: line.words)</dd></div>

            """
        }
        return """
            <details class="govuk-details wm-figure__whence">
            <summary class="govuk-details__summary"><span class="govuk-details__summary-text">\(Self.question)\
            <span class="govuk-visually-hidden"> \(heading ?? about)</span></span></summary>
            <div class="govuk-details__text"><dl class="wm-figure__source">
            \(lines)</dl></div>
            </details>
            """
    }
}

extension FigurePanel.Completeness.Mark {
    /// A shape for each state, so that none rests on colour; the words beside it say the same.
    var drawing: XML {
        let inside: XML =
            switch self {
            case .complete: "<circle cx=\"10\" cy=\"10\" r=\"8\" fill=\"#0b0c0c\"/>"
            case .partial: "<path d=\"M10 2a8 8 0 0 1 0 16z\" fill=\"#0b0c0c\"/>"
            case .absent: "<path d=\"M6 6l8 8M14 6l-8 8\" stroke=\"#0b0c0c\" stroke-width=\"2\"/>"
            case .suspect: "<path d=\"M10 5v6M10 13v3\" stroke=\"#0b0c0c\" stroke-width=\"2.5\"/>"
            case .restated: "<circle cx=\"10\" cy=\"10\" r=\"4\" fill=\"#0b0c0c\"/>"
            }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="wm-mark" viewBox="0 0 20 20" width="20" height="20" \
            aria-hidden="true" focusable="false"><circle cx="10" cy="10" r="8" fill="none" stroke="#0b0c0c" \
            stroke-width="2"/>\(inside)</svg>
            """
    }
}
