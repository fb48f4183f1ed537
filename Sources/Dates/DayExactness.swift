/// How exactly the day of a document is told: by day, or by its month or year where the source says no more. Kept as the last day of
/// that.
package enum DayExactness: String, CaseIterable, Sendable { case day, month, year }

extension Day {
    /// `14 March 2022`, `March 2022` or `2022`.
    package func said(to exactness: DayExactness) -> String {
        switch exactness {
        case .day: said
        case .month: Month(containing: self).said
        case .year: "\(parts.year)"
        }
    }

    /// The first day of what is told: of the month or the year, where no more is told.
    package func begins(to exactness: DayExactness) -> Day {
        switch exactness {
        case .day: self
        case .month: Month(containing: self).first
        case .year: Day(year: parts.year, month: 1, day: 1)
        }
    }

    /// `2022-03-14`, `2022-03` or `2022`, as a file writes it.
    package func iso(to exactness: DayExactness) -> String {
        switch exactness {
        case .day: iso
        case .month: Month(containing: self).iso
        case .year: "\(parts.year)"
        }
    }

    /// A day, a month or a year as a file writes it: `2022-03-14`, `2022-03` or `2022`. Nothing where it is none.
    package static func told(iso text: String) -> (day: Day, to: DayExactness)? {
        if let day = Day(iso: text) { return (day, .day) }
        if let month = Month(iso: text) { return ((month + 1).first + -1, .month) }
        return Month(iso: text + "-12").map { (($0 + 1).first + -1, .year) }
    }
}
