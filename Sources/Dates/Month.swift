/// A calendar month, the finest date that open police data has.
///
/// Held as whole months since January 1970. Written `2024-03`.
package struct Month: Hashable, Comparable, Strideable, Sendable {
    /// Whole months since January 1970.
    package let number: Int

    package init(number: Int) { self.number = number }
    /// - Parameter month: 1 for January to 12 for December.
    package init(year: Int, month: Int) { number = (year - 1970) * 12 + month - 1 }
    package init(containing day: Day) { self.init(year: day.parts.year, month: day.parts.month) }

    package var year: Int { (number - ofYearIndex) / 12 + 1970 }
    /// 1 for January to 12 for December.
    package var ofYear: Int { ofYearIndex + 1 }
    package var first: Day { Day(year: year, month: ofYear, day: 1) }
    /// 28 to 31.
    package var days: Int { (self + 1).first - first }

    private var ofYearIndex: Int { ((number % 12) + 12) % 12 }

    package static func < (one: Month, other: Month) -> Bool { one.number < other.number }
    package static func + (month: Month, months: Int) -> Month { Month(number: month.number + months) }
    /// Whole months from `other` to `month`.
    package static func - (month: Month, other: Month) -> Int { month.number - other.number }
    package func distance(to other: Month) -> Int { other.number - number }
    package func advanced(by months: Int) -> Month { self + months }
}

extension Month {
    /// The month written `2024-03`, or nothing when there is no such month.
    package init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 7, bytes[4] == UInt8(ascii: "-") else { return nil }
        var digits: [Int] = []
        for byte in bytes[0..<4] + bytes[5..<7] {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            digits.append(Int(byte - UInt8(ascii: "0")))
        }
        let (year, month) = (digits[0..<4].reduce(0) { $0 * 10 + $1 }, digits[4] * 10 + digits[5])
        guard year >= 1900, (1...12).contains(month) else { return nil }
        self.init(year: year, month: month)
    }

    /// `2024-03`.
    package var iso: String { "\(year)-\(ofYear < 10 ? "0" : "")\(ofYear)" }

    /// `March`.
    package var name: String { Day.monthNames[ofYear - 1] }
    /// `Mar`.
    package var shortName: String { String(name.prefix(3)) }
    /// `March 2024`.
    package var said: String { "\(name) \(year)" }
    /// `Mar 2024`, for the axis of a chart.
    package var shortSaid: String { "\(shortName) \(year)" }
}

extension Month: ExpressibleByStringLiteral {
    /// For tests and tables. A literal is `StaticString`, so no text typed by a person can trap here.
    package init(stringLiteral text: StaticString) {
        guard let month = Month(iso: text.description) else { preconditionFailure("no such month: \(text)") }
        self = month
    }
}
