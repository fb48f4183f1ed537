import Dates

/// A month as it was typed.
struct MonthTyped: Hashable, Sendable {
    var month = ""
    var year = ""

    init(month: String = "", year: String = "") { (self.month, self.year) = (month, year) }

    init(_ month: Month) { (self.month, year) = ("\(month.ofYear)", "\(month.year)") }

    /// Nothing where it is no month.
    var read: Month? { Month(iso: "\(year)-\(month.utf8.count == 1 ? "0\(month)" : month)") }
}
