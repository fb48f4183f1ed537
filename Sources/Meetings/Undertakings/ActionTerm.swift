import Markup
package import Pages
package import Storage

/// How long something is meant to take, as people say it: no number of months stands behind it here.
package enum ActionTerm: String, CaseIterable, Stored, InAddress {
    case short, medium, long, unsaid

    package var said: String {
        switch self {
        case .short: "Short term"
        case .medium: "Medium term"
        case .long: "Long term"
        case .unsaid: "Not said"
        }
    }

    /// Empty where nobody said.
    package var told: String { self == .unsaid ? "" : said }

    /// Shortest first; what nobody said comes last.
    package var step: Int? { self == .unsaid ? nil : Self.allCases.firstIndex(of: self) }

    package static var choices: [Choice] { allCases.map { Choice($0, "\($0.said)") } }
}

extension Migration {
    /// How long what a seat took on is meant to take.
    package static let undertakingTerms = Migration(
        "0105 terms of undertakings",
        """
        ALTER TABLE undertaking ADD COLUMN term TEXT NOT NULL DEFAULT 'unsaid'; -- short, medium, long, unsaid
        """)
}
