package import Dates
package import Markup

/// A day to fill in, as three numbers.
///
/// Sent as three fields, `NAME-day`, `NAME-month` and `NAME-year`; ``Fields/day(_:)`` reads them together.
package func dateDay(_ field: Field, value: DayTyped = DayTyped()) -> HTML {
    dateInput(
        field,
        [
            DatePart("day", "Day", value.day, width: 2), DatePart("month", "Month", value.month, width: 2),
            DatePart("year", "Year", value.year, width: 4),
        ])
}

/// A day as it was typed, right or wrong.
package struct DayTyped: Hashable, Sendable {
    var day = ""
    var month = ""
    var year = ""

    package init() {}

    package init(_ day: Day?) {
        guard let day else { return }
        (self.day, month, year) = ("\(day.parts.day)", "\(day.parts.month)", "\(day.parts.year)")
    }

    /// With its month or year alone where that is all that is told.
    package init(_ day: Day?, to exactness: DayExactness) {
        self.init(day)
        if exactness != .day { self.day = "" }
        if exactness == .year { month = "" }
    }

    package init(told: ToldDay?) {
        self.init()
        if let told { self.init(told.day, to: told.to) }
    }

    /// As a form sends it on without asking again.
    package func carried(_ name: String) -> HTML {
        "\(hidden("\(name)-day", day))\(hidden("\(name)-month", month))\(hidden("\(name)-year", year))"
    }

    package var isEmpty: Bool { day.isEmpty && month.isEmpty && year.isEmpty }

    /// Nothing where it is not a day of the calendar, or of a year that can only be a slip of the finger.
    package var read: Day? {
        func two(_ text: String) -> String { text.utf8.count == 1 ? "0\(text)" : text }
        guard let day = Day(iso: "\(year)-\(two(month))-\(two(day))") else { return nil }
        return (1900..<2100).contains(day.parts.year) ? day : nil
    }

    /// The same, or a month or a year where the rest is left empty: then its last day.
    package var told: ToldDay? {
        guard day.isEmpty else { return read.map { ToldDay($0) } }
        let month = month.utf8.count == 1 ? "0\(month)" : month
        return ToldDay(iso: month.isEmpty ? year : "\(year)-\(month)")
    }
}

extension Fields {
    /// What was typed into a ``dateDay(_:value:)``.
    package func day(_ name: String) throws(BadRequest) -> DayTyped {
        var typed = DayTyped()
        typed.day = try one("\(name)-day") ?? ""
        typed.month = try one("\(name)-month") ?? ""
        typed.year = try one("\(name)-year") ?? ""
        return typed
    }
}
