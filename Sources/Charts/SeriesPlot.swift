import Dates
import Markup

/// The lines, band and marks of a series within a rectangle of a drawing.
struct SeriesPlot {
    var chart: SeriesChart
    var left: Double
    var top: Double
    var width: Double
    var height: Double
    let months: Period
    let points: [SeriesChart.Point]
    let scale: Scale

    init(_ chart: SeriesChart, months: Period, left: Double, top: Double, width: Double, height: Double, steps: Int) {
        (self.chart, self.months, self.points) = (chart, months, chart.everyPoint)
        (self.left, self.top, self.width, self.height) = (left, top, width, height)
        scale = Self.scale(of: points, steps: steps)
    }

    static func scale(of points: [SeriesChart.Point], steps: Int) -> Scale {
        Scale(points.flatMap { [$0.value, $0.lower, $0.upper, $0.centre].compactMap { $0 } }, steps: steps)
    }

    var bottom: Double { top + height }
    var right: Double { left + width }
    var monthWidth: Double { width / Double(months.count) }
    /// The middle of a month.
    func x(_ month: Month) -> Double { left + (Double(month - months.first) + 0.5) * monthWidth }
    func y(_ value: Double) -> Double { bottom - height * scale.share(value) }
    func place(_ point: SeriesChart.Point) -> Drawing.Point? { point.value.map { (x(point.month), y($0)) } }

    /// The edges of a period that falls within the drawing.
    func edges(_ period: Period) -> (from: Double, to: Double)? {
        guard period.first <= months.last, period.last >= months.first else { return nil }
        return (
            x(max(period.first, months.first)) - monthWidth / 2, x(min(period.last, months.last)) + monthWidth / 2
        )
    }

    func shade(_ drawing: inout Drawing) {
        for (period, ink) in [(chart.before, Ink.before), (chart.now, .now)] {
            guard let edges = period.flatMap(edges) else { continue }
            drawing.rectangle((edges.from, top), width: edges.to - edges.from, height: height, fill: ink.rawValue)
        }
    }

    func band(_ drawing: inout Drawing) {
        for run in runs(where: { $0.lower != nil || $0.upper != nil }) {
            let upper = run.map { (x: x($0.month), y: y($0.upper ?? scale.high)) }
            let lower = run.map { (x: x($0.month), y: y($0.lower ?? scale.low)) }
            drawing.append("<g fill-opacity=\"0.75\">")
            drawing.path([upper + lower.reversed()], line: .none, fill: Ink.band.rawValue)
            drawing.append("</g>")
            drawing.path([upper, lower], line: .edge, width: 0.75)
        }
        let centres = runs { $0.centre != nil }.map { run in run.map { (x: x($0.month), y: y($0.centre ?? 0)) } }
        drawing.path(centres, line: .grey, width: 1, dash: "5 4")
    }

    func line(_ drawing: inout Drawing, width: Double) {
        let known = runs { $0.value != nil }
        drawing.path(known.map { $0.compactMap(place) }, line: .text, width: width)
        if let now = chart.now {
            drawing.path(
                known.map { $0.filter { now.contains($0.month) }.compactMap(place) }, line: .accent, width: width + 0.75
            )
        }
    }

    /// Dots: hollow where a month is doubtful, the accent in the months reported on, diamonds where a rule fired.
    func marks(_ drawing: inout Drawing, radius: Double, every: Bool) {
        let fired = Set(chart.signals.map(\.month))
        let lonely = Set(runs { $0.value != nil }.filter { $0.count == 1 }.map { $0[0].month })
        for point in points {
            guard let at = place(point) else { continue }
            let isNow = chart.now?.contains(point.month) ?? false
            let ink: Ink = isNow ? .accent : .text
            if point.mark != .complete {
                drawing.dot(at, radius: radius + 1, fill: .paper, line: ink, width: 2)
            } else if fired.contains(point.month) {
                drawing.diamond(at, radius: radius + 3, fill: ink)
            } else if every || isNow || lonely.contains(point.month) {
                drawing.dot(at, radius: radius, fill: ink, line: .paper, width: 1)
            }
        }
    }

    /// A broken baseline where months are missing.
    func gaps(_ drawing: inout Drawing) {
        for run in runs(where: { $0.value == nil }) {
            guard let first = run.first, let last = run.last else { continue }
            let (from, to) = (x(first.month) - monthWidth / 2, x(last.month) + monthWidth / 2)
            drawing.line((from, bottom), (to, bottom), .paper, width: 3)
            drawing.line((from, bottom), (to, bottom), .text, width: 2.5, dash: "2 3")
        }
    }

    /// Neighbouring points of which `holds` is true, together.
    func runs(where holds: (SeriesChart.Point) -> Bool) -> [[SeriesChart.Point]] {
        points.split { !holds($0) }.map(Array.init)
    }
}
