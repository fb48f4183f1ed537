import Dates
import Figures

/// What a text refers to in braces: a number from elsewhere, what is worked out of such numbers, a figure that Wardmote
/// counts, or what a plan or a review holds.
///
/// `{cited rangers-housing}`; `{sum rangers-*}`; `{measure asb E07000033 2024-04 2025-03}`; `{priorities in Bolsover}`;
/// `{source rangers-*}`.
enum FigureReference: Hashable {
    case cited(CitedName)
    case computed(Formula)
    case counted(Shape, MeasureReference)
    /// The neighbourhoods of an area where the most was recorded.
    case hotSpots(MeasureReference)
    case record(RecordReference)
    /// A performance report, taken over whole.
    case performance(PerformanceReference)
    /// Whose figures are, as stands under a table of them.
    case sources([CitedName])

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
        guard let first = words.first else { return nil }
        if first == "source", words.count > 1 {
            let names = words.dropFirst().compactMap(CitedName.init)
            guard names.count == words.count - 1 else { return nil }
            self = .sources(names)
        } else if words.count == 2, first == "cited", let name = CitedName(words[1]) {
            self = .cited(name)
        } else if let formula = Formula(words) {
            self = .computed(formula)
        } else if let record = RecordReference(words) {
            self = .record(record)
        } else if let report = PerformanceReference(words) {
            self = .performance(report)
        } else {
            guard words.count == 5, let from = Month(iso: words[3]), let until = Month(iso: words[4]), from <= until,
                until - from < 120
            else { return nil }
            let measured = MeasureReference(
                measure: words[1], area: words[2], period: Period(first: from, last: until))
            if first == "hot-spots" {
                self = .hotSpots(measured)
            } else if let shape = Shape(rawValue: first) {
                self = .counted(shape, measured)
            } else {
                return nil
            }
        }
    }
}

/// How a reference is set in: with its source as a footnote, or its value alone, as in a cell of a table.
struct Placing: Hashable {
    var reference: FigureReference
    var isBare: Bool
    /// By which a list of figures names it: the same with and without `bare`.
    var key: String
    /// What stands between the braces.
    var words: String { isBare ? "bare \(key)" : key }

    /// Reads what stands between the braces; nothing where it is no reference.
    init?(_ text: String) {
        var words = text.split(separator: " ")
        isBare = words.first == "bare"
        if isBare { words.removeFirst() }
        key = words.joined(separator: " ")
        guard let reference = FigureReference(key) else { return nil }
        self.reference = reference
    }
}
