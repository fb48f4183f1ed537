package import Markup

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A change drawn: a dot with its 95% interval, on a line that shows no change.
///
/// The line is logarithmic, so that a doubling and a halving stand equally far from no change. The ends are printed in
/// per cent. Nothing is coloured by its direction.
package struct IntervalChart: Chart {
    package var title: String
    /// Now divided by before: 1.02 is 2% more. Nothing where no ratio can be had.
    package var ratio: Double?
    /// Lower end of the 95% interval of the ratio, 0 or more.
    package var lower: Double
    /// Upper end of the 95% interval; infinite where there is no upper end.
    package var upper: Double

    package init(title: String, ratio: Double?, lower: Double, upper: Double) {
        (self.title, self.ratio) = (title, ratio.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil })
        let (low, high) = (lower.isFinite ? max(lower, 0) : 0, upper.isNaN ? .infinity : max(upper, 0))
        (self.lower, self.upper) = (min(low, high), max(low, high))
    }

    /// `+2%`, `−7%`, `no change`, `more than 10 times`.
    package static func said(_ ratio: Double) -> String {
        guard ratio < 10 else { return ratio.isFinite ? "\(number(ratio)) times" : "no upper limit" }
        let percent = ((ratio - 1) * 100).rounded()
        return percent == 0 ? "no change" : (percent > 0 ? "+" : "") + number(percent) + "%"
    }

    /// `+2%, likely between −7% and +12%`.
    package var said: String {
        let interval = "likely between \(Self.said(lower)) and \(Self.said(upper))"
        return ratio.map { "\(Self.said($0)), \(interval)" } ?? "The change cannot be given; \(interval)"
    }

    package var description: String {
        said + ". " + (spansNoChange ? "The interval includes no change." : "The interval does not include no change.")
    }
    package var spansNoChange: Bool { lower <= 1 && upper >= 1 }

    package var table: NumbersTable {
        NumbersTable(
            caption: title, headers: ["Change", "Likely at least", "Likely at most"],
            rows: [[ratio.map(Self.said) ?? "Not known", Self.said(lower), Self.said(upper)]])
    }

    /// The ratio at the right-hand end of the line: the least of a few that holds the whole interval.
    package var reach: Double {
        let needed =
            [lower > 0 ? 1 / lower : 10, upper, ratio ?? 1, (ratio ?? 1) > 0 ? 1 / (ratio ?? 1) : 10].max() ?? 10
        return [1.1, 1.25, 1.5, 2, 4, 10].first { $0 >= needed } ?? 10
    }

    /// Where a ratio stands on the line: 0 at the left end, 0.5 at no change, 1 at the right; beyond them, the end.
    package func share(_ ratio: Double) -> Double {
        guard ratio > 0 else { return 0 }
        return min(max(0.5 + 0.5 * log(ratio) / log(reach), 0), 1)
    }

    /// The words under the line: its left end, its middle, its right end.
    package var ends: (left: String, middle: String, right: String) {
        (Self.said(1 / reach), "No change", reach >= 10 ? "10 times" : Self.said(reach))
    }
}

extension IntervalChart {
    package func svg(_ size: ChartSize, font: String?) -> XML {
        var drawing = Drawing(width: 340, height: 66)
        let (left, right, middle, axis) = (24.0, 316.0, 170.0, 34.0)
        let x = { (ratio: Double) in left + (right - left) * share(ratio) }
        drawing.line((left, axis), (right, axis), .edge)
        for end in [left, right] { drawing.line((end, axis - 5), (end, axis + 5), .edge) }
        drawing.line((middle, 20), (middle, axis + 12), .text, width: 1.5, dash: "3 3")

        let ink: Ink = .accent
        drawing.line((x(lower), axis), (x(upper), axis), ink, width: 4)
        whiskerEnd(&drawing, at: x(lower), axis, beyond: lower < 1 / reach - 1e-9, points: -1, ink)
        whiskerEnd(&drawing, at: x(upper), axis, beyond: upper > reach + 1e-9, points: 1, ink)
        if let ratio {
            drawing.dot((x(ratio), axis), radius: 7, fill: ink, line: .paper, width: 2)
            let words = Self.said(ratio)
            let room = estimatedWidth(words, size: 15) / 2 + 2
            drawing.text(words, (min(max(x(ratio), room), 340 - room), 15), size: 15, .middle, bold: true, halo: true)
        }
        drawing.text(ends.left, (left, 61), size: 13, .middle, ink: .grey)
        drawing.text(ends.middle, (middle, 61), size: 13, .middle, ink: .text)
        drawing.text(ends.right, (right, 61), size: 13, ends.right.utf8.count > 6 ? .end : .middle, ink: .grey)
        return drawing.svg(title: title, description: description, font: font)
    }

    /// A bar across where the interval ends, or an arrowhead where it goes on beyond the line.
    private func whiskerEnd(
        _ drawing: inout Drawing, at x: Double, _ y: Double, beyond: Bool, points way: Double, _ ink: Ink
    ) {
        guard beyond else { return drawing.line((x, y - 6), (x, y + 6), ink, width: 2.5) }
        drawing.path(
            [[(x + 12 * way, y), (x, y - 7), (x, y + 7)]], line: .none, fill: ink.rawValue)
    }
}
