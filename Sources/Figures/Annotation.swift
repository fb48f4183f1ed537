package import Dates

/// Something known to have changed what was recorded, for the axis of a chart and the months of a model.
package struct Annotation: Hashable, Sendable {
    package var months: Period
    package var words: String
    /// Whether the months are left out of what is expected.
    package var isLockdown: Bool
    /// Whether the partnership wrote it down itself, for these figures.
    package var isOwn = false
    /// The one day on which it was, where it was one.
    package var day: Day?

    package init(months: Period, words: String, isLockdown: Bool) {
        (self.months, self.words, self.isLockdown) = (months, words, isLockdown)
    }

    /// What the partnership wrote down.
    package init(own words: String, months: Period, day: Day? = nil) {
        self.init(months: months, words: words, isLockdown: false)
        (isOwn, self.day) = (true, day)
    }

    /// `14 March 2025`; `April to June 2020`.
    package var when: String { day?.said ?? months.said }
    /// As it stands in a sentence about other months: `Recording practice changed (March 2025)`.
    package var said: String { "\(words) (\(when))" }
    /// As it stands beside its months, where they are told already.
    package var marked: String { day.map { "\(words) (\($0.said))" } ?? words }

    /// Source: methods A6, lockdown windows for England at the grain of open data; domain section 4 for the points and
    /// the codes.
    package static let known: [Annotation] = [
        Annotation(
            months: Period(first: "2020-04", last: "2020-06"), words: "First national lockdown", isLockdown: true),
        Annotation(months: Period("2020-11" as Month), words: "Second national lockdown", isLockdown: true),
        Annotation(
            months: Period(first: "2021-01", last: "2021-03"), words: "Third national lockdown", isLockdown: true),
        Annotation(
            months: Period("2022-07" as Month), words: "Map points renewed by the publisher", isLockdown: false),
        Annotation(
            months: Period("2023-06" as Month), words: "LSOA codes of 2021 come in", isLockdown: false),
    ]

    package static func within(_ span: Period) -> [Annotation] {
        known.filter { $0.months.last >= span.first && $0.months.first <= span.last }
    }

    package static func isLockdown(_ month: Month) -> Bool {
        known.contains { $0.isLockdown && $0.months.contains(month) }
    }
}
