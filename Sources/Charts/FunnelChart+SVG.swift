package import Markup

extension FunnelChart {
    package func svg(_ size: ChartSize, font: String?) -> XML {
        let plot = FunnelPlot(self, size)
        var drawing = plot.ground
        for position in points.indices { drawing.append(plot.mark(position)) }
        return drawing.svg(title: title, description: description, font: font)
    }

    /// The drawing without its points, and each point alone, for a page where a point leads to its area.
    package func pieces(_ size: ChartSize) -> (width: Double, height: Double, ground: XML, marks: [XML]) {
        let plot = FunnelPlot(self, size)
        return (plot.ground.width, plot.ground.height, plot.ground.shapes, points.indices.map(plot.mark))
    }
}

/// Where everything of a funnel lies in its drawing.
private struct FunnelPlot {
    private let chart: FunnelChart
    private let isWide: Bool
    private let text: Double
    private let (left, right, top, bottom): (Double, Double, Double, Double)
    private let (rates, people): (Scale, Scale)
    /// Points that have their number beside them: those beyond a limit, the page's own, and all where they are few.
    private let numbered: Set<Int>

    init(_ chart: FunnelChart, _ size: ChartSize) {
        self.chart = chart
        isWide = size == .wide
        text = isWide ? 14 : 13
        (left, right, top, bottom) = isWide ? (46, 640, 34, 352) : (38, 282, 34, 300)
        rates = Scale(
            chart.points.map(\.rate) + chart.limits.map(\.wide.upperBound) + [chart.centre], steps: isWide ? 6 : 5)
        people = Scale(chart.points.map { Double($0.population) }, steps: isWide ? 6 : 3)
        numbered = Set(
            chart.points.indices.filter {
                chart.points.count <= 12 || chart.points[$0].standing.isBeyond || chart.points[$0].isOurs
            })
    }

    private func x(_ population: Int) -> Double { left + (right - left) * people.share(Double(population)) }
    private func y(_ rate: Double) -> Double { bottom - (bottom - top) * rates.share(rate) }

    /// Axes, limits and words.
    var ground: Drawing {
        var drawing = Drawing(width: isWide ? 720 : 340, height: bottom + 46)
        drawing.text(chart.unit, (0, text), size: text - 1, bold: true)
        for tick in rates.ticks {
            drawing.line((left, y(tick)), (right, y(tick)), .rule, width: tick == 0 ? 0 : 0.75)
            drawing.text(
                number(tick, decimals: rates.decimals), (left - 6, y(tick) + text / 3), size: text - 1, .end, ink: .grey
            )
        }
        for tick in people.ticks {
            let at = x(Int(tick))
            drawing.line((at, bottom), (at, bottom + 5), .edge)
            drawing.text(number(tick), (at, bottom + 5 + text), size: text - 1, .middle, ink: .grey)
        }
        drawing.line((left, bottom), (right, bottom), .text)
        drawing.text(
            chart.size, ((left + right) / 2, bottom + 2 * text + 12), size: text - 1, .middle, ink: .text, bold: true)
        walls(&drawing)
        return drawing
    }

    private func walls(_ drawing: inout Drawing) {
        func wall(_ value: (FunnelChart.Limits) -> Double) -> [[Drawing.Point]] {
            [chart.limits.map { (x: x($0.population), y: y(value($0))) }]
        }
        for wide in [wall(\.wide.lowerBound), wall(\.wide.upperBound)] {
            drawing.path(wide, line: .text, width: 1.25)
        }
        for usual in [wall(\.usual.lowerBound), wall(\.usual.upperBound)] {
            drawing.path(usual, line: .grey, width: 1.25, dash: "6 4")
        }
        drawing.line((left, y(chart.centre)), (right, y(chart.centre)), .text, width: 0.75)
        guard let last = chart.limits.last else { return }
        var lowest = bottom + text
        let said = [
            (chart.centre, "All together"), (last.usual.upperBound, "95%"), (last.wide.upperBound, "99.8%"),
        ]
        for (value, words) in said {
            // Words that would stand on each other are put above each other.
            lowest = min(y(value) + text / 3, lowest - text - 1)
            let lines = isWide ? [words] : words.split(separator: " ").map(String.init)
            for (line, one) in lines.enumerated() {
                drawing.text(
                    one, (right + 6, lowest + Double(line - lines.count + 1) * text), size: text - 1, ink: .grey)
            }
            lowest -= Double(lines.count - 1) * text
        }
    }

    /// A hollow dot within the limits, a full one beyond the first, a diamond beyond the second. The page's own has a ring.
    func mark(_ position: Int) -> XML {
        let point = chart.points[position]
        let at = (x: x(point.population), y: y(point.rate))
        var drawing = Drawing(width: 0, height: 0)
        if point.isOurs { drawing.dot(at, radius: 9, fill: .none, line: .accent, width: 2) }
        let ink: Ink = point.isOurs ? .accent : .text
        if point.standing.isFar {
            drawing.diamond(at, radius: 7, fill: ink)
        } else if point.standing.isBeyond {
            drawing.dot(at, radius: 4.5, fill: ink, line: .paper, width: 1)
        } else {
            drawing.dot(at, radius: 4.5, fill: .paper, line: ink)
        }
        if numbered.contains(position) {
            drawing.text(
                "\(position + 1)", (at.x + 9, at.y - 5), size: text - 2, ink: ink, bold: point.isOurs, halo: true)
        }
        return drawing.shapes
    }
}
