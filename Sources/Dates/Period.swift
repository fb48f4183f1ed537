/// Whole months in a row, both ends included. Written `2024-04/2025-03`, and a single month `2024-04`.
package struct Period: Hashable, Sendable {
    package let first: Month
    package let last: Month

    /// A period ends no earlier than it begins; ends given the wrong way round are put right.
    package init(first: Month, last: Month) {
        (self.first, self.last) = first <= last ? (first, last) : (last, first)
    }
    package init(_ month: Month) { (first, last) = (month, month) }
    /// The `count` months that end with `last`: `Period(12, to: month)` is the rolling year.
    package init(_ count: Int, to last: Month) { self.init(first: last + (1 - count), last: last) }

    package var count: Int { last - first + 1 }
    package func contains(_ month: Month) -> Bool { first <= month && month <= last }
    /// The same months, `months` later; earlier when it is negative.
    package func moved(by months: Int) -> Period { Period(first: first + months, last: last + months) }
    /// The same months of the year before.
    package var yearBefore: Period { moved(by: -12) }
    /// The quarter of the financial year that holds `month`: April to June is the first.
    package static func quarter(of month: Month) -> Period {
        let first = month + -((month.ofYear + 8) % 3)
        return Period(first: first, last: first + 2)
    }

    package var iso: String { first == last ? first.iso : "\(first.iso)/\(last.iso)" }
    package init?(iso text: some StringProtocol) {
        let ends = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard (1...2).contains(ends.count), let first = Month(iso: String(decoding: ends[0], as: UTF8.self)),
            let last = Month(iso: String(decoding: ends[ends.count - 1], as: UTF8.self)), first <= last
        else { return nil }
        self.init(first: first, last: last)
    }

    /// `April 2024 to March 2025`; `October to December 2025`; `May 2024`.
    package var said: String {
        if first == last { return first.said }
        return first.year == last.year ? "\(first.name) to \(last.said)" : "\(first.said) to \(last.said)"
    }
}

extension Period: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { count }
    package subscript(position: Int) -> Month { first + position }
}
