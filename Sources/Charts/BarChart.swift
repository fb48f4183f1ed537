package import Markup

/// Values side by side, longest reading order first to last, each named and said; with its interval where it has one.
package struct BarChart: Chart {
    package var title: String
    /// What each value is: `crimes recorded per 1,000 residents`.
    package var unit: String
    /// What the bars stand for: `Ward`, `Type of crime`.
    package var heading: String
    package var decimals: Int
    package var bars: [Bar]

    package init(title: String, unit: String, heading: String, decimals: Int = 0, bars: [Bar]) {
        (self.title, self.unit, self.heading, self.decimals, self.bars) = (title, unit, heading, decimals, bars)
    }

    package struct Bar: Hashable, Sendable {
        package var label: String
        /// Nothing is said as such, and is never a bar of no length.
        package var value: Double?
        package var lower: Double?
        package var upper: Double?
        /// The one that the paper is about, in the accent.
        package var isOurs: Bool
        /// What must be known of it: why there is no value, or that it is small.
        package var note: String?

        package init(
            _ label: String, _ value: Double?, lower: Double? = nil, upper: Double? = nil, isOurs: Bool = false,
            note: String? = nil
        ) {
            let finite = { (number: Double?) in number.flatMap { $0.isFinite ? $0 : nil } }
            (self.label, self.value, self.isOurs, self.note) = (label, finite(value), isOurs, note)
            (self.lower, self.upper) = (finite(lower), finite(upper))
        }
    }

    package func said(_ value: Double) -> String { number(value, decimals: decimals) }

    package var description: String {
        let said = bars.map { bar in "\(bar.label) \(bar.value.map(self.said) ?? bar.note ?? "no figure")" }
        return "\(unit). " + said.joined(separator: "; ") + "."
    }

    package var hasIntervals: Bool { bars.contains { $0.lower != nil && $0.upper != nil } }

    package var table: NumbersTable {
        let noted = bars.contains { $0.note != nil }
        let rows = bars.map { bar in
            let interval =
                if let lower = bar.lower, let upper = bar.upper { "\(said(lower)) to \(said(upper))" } else { "" }
            return [bar.label, bar.value.map(said) ?? "No figure"] + (hasIntervals ? [interval] : [])
                + (noted ? [bar.note ?? ""] : [])
        }
        return NumbersTable(
            caption: title,
            headers: [heading, unit] + (hasIntervals ? ["95% interval"] : []) + (noted ? ["Notes"] : []),
            rows: rows)
    }
}

extension BarChart {
    package func svg(_ size: ChartSize, font: String?) -> XML {
        let isWide = size == .wide
        let (width, text) = isWide ? (720.0, 14.0) : (340.0, 13.0)
        let (labels, rowHeight) = isWide ? (210.0, 30.0) : (0.0, 44.0)
        let above = headingLines(unit, width: width, size: text - 1)
        let top = text + 14 + Double(max(above.count - 1, 0)) * headingHeight(text - 1)
        var drawing = Drawing(width: width, height: top + Double(bars.count) * rowHeight + 6)
        let scale = Scale(bars.flatMap { [$0.value, $0.lower, $0.upper].compactMap { $0 } }, steps: 4)
        let room = bars.map { $0.value == nil ? 0 : estimatedWidth(ending($0), size: text) * 1.1 }.max() ?? 0
        let x = { (value: Double) in labels + (width - labels - min(room, 0.45 * width) - 16) * scale.share(value) }
        drawing.heading(above, (0, text), size: text - 1)
        for (position, bar) in bars.enumerated() {
            let row = top + Double(position) * rowHeight
            let middle = isWide ? row + rowHeight / 2 : row + 30
            if isWide {
                let lines = wrapped(bar.label, width: labels - 12, size: text).prefix(2)
                for (line, words) in lines.enumerated() {
                    let y = middle + text / 3 + (Double(line) - Double(lines.count - 1) / 2) * (text + 1)
                    drawing.text(
                        words, (labels - 8, y), size: lines.count > 1 ? text - 1 : text, .end, bold: bar.isOurs)
                }
            } else {
                drawing.text(bar.label, (0, row + 14), size: text, bold: bar.isOurs)
            }
            draw(bar, middle, x, scale, text, &drawing)
        }
        drawing.line((x(0), top - 2), (x(0), drawing.height - 4), .text)
        return drawing.svg(title: title, description: description, font: font)
    }

    private func draw(
        _ bar: Bar, _ middle: Double, _ x: (Double) -> Double, _ scale: Scale, _ text: Double, _ drawing: inout Drawing
    ) {
        let words = ending(bar)
        guard let value = bar.value else {
            return drawing.text(words, (x(0) + 6, middle + text / 3), size: text - 1, ink: .grey)
        }
        let (from, to) = (min(x(0), x(value)), max(x(0), x(value)))
        drawing.rectangle(
            (from, middle - 8), width: to - from, height: 16, fill: (bar.isOurs ? Ink.accent : .edge).rawValue)
        var end = to
        if let lower = bar.lower, let upper = bar.upper {
            drawing.line((x(lower), middle), (x(upper), middle), .paper, width: 4)
            drawing.line((x(lower), middle), (x(upper), middle), .text, width: 2)
            for place in [x(lower), x(upper)] {
                drawing.line((place, middle - 5), (place, middle + 5), .text, width: 2)
            }
            end = max(to, x(upper))
        }
        drawing.text(words, (end + 6, middle + text / 3), size: text, bold: bar.isOurs)
    }

    private func ending(_ bar: Bar) -> String { bar.value.map(said) ?? bar.note ?? "No figure" }
}
