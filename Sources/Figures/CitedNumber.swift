package import Dates
import Markup

/// A number from somebody else's document, with all that is needed to say it honestly: whose, where, of how many, and
/// what must be known first. Never one that Wardmote has counted.
package struct CitedNumber: Hashable, Sendable {
    /// What it is a number of: `residents who named antisocial behaviour`.
    package var subject: String
    package var amount: Double
    /// As printed, 0 to 6.
    package var decimals: Int
    package var unit: Unit
    /// Whether its source says “about”.
    package var isRough: Bool
    /// Of how many; empty when its source does not say.
    package var base: String
    /// Who says so.
    package var body: String
    package var document: String
    /// The day of the document; nothing where it has none.
    package var dated: Day?
    /// By day, or by month or year where the document says no more; ``dated`` is then the last day of that.
    package var datedTo = DayExactness.day
    /// Page or paragraph; may be empty.
    package var page: String
    /// What must be known before it is read; may be empty.
    package var caveat: String

    package enum Unit: String, CaseIterable, Sendable {
        case count, percent, pounds

        package var said: String {
            switch self {
            case .count: "A count"
            case .percent: "Per cent"
            case .pounds: "Pounds"
            }
        }
    }

    package init(
        subject: String, amount: Double, decimals: Int = 0, unit: Unit, isRough: Bool = false, base: String = "",
        body: String, document: String, dated: Day? = nil, page: String = "", caveat: String = ""
    ) {
        (self.subject, self.amount, self.decimals, self.unit) = (subject, amount, decimals, unit)
        (self.isRough, self.base, self.body, self.document) = (isRough, base, body, document)
        (self.dated, self.page, self.caveat) = (dated, page, caveat)
    }

    /// `about 50%`; `£25,000`; `1,204`.
    package var value: String {
        let digits = number(amount, decimals: decimals)
        let whole =
            switch unit {
            case .count: digits
            case .percent: digits + "%"
            case .pounds: "£" + digits
            }
        return isRough ? "about " + whole : whole
    }

    /// `of 412 answers`; a percentage without a base says so.
    package var baseSaid: String {
        if !base.isEmpty { return "of \(base)" }
        return unit == .percent ? "of how many, the source does not say" : ""
    }

    /// What a paper prints of what must be known first: not that a number is cited only because its matter has no place in
    /// Wardmote yet, which its own page says.
    package var printedCaveat: String {
        caveat.split(separator: ". ").map { $0.utf8.last == UInt8(ascii: ".") ? String($0) : $0 + "." }
            .filter { !$0.utf8.reversed().starts(with: Self.unrecorded.utf8.reversed()) }
            .joined(separator: " ")
    }

    private static let unrecorded = "not recorded here yet, so it is cited."

    /// `26 June 2023`; `March 2022`. Nothing where it has none.
    package var datedSaid: String? { dated?.said(to: datedTo) }

    /// `Newark and Sherwood District Council, “Progress and Performance Update”, 26 June 2023, paragraph 2.5`.
    package var source: String {
        let day = datedSaid.map { ", \($0)" } ?? ", undated"
        return "\(body), “\(document)”\(day)\(page.isEmpty ? "" : ", \(page)")"
    }

    /// One sentence with everything in it.
    package var sentence: String {
        let base = baseSaid.isEmpty ? "" : " (\(baseSaid))"
        return "\(subject): \(value)\(base). \(source).\(caveat.isEmpty ? "" : " \(caveat)")"
    }
}
