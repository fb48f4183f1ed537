import Dates
import Markup

extension SeriesChart {
    /// The unit and a key of the marks that appear, above the drawing.
    func keyed(width: Double, size: Double) -> (shapes: XML, rows: Int) {
        var drawing = Drawing(width: width, height: 0)
        drawing.text(unit, (0, size + 2), size: size, ink: .text, bold: true)
        var (x, row) = (0.0, 1)
        func entry(_ words: String, _ draw: (inout Drawing, Double, Double) -> Void) {
            let needed = 26 + estimatedWidth(words, size: size) + 14
            if x > 0, x + needed > width { (x, row) = (0, row + 1) }
            let y = Double(row) * (size + 9) + size - 4
            draw(&drawing, x, y)
            drawing.text(words, (x + 26, y + size / 3), size: size, ink: .grey)
            x += needed
        }
        if points.contains(where: { $0.lower != nil || $0.upper != nil }) {
            entry("expected range") { drawing, x, y in
                drawing.rectangle((x, y - 6), width: 20, height: 12, fill: Ink.band.rawValue, line: .edge)
            }
        }
        if points.contains(where: { $0.centre != nil }) {
            entry("centre line") { $0.line(($1, $2), ($1 + 20, $2), .grey, dash: "5 4") }
        }
        if points.contains(where: { $0.value != nil && $0.mark != .complete }) {
            entry("doubtful or restated") { $0.dot(($1 + 10, $2), radius: 4.5, fill: .paper, line: .text, width: 2) }
        }
        if everyPoint.contains(where: { $0.value == nil }) {
            entry("no figure") { $0.line(($1, $2), ($1 + 20, $2), .text, width: 2.5, dash: "2 3") }
        }
        if !signals.isEmpty {
            entry("a stated rule fired") { $0.diamond(($1 + 10, $2), radius: 6.5, fill: .text) }
        }
        return (drawing.shapes, x == 0 && row == 1 ? 0 : row)
    }

    /// The names of the compared periods over their shading, each on its own line.
    func periods(_ drawing: inout Drawing, _ plot: SeriesPlot, _ text: Double) {
        var y = plot.top - 8
        for (period, ink) in [(now, Ink.accent), (before, .text)] {
            guard let period, let edges = plot.edges(period) else { continue }
            let half = estimatedWidth(period.said, size: text - 1) * 0.54
            let centre = min(max((edges.from + edges.to) / 2, half), drawing.width - half)
            drawing.line((edges.from, y + 4), (edges.to, y + 4), ink, width: 2)
            drawing.text(period.said, (centre, y), size: text - 1, .middle, ink: ink, bold: ink == .accent)
            y -= text + 6
        }
    }

    /// What a rule said, beside its month, unless it would lie over the one before; then the table alone says it.
    func words(_ drawing: inout Drawing, _ plot: SeriesPlot, _ text: Double) {
        var end = -Double.infinity
        for signal in signals.sorted(by: { $0.month < $1.month }) {
            guard let value = points.first(where: { $0.month == signal.month })?.value else { continue }
            let half = estimatedWidth(signal.words, size: text - 1) / 2
            let centre = min(max(plot.x(signal.month), plot.left + half), drawing.width - half)
            guard centre - half > end else { continue }
            let above = plot.y(value) - 13
            let y = above > plot.top + text - 5 ? above : plot.y(value) + text + 12
            drawing.text(signal.words, (centre, y), size: text - 1, .middle, halo: true)
            end = centre + half + 8
        }
    }

    /// The letters under the axis that lead to what is said below.
    func remarkMarks(_ drawing: inout Drawing, _ plot: SeriesPlot, _ text: Double) {
        let y = plot.bottom + 2 * text + 8
        var end = -Double.infinity
        for remark in remarks {
            guard let edges = plot.edges(remark.period) else { continue }
            drawing.line((edges.from, y - text + 2), (edges.to, y - text + 2), .text, width: remark.isGap ? 1.5 : 3)
            let centre = max((edges.from + edges.to) / 2, end + 6)
            drawing.text(remark.letter, (centre, y + 3), size: text - 1, .middle, bold: true)
            end = centre + 4
        }
    }
}
