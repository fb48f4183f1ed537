/// A financial year of an English or Welsh council, 1 April to 31 March: `2026/27`.
package struct FinancialYear: Hashable, Comparable, Sendable {
    /// The calendar year in which it begins.
    package let begins: Int

    package init(begins: Int) { self.begins = begins }
    package init(containing month: Month) {
        begins = month.ofYear >= 4 ? month.year : month.year - 1
    }

    package var months: Period {
        Period(first: Month(year: begins, month: 4), last: Month(year: begins + 1, month: 3))
    }

    /// The months of this year up to and with `month`: the year to date.
    package func toDate(_ month: Month) -> Period { Period(first: months.first, last: month) }

    /// `2026/27`.
    package var said: String {
        let ends = (begins + 1) % 100
        return "\(begins)/\(ends < 10 ? "0" : "")\(ends)"
    }

    package static func < (one: FinancialYear, other: FinancialYear) -> Bool { one.begins < other.begins }
}
