package import Dates
package import Figures
import Markup
package import Papers

/// A measure of open data in an area over some months, at most ten years.
package struct MeasureReference: Hashable, Sendable {
    package var measure: String
    package var area: String
    package var period: Period
}

/// Where figures that are referred to come from.
package protocol FigureSource: Sendable {
    /// Nothing where there is no such measure or area, or it is not for publication.
    func figure(_ reference: MeasureReference) -> Figure?
    /// The neighbourhoods where the most of it was recorded; nothing where there is no such measure or area.
    func hotSpots(_ reference: MeasureReference) -> HotSpots?
    /// The blocks of a performance report on open data; nothing where there is none to be made.
    func performance(_ reference: PerformanceReference) -> [Paper.Block]?
}

/// Knows none.
package struct NoFigures: FigureSource {
    package init() {}
    package func figure(_ reference: MeasureReference) -> Figure? { nil }
    package func hotSpots(_ reference: MeasureReference) -> HotSpots? { nil }
    package func performance(_ reference: PerformanceReference) -> [Paper.Block]? { nil }
}

extension Figure {
    /// As it is written into a text, once and for all: an edition keeps what it says on the day of publication.
    func told(_ shape: FigureReference.Shape, _ placing: Placing) -> Told {
        let panel = panel()
        let files = panel.provenance.sources.joined(separator: "; ")
        let note = footnote("\(panel.defined) \(panel.completeness.said). Source: \(files)")
        func placed(_ key: String, _ shown: String, _ subject: String) -> PlacedFigure {
            PlacedFigure(
                key: key, shown: shown, way: .computed, formula: panel.provenance.definition,
                inputs: [PlacedFigure.Input(subject: subject, value: shown, source: files)])
        }
        let whole = placed(placing.key, panel.value, panel.about)
        switch shape {
        case .measure:
            return Told(placing.isBare ? panel.value : "\(panel.value) \(panel.about)\(note)", [whole])
        case .compared: return Told(placing.isBare ? panel.sentence : "\(panel.sentence)\(note)", [whole])
        case .months, .chart:
            let rows = months.months.map { month in
                "| \(shape == .chart ? month.month.iso : month.month.said) | \(month.count.map { number($0) } ?? "Not held") |"
            }
            let name = unit.prefix(1).uppercased() + unit.dropFirst()
            let caption = "\(shape == .chart ? "Chart" : "Table"): \(name) in \(place.name), \(period.said)"
            let head = "| Month | \(name) |"
            let cells = months.months.compactMap { month in
                month.count.map { placed("\(placing.key) / \(month.month.iso)", number($0), panel.about) }
            }
            return Told(
                ([caption, head] + rows + toKnowOfMonths + ["\(panel.completeness.said). Source: \(files)"])
                    .joined(separator: "\n"),
                cells)
        }
    }
    /// What the partnership wrote down of these months and of the measure, a line each.
    private var toKnowOfMonths: [String] {
        annotations.filter { $0.overlaps(period) }.map { "\($0.when): \($0.words)." } + caveats
    }
}
