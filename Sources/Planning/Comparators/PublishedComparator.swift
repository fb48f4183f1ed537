import Dates
import Figures
import Partnership
import Storage

/// A figure that somebody else published and that is set beside an indicator, such as that of England and Wales.
///
/// It is cited, with its period and its source, in the unit of the indicator. It is never part of a sum.
struct PublishedComparator: Hashable, Sendable {
    /// Of its indicator, 1 for the first.
    var number: Int
    var draft: ComparatorDraft

    var name: String { draft.name }
    var period: Period { draft.period }
    var cited: CitedNumber { draft.cited }

    /// `England and Wales: 61.2%, April to June 2026`.
    var said: String { "\(name): \(cited.value), \(period.said)" }

    /// Its source with all that must be known of it, in a sentence.
    var sourceSaid: String {
        let base = cited.baseSaid.isEmpty ? "" : "\(cited.baseSaid); "
        return "\(name), \(period.said): \(base)\(cited.source).\(cited.caveat.isEmpty ? "" : " \(cited.caveat)")"
    }
}

/// What is written down of a published figure that is set beside an indicator.
struct ComparatorDraft: Hashable, Sendable {
    /// Whose figure it is: a place, or a group of places.
    var name: String
    /// The months that it is of.
    var period: Period
    var cited: CitedNumber

    /// - Parameter cited: Of what it is a number is said by the name and the period.
    init(_ name: String, _ period: Period, _ cited: CitedNumber) {
        (self.name, self.period, self.cited) = (name, period, cited)
        self.cited.subject = "\(name), \(period.said)"
    }

    /// Everything that must be mended in it by itself.
    func faults(today: Day) -> [Fault] {
        var faults = cited.faults.filter { $0.field != "name" }
        faults.check(name, "name", "whose figure it is", most: 100)
        if period.last.first > today { faults.append(Fault("upto", "Enter a month that has begun.")) }
        return faults
    }
}

extension Measured {
    /// Whether a published figure is of the period of a value. Of a value that is for its own period no more is known than
    /// the month with which it ends; one that adds up begins with April.
    func isOfPeriod(_ one: PublishedComparator, _ month: Month) -> Bool {
        let april = FinancialYear(containing: month).months.first
        return one.period.last == month && (indicator.counting == .period || one.period.first == april)
    }

    /// Those of the period of a value.
    func beside(_ value: Value) -> [PublishedComparator] {
        comparators.filter { isOfPeriod($0, value.month) }
    }

    /// Of each name the one of the period of the last value, or else its latest, with the words that it is of another.
    var latestBeside: [(one: PublishedComparator, said: String)] {
        var names: [String] = []
        for one in comparators where !names.contains(one.name) { names.append(one.name) }
        return names.compactMap { name in
            let own = comparators.filter { $0.name == name }
            guard let last = values.last else { return own.last.map { ($0, $0.said) } }
            if let same = own.last(where: { isOfPeriod($0, last.month) }) { return (same, same.said) }
            return own.last.map { ($0, "\($0.said): another period than the value’s") }
        }
    }

    /// In one cell; empty where there is none.
    var besideSaid: String { latestBeside.map(\.said).joined(separator: "; ") }
}
