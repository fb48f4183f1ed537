/// A day as exactly as it is told: a day, or a month or a year where no more is known.
package struct ToldDay: Hashable, Sendable {
    /// One day of it: as it is read, the last of a month or a year.
    package var day: Day
    package var to: DayExactness

    package init(_ day: Day, to: DayExactness = .day) { (self.day, self.to) = (day, to) }

    /// `2022-03-14`, `2022-03` or `2022`; nothing where it is none of them.
    package init?(iso text: String) {
        guard let told = Day.told(iso: text) else { return nil }
        self.init(told.day, to: told.to)
    }

    /// `14 March 2022`, `March 2022` or `2022`.
    package var said: String { day.said(to: to) }

    /// The first day of what is told.
    package var begins: Day { day.begins(to: to) }

    /// As a file writes it.
    package var iso: String { day.iso(to: to) }
}

extension ToldDay: ExpressibleByStringLiteral {
    /// For tests and examples.
    package init(stringLiteral text: StaticString) {
        guard let told = ToldDay(iso: text.description) else { preconditionFailure("no such day: \(text)") }
        self = told
    }
}
