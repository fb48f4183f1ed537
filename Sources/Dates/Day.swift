/// A calendar day, without a time or a time zone.
///
/// Held as whole days since 1970-01-01, so that taking one from another is the same everywhere.
package struct Day: Hashable, Comparable, Sendable {
    /// Whole days since 1970-01-01.
    package let number: Int

    package init(number: Int) { self.number = number }

    package static func < (one: Day, other: Day) -> Bool { one.number < other.number }
    package static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
    /// Whole days from `other` to `day`.
    package static func - (day: Day, other: Day) -> Int { day.number - other.number }
}

extension Day {
    /// The day written `2026-11-24`, or nothing when there is no such day.
    package init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        let found = Day(year: year, month: month, day: day)
        guard found.parts == (year, month, day) else { return nil }
        self = found
    }

    /// Source: Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, `days_from_civil`.
    package init(year: Int, month: Int, day: Int) {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    package var parts: (year: Int, month: Int, day: Int) {
        let z = number + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}

extension Day {
    package static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December",
    ]

    /// `2026-11-24`.
    package var iso: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(parts.year)-\(two(parts.month))-\(two(parts.day))"
    }

    /// `24 November 2026`.
    package var said: String { "\(parts.day) \(Day.monthNames[parts.month - 1]) \(parts.year)" }
}

extension Day: ExpressibleByStringLiteral {
    /// For tests and tables of law. A literal is `StaticString`, so no text typed by a person can trap here.
    package init(stringLiteral text: StaticString) {
        guard let day = Day(iso: text.description) else { preconditionFailure("no such day: \(text)") }
        self = day
    }
}
