package import Markup

extension MapChart {
    package func svg(_ size: ChartSize, font: String?) -> XML {
        let isWide = size == .wide
        let fit = MapFit(self, width: isWide ? 720 : 340, tallest: isWide ? 560 : 420)
        let text = isWide ? 14.0 : 13.0
        let legend = legend
        let above = headingLines(unit, width: fit.width, size: text)
        let top = fit.height + 30 + Double(max(above.count - 1, 0)) * headingHeight(text)
        var drawing = Drawing(width: fit.width, height: top + 4 + Double(legend.count) * 24)
        for area in areas { draw(area, fit, &drawing) }
        for (position, area) in areas.enumerated() {
            let label = "\(position + 1)"
            let room = estimatedWidth(label, size: text) + 4
            guard let place = fit.label(area, width: room, height: text) else { continue }
            drawing.text(label, (place.x, place.y + text / 3), size: text, .middle, bold: true, halo: true)
        }
        drawing.heading(above, (0, fit.height + 20), size: text)
        for (position, entry) in legend.enumerated() {
            let y = top + Double(position) * 24
            swatch(entry.style, (2, y), &drawing)
            drawing.text(entry.words, (44, y + 13), size: text)
        }
        return drawing.svg(title: title, description: description, font: font)
    }

    /// The classes with their words, and the look of areas without a figure where there are any.
    package var legend: [(style: MapClass, words: String)] {
        let known = classes.indices.map { (style: MapClass.all[$0], words: classes[$0]) }
        return areas.contains { level($0) == nil && !$0.rings.isEmpty } ? known + [(.none, unclassed)] : known
    }

    package func style(_ area: Area) -> MapClass { level(area).map { MapClass.all[$0] } ?? .none }

    private func draw(_ area: Area, _ fit: MapFit, _ drawing: inout Drawing) {
        let (rings, style) = (fit.rings(area), style(area))
        drawing.path(rings, line: .none, fill: style.fill)
        for hatch in style.hatches { drawing.append(lines(of: hatch, within: rings)) }
        drawing.path(rings.map { $0 + $0.prefix(1) }, line: .text, width: 0.8)
    }

    private func swatch(_ style: MapClass, _ corner: MapFit.Place, _ drawing: inout Drawing) {
        let (x, y) = corner
        let ring = [(x: x, y: y), (x: x + 34, y: y), (x: x + 34, y: y + 18), (x: x, y: y + 18)]
        drawing.path([ring], line: .none, fill: style.fill)
        for hatch in style.hatches { drawing.append(lines(of: hatch, within: [ring])) }
        drawing.path([ring + ring.prefix(1)], line: .text, width: 0.8)
    }

    /// Lines cut to the area here, rather than by a pattern: a pattern needs a name that is free on the whole page.
    private func lines(of hatch: MapClass.Hatch, within rings: [[MapFit.Place]]) -> XML {
        let way = hatch.rises ? 1.0 : -1.0
        // Turned by half a right angle, the lines are level; then cut, and turned back.
        let turned = rings.map { ring in ring.map { (x: $0.x - way * $0.y, y: way * $0.x + $0.y) } }
        let heights = turned.joined().map(\.y)
        guard let low = heights.min(), let high = heights.max() else { return XML() }
        let apart = hatch.spacing * 2.0.squareRoot()
        var d = XML()
        var level = (low / apart).rounded(.up) * apart
        while level < high {
            for span in spans(turned, at: level) {
                let ends = [span.from, span.to].map { x in (x: (x + way * level) / 2, y: (level - way * x) / 2) }
                d += "M\(ends[0].x) \(ends[0].y)L\(ends[1].x) \(ends[1].y)"
            }
            level += apart
        }
        return d.isEmpty ? d : "<path d=\"\(d)\" stroke=\"\(hatch.ink)\" stroke-width=\"1.2\" fill=\"none\"/>"
    }
}
