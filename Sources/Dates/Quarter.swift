/// A quarter of a financial year: three months from April, July, October or January. Known by its first month.
package struct Quarter: Hashable, Comparable, Sendable {
    package let first: Month

    package init(containing month: Month) { first = month + -((month.ofYear - 1) % 3) }

    /// The quarter that begins with `month`; nothing where none does.
    package init?(beginning month: Month) {
        guard (month.ofYear - 1) % 3 == 0 else { return nil }
        first = month
    }

    package var last: Month { first + 2 }
    package var lastDay: Day { (first + 3).first + -1 }
    package var year: FinancialYear { FinancialYear(containing: first) }
    /// 1 for April to June, to 4 for January to March.
    package var number: Int { ((first.ofYear - 4 + 12) % 12) / 3 + 1 }

    /// `April to June 2026`.
    package var said: String { "\(first.name) to \(last.said)" }
    /// `Apr to Jun 2026`.
    package var shortSaid: String { "\(first.shortName) to \(last.shortSaid)" }

    package static func < (one: Quarter, other: Quarter) -> Bool { one.first < other.first }
    package static func + (quarter: Quarter, quarters: Int) -> Quarter {
        Quarter(containing: quarter.first + quarters * 3)
    }
}
