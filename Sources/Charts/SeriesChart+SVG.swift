import Dates
package import Markup

extension SeriesChart {
    package func svg(_ size: ChartSize, font: String?) -> XML {
        guard let months else {
            var empty = Drawing(width: 340, height: 40)
            empty.text("No figure is held.", (0, 24), size: 14, ink: .grey)
            return empty.svg(title: title, description: description, font: font)
        }
        let drawing =
            switch size {
            case .small: small(months)
            case .narrow: large(months, width: 340, plotHeight: 190, text: 13, left: 40, monthsAPart: 12)
            case .wide: large(months, width: 720, plotHeight: 230, text: 14, left: 52, monthsAPart: 6)
            }
        return drawing.svg(title: title, description: description, font: font)
    }

    /// The line that stands in a figure: no axis, the ends named.
    private func small(_ months: Period) -> Drawing {
        var drawing = Drawing(width: 340, height: 104)
        let plot = SeriesPlot(self, months: months, left: 4, top: 8, width: 332, height: 70, steps: 2)
        plot.shade(&drawing)
        plot.band(&drawing)
        drawing.line((plot.left, plot.bottom), (plot.right, plot.bottom), .edge)
        plot.gaps(&drawing)
        for remark in remarks where !remark.isGap {
            guard let edges = plot.edges(remark.period) else { continue }
            drawing.line((edges.from, plot.bottom + 3), (edges.to, plot.bottom + 3), .text, width: 3)
        }
        plot.line(&drawing, width: 1.5)
        plot.marks(&drawing, radius: 3, every: false)
        drawing.text(months.first.shortSaid, (4, 98), size: 13, ink: .grey)
        drawing.text(months.last.shortSaid, (336, 98), size: 13, .end, ink: .grey)
        return drawing
    }

    /// The drawing with axes, a key above, and what must be known below.
    private func large(
        _ months: Period, width: Double, plotHeight: Double, text: Double, left least: Double, monthsAPart: Int
    ) -> Drawing {
        let scale = SeriesPlot.scale(of: everyPoint, steps: 4)
        let widest = scale.ticks.map { estimatedWidth(number($0, decimals: scale.decimals), size: text - 1) }.max() ?? 0
        let left = max(least, widest + 10)
        let lines = (remarks.map { "\($0.letter)  \($0.words)" } + caveats).flatMap { words in
            wrapped(words, width: width - left, size: text - 1).enumerated().map { ($0 == 0, $1) }
        }
        let key = keyed(width: width, size: text - 1)
        let top = 26 + Double(key.rows) * (text + 8) + (now == nil ? 0 : text + 6) + (before == nil ? 0 : text + 6)
        let foot = top + plotHeight + 2 * text + 26
        var drawing = Drawing(width: width, height: foot + Double(lines.count) * (text + 5))
        let plot = SeriesPlot(
            self, months: months, left: left, top: top, width: width - left - 8, height: plotHeight, steps: 4)
        drawing.append(key.shapes)
        plot.shade(&drawing)
        verticalAxis(&drawing, plot, text)
        plot.band(&drawing)
        horizontalAxis(&drawing, plot, text, monthsAPart)
        plot.gaps(&drawing)
        plot.line(&drawing, width: 1.75)
        plot.marks(&drawing, radius: width > 400 ? 3.5 : 2.5, every: width > 400 || points.count <= 24)
        periods(&drawing, plot, text)
        words(&drawing, plot, text)
        remarkMarks(&drawing, plot, text)
        for (position, line) in lines.enumerated() {
            let y = foot + Double(position) * (text + 5) + 4
            drawing.text(line.1, (left + (line.0 ? 0 : text), y), size: text - 1, ink: .grey)
        }
        return drawing
    }

    private func verticalAxis(_ drawing: inout Drawing, _ plot: SeriesPlot, _ text: Double) {
        for tick in plot.scale.ticks {
            drawing.line((plot.left, plot.y(tick)), (plot.right, plot.y(tick)), .rule, width: 0.75)
            let words = number(tick, decimals: plot.scale.decimals)
            drawing.text(words, (plot.left - 6, plot.y(tick) + text / 3), size: text - 1, .end, ink: .grey)
        }
    }

    private func horizontalAxis(_ drawing: inout Drawing, _ plot: SeriesPlot, _ text: Double, _ apart: Int) {
        drawing.line((plot.left, plot.bottom), (plot.right, plot.bottom), .text)
        let step = apart * max(1, Int((Double(plot.months.count) / Double(apart) / 7).rounded(.up)))
        var end = -Double.infinity
        for month in plot.months where plot.months.count < 8 || (month.ofYear - 1) % min(step, 12) == 0 {
            if step > 12, (month.year % (step / 12)) != 0 { continue }
            let (x, half) = (plot.x(month), estimatedWidth(month.shortSaid, size: text - 1) / 2)
            drawing.line((x, plot.bottom), (x, plot.bottom + 5), .text)
            let centre = min(max(x, plot.left - 20 + half), drawing.width - half)
            guard centre - half > end else { continue }
            drawing.text(month.shortSaid, (centre, plot.bottom + text + 7), size: text - 1, .middle, ink: .grey)
            end = centre + half + 6
        }
    }
}
