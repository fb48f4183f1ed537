package import Dates
import Statistics

extension Figure {
    /// All that is known of the months of the series: what comes with the program, and what the partnership wrote down.
    func annotations(within span: Period) -> [Annotation] {
        (Annotation.known + annotations).filter { $0.overlaps(span) }
            .sorted { ($0.months.first, $0.months.last) < ($1.months.first, $1.months.last) }
    }

    /// What must be known of the months that are compared; nothing where there is nothing.
    package var comparedNote: String? {
        comparison?.change.flatMap { Annotation.bearing(on: $0, in: period, own: annotations) }
    }
}

extension Annotation {
    package func overlaps(_ span: Period) -> Bool { months.last >= span.first && months.first <= span.last }

    /// What bears on a comparison: lockdowns in its months, and whatever the partnership wrote down of them or of the time
    /// between them.
    package static func bearing(on change: Change, in period: Period, own: [Annotation]) -> String? {
        let months = change.matched.pairs.map(\.before)
        guard let first = months.min(), let last = months.max() else { return nil }
        let (before, whole) = (Period(first: first, last: last), Period(first: first, last: max(last, period.last)))
        let marked = (known.filter(\.isLockdown) + own).filter { $0.overlaps(period) || $0.overlaps(before) }
        let between = own.filter { $0.overlaps(whole) && !marked.contains($0) }
        let said = [("The months compared take in", marked), ("Between them", between)].filter { !$0.1.isEmpty }
            .map { "\($0.0): \($0.1.map(\.said).joined(separator: "; "))." }
        return said.isEmpty ? nil : said.joined(separator: " ")
    }
}
