import Markup

/// An SVG being drawn: presentation attributes only, since the pages allow no inline style.
struct Drawing {
    var width: Double
    var height: Double
    private(set) var shapes = XML()

    init(width: Double, height: Double) { (self.width, self.height) = (width, height) }

    enum Anchor: String { case start, middle, end }
    typealias Point = (x: Double, y: Double)

    mutating func line(_ from: Point, _ to: Point, _ ink: Ink, width: Double = 1, dash: String? = nil) {
        shapes += """
            <line x1="\(from.x)" y1="\(from.y)" x2="\(to.x)" y2="\(to.y)" stroke="\(ink.rawValue)" \
            stroke-width="\(width)"\(attribute: "stroke-dasharray", dash)/>
            """
    }

    mutating func rectangle(_ corner: Point, width: Double, height: Double, fill: String, line: Ink = .none) {
        shapes += """
            <rect x="\(corner.x)" y="\(corner.y)" width="\(max(width, 0))" height="\(max(height, 0))" fill="\(fill)" \
            stroke="\(line.rawValue)"/>
            """
    }

    mutating func dot(_ at: Point, radius: Double, fill: Ink, line: Ink, width: Double = 1.5) {
        shapes += """
            <circle cx="\(at.x)" cy="\(at.y)" r="\(radius)" fill="\(fill.rawValue)" stroke="\(line.rawValue)" \
            stroke-width="\(width)"/>
            """
    }

    mutating func diamond(_ at: Point, radius: Double, fill: Ink) {
        let (x, y, r) = (at.x, at.y, radius)
        shapes += """
            <path d="M\(x) \(y - r)L\(x + r) \(y)L\(x) \(y + r)L\(x - r) \(y)Z" fill="\(fill.rawValue)" stroke="#ffffff"/>
            """
    }

    /// Lines through each run of points, closed and filled where a fill is given.
    mutating func path(_ runs: [[Point]], line: Ink, width: Double = 1, fill: String = "none", dash: String? = nil) {
        guard runs.contains(where: { !$0.isEmpty }) else { return }
        shapes += """
            <path d="\(trace(runs, closed: fill != "none"))" fill="\(fill)" stroke="\(line.rawValue)" \
            stroke-width="\(width)" stroke-linejoin="round" fill-rule="evenodd"\
            \(attribute: "stroke-dasharray", dash)/>
            """
    }

    private func trace(_ runs: [[Point]], closed: Bool) -> XML {
        var trace = XML()
        for run in runs {
            for (position, point) in run.enumerated() {
                trace += position == 0 ? "M\(point.x) \(point.y)" : "L\(point.x) \(point.y)"
            }
            if closed, !run.isEmpty { trace += "Z" }
        }
        return trace
    }

    /// - Parameter halo: whether the text is ringed in white, to be read over lines.
    mutating func text(
        _ text: String, _ at: Point, size: Double, _ anchor: Anchor = .start, ink: Ink = .text, bold: Bool = false,
        halo: Bool = false
    ) {
        shapes += """
            <text x="\(at.x)" y="\(at.y)" font-size="\(size)" text-anchor="\(anchor.rawValue)" \
            fill="\(ink.rawValue)"\(attribute: "font-weight", bold ? "bold" : nil)\
            \(attribute: "stroke", halo ? "#ffffff" : nil)\(attribute: "stroke-width", halo ? "4" : nil)\
            \(attribute: "stroke-linejoin", halo ? "round" : nil)\
            \(attribute: "paint-order", halo ? "stroke" : nil)>\(text)</text>
            """
    }

    /// Lines of bold text under each other, as ``headingLines(_:width:size:)`` breaks them.
    mutating func heading(_ lines: [String], _ at: Point, size: Double) {
        for (line, words) in lines.enumerated() {
            text(words, (at.x, at.y + Double(line) * headingHeight(size)), size: size, bold: true)
        }
    }

    mutating func append(_ xml: XML) { shapes += xml }

    func svg(title: String, description: String, font: String?) -> XML {
        """
        <svg xmlns="http://www.w3.org/2000/svg" class="wm-chart__drawing" role="img" focusable="false" \
        viewBox="0 0 \(width) \(height)"\(attribute: "font-family", font)>\
        <title>\(title)</title><desc>\(description)</desc>\(shapes)</svg>
        """
    }
}

/// About how wide `text` will be drawn, in the units of `size`. Errs on the wide side.
func estimatedWidth(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { width, scalar in
        switch scalar {
        case "i", "l", "j", "t", "f", "r", "I", " ", ",", ".", ":", ";", "'", "(", ")", "-": width + 0.33 * size
        case "m", "w", "M", "W", "%": width + 0.88 * size
        case "A"..."Z": width + 0.70 * size
        default: width + 0.56 * size
        }
    }
}

/// A heading in lines that fit `width`; bold letters are a little wider.
func headingLines(_ text: String, width: Double, size: Double) -> [String] {
    wrapped(text, width: width, size: 1.05 * size)
}

/// From one line of a heading to the next.
func headingHeight(_ size: Double) -> Double { size + 4 }

/// `text` in lines that fit `width`, broken at spaces.
func wrapped(_ text: String, width: Double, size: Double) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: { $0.isWhitespace }) {
        if let last = lines.last, estimatedWidth(last + " " + word, size: size) <= width {
            lines[lines.count - 1] = last + " " + word
        } else {
            lines.append(String(word))
        }
    }
    return lines
}
