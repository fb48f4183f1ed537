package import Dates
package import Figures
import Markup
import Papers

/// What a text refers to in braces: a number from elsewhere, or a figure that Wardmote counts.
///
/// `{cited 12}`; `{measure asb E07000033 2024-04 2025-03}`, and so for `compared`, `months` and `chart`.
enum FigureReference: Hashable {
    case cited(Int64)
    case counted(Shape, MeasureReference)

    enum Shape: String, CaseIterable {
        /// The value with its unit, place and period.
        case measure
        /// The sentence that says how it compares with a year before.
        case compared
        /// A table of its months.
        case months
        /// A chart of its months.
        case chart
    }

    /// Reads what stands between the braces; nothing where it is none of these.
    init?(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        if words.count == 2, words[0] == "cited", let number = Int64(words[1]), number > 0 {
            self = .cited(number)
            return
        }
        guard words.count == 5, let shape = Shape(rawValue: words[0]), let first = Month(iso: words[3]),
            let last = Month(iso: words[4]), first <= last, last - first < 120
        else { return nil }
        self = .counted(
            shape, MeasureReference(measure: words[1], area: words[2], period: Period(first: first, last: last)))
    }
}

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
}

/// Knows none.
package struct NoFigures: FigureSource {
    package init() {}
    package func figure(_ reference: MeasureReference) -> Figure? { nil }
}

extension Figure {
    /// As it is written into a text, once and for all: an edition keeps what it says on the day of publication.
    func written(_ shape: FigureReference.Shape) -> String {
        let panel = panel()
        let files = panel.provenance.sources.joined(separator: "; ")
        let note = "^[\(safe("\(panel.provenance.definition) \(panel.completeness.said). Source: \(files)"))]"
        switch shape {
        case .measure: return "\(panel.value) \(panel.about)\(note)"
        case .compared: return "\(panel.sentence)\(note)"
        case .months, .chart:
            let rows = months.months.map { month in
                "| \(shape == .chart ? month.month.iso : month.month.said) | \(month.count.map { number($0) } ?? "Not held") |"
            }
            let name = unit.prefix(1).uppercased() + unit.dropFirst()
            let caption = "\(shape == .chart ? "Chart" : "Table"): \(name) in \(place.name), \(period.said)"
            let head = "| Month | \(name) |"
            return ([caption, head] + rows + ["\(panel.completeness.said). Source: \(files)"]).joined(separator: "\n")
        }
    }

    /// A bracket would end a footnote.
    private func safe(_ text: String) -> String {
        String(decoding: text.utf8.map { $0 == UInt8(ascii: "]") ? UInt8(ascii: ")") : $0 }, as: UTF8.self)
    }
}
