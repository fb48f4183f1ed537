package import Dates
import Markup

/// A measure month by month, with what was expected, what is missing and what is doubtful.
package struct SeriesChart: Chart {
    package var title: String
    /// What is counted, with its per: `crimes recorded`, `per 1,000 residents`.
    package var unit: String
    /// Decimal places of its values in words.
    package var decimals: Int
    /// In order of month. A month left out is a gap, as one without a value is.
    package var points: [Point]
    /// The months reported on, and those they are compared with; each shaded.
    package var now: Period?
    package var before: Period?
    /// What happened that a reader must know of: a lockdown, a change of recording.
    package var notes: [Note]
    /// Months at which a stated rule fired.
    package var signals: [Signal]
    /// What must be known of all its months, in sentences.
    package var caveats: [String]

    package init(
        title: String, unit: String, decimals: Int = 0, points: [Point], now: Period? = nil, before: Period? = nil,
        notes: [Note] = [], signals: [Signal] = [], caveats: [String] = []
    ) {
        (self.title, self.unit, self.decimals, self.now, self.before) = (title, unit, decimals, now, before)
        (self.notes, self.signals, self.caveats) = (notes, signals, caveats)
        self.points = points.sorted { $0.month < $1.month }
    }

    /// How far a month's value can be trusted.
    package enum Mark: String, CaseIterable, Hashable, Sendable {
        case complete, partial, suspect, restated

        package var said: String {
            switch self {
            case .complete: "complete"
            case .partial: "partial"
            case .suspect: "doubtful"
            case .restated: "restated"
            }
        }
    }

    package struct Point: Hashable, Sendable {
        package var month: Month
        /// Nothing is a gap, which is never a zero.
        package var value: Double?
        package var mark: Mark
        /// Why it is missing or doubtful, in words: `not supplied by the force`.
        package var reason: String?
        /// The range expected of this month, either end or both.
        package var lower: Double?
        package var upper: Double?
        /// The middle of what is expected.
        package var centre: Double?

        package init(
            _ month: Month, _ value: Double?, mark: Mark = .complete, reason: String? = nil, lower: Double? = nil,
            upper: Double? = nil, centre: Double? = nil
        ) {
            let finite = { (number: Double?) in number.flatMap { $0.isFinite ? $0 : nil } }
            (self.month, self.value, self.mark, self.reason) = (month, finite(value), mark, reason)
            (self.lower, self.upper, self.centre) = (finite(lower), finite(upper), finite(centre))
        }
    }

    package struct Note: Hashable, Sendable {
        package var period: Period
        package var words: String
        package init(_ period: Period, _ words: String) { (self.period, self.words) = (period, words) }
    }

    package struct Signal: Hashable, Sendable {
        package var month: Month
        /// What the rule says, in a few words: `above the expected range`.
        package var words: String
        package init(_ month: Month, _ words: String) { (self.month, self.words) = (month, words) }
    }

    /// The months drawn, none left out; nothing where there is no point.
    package var months: Period? {
        guard let first = points.first, let last = points.last else { return nil }
        return Period(first: first.month, last: last.month)
    }

    /// A point for every month drawn, gaps included.
    package var everyPoint: [Point] {
        guard let months else { return [] }
        var known: [Month: Point] = [:]
        for point in points { known[point.month] = point }
        return months.map { known[$0] ?? Point($0, nil) }
    }
}
