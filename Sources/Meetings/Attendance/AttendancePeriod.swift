import Dates
import Markup
import Pages

/// The days of which it is asked who came: a financial year or several, or from any day to any other.
struct AttendancePeriod: Hashable, Sendable {
    let from: Day
    let until: Day

    init(from: Day, until: Day) { (self.from, self.until) = (from, until) }

    init(_ first: FinancialYear, to last: FinancialYear? = nil) {
        let end = (last ?? first).months.last
        self.init(from: first.months.first.first, until: end.first + (end.days - 1))
    }

    func contains(_ day: Day) -> Bool { from <= day && day <= until }

    /// `2026/27`, `2024/25 to 2026/27`, or `1 May 2026 to 3 June 2026`.
    var said: String {
        let (first, last) = (
            FinancialYear(containing: Month(containing: from)), FinancialYear(containing: Month(containing: until))
        )
        guard self == AttendancePeriod(first, to: last) else { return "\(from.said) to \(until.said)" }
        return first == last ? first.said : "\(first.said) to \(last.said)"
    }

    /// `In 2026/27`, or `From 1 May 2026 to 3 June 2026`.
    var begins: HTML { said.utf8.contains(UInt8(ascii: " ")) ? "From \(said)" : "In \(said)" }

    /// The same days a year before; nothing where the two would have days in common.
    var yearBefore: AttendancePeriod? {
        let before = AttendancePeriod(from: Self.before(from), until: Self.before(until))
        return before.until < from ? before : nil
    }

    /// 28 February for the day that a year before had not.
    private static func before(_ day: Day) -> Day {
        let month = Month(year: day.parts.year - 1, month: day.parts.month)
        return month.first + (min(day.parts.day, month.days) - 1)
    }
}

/// The first and the last day as typed; empty where whole financial years are asked for.
struct DaysTyped: Hashable, Sendable {
    var from = DayTyped()
    var until = DayTyped()

    init() {}

    init(_ fields: Fields) throws(BadRequest) { (from, until) = (try fields.day("from"), try fields.day("until")) }

    /// Nothing where no days were typed, or where they are no period.
    func read(on today: Day, _ errors: inout [FieldError]) -> AttendancePeriod? {
        guard !from.isEmpty || !until.isEmpty else { return nil }
        let first = errors.day(from, "from")
        let last = until.isEmpty ? today : errors.day(until, "until")
        guard let first, let last else { return nil }
        guard first <= last else {
            errors.append(FieldError("until", "The last day is before the first."))
            return nil
        }
        return AttendancePeriod(from: first, until: last)
    }

    func drawn(_ errors: [FieldError]) -> HTML {
        """
        \(dateDay(Field("from", "Or from a day", hint: "In place of the years.", error: errors.of("from")), value: from))\
        \(dateDay(Field("until", "To a day", hint: "Today, where it is left empty.", error: errors.of("until")), value: until))
        """
    }
}

extension Address {
    /// The days that were typed, where they are a period.
    func asking(_ period: AttendancePeriod?) -> Address {
        guard let period else { return self }
        var address = self
        for (name, day) in [("from", period.from), ("until", period.until)] {
            for (part, number) in [("day", day.parts.day), ("month", day.parts.month), ("year", day.parts.year)] {
                address = address.asking("\(name)-\(part)", "\(number)")
            }
        }
        return address
    }
}
