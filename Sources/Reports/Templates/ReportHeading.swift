import Markup
import Pages
import Storage

/// The headings that a committee report can have. Each council says which, in what order and under what title.
///
/// Source: docs/committee-reports.md: the headings of two published reports and what is usual besides.
package enum ReportHeading: String, CaseIterable, InAddress, Stored {
    case purpose, recommendations, reasons, background, proposal, alternatives, consultation, links, implications
    case conclusion, appendices
    case papers = "background-papers"

    package var said: String {
        switch self {
        case .purpose: "Purpose"
        case .recommendations: "Recommendations"
        case .reasons: "Reasons for the recommendations"
        case .background: "Background"
        case .proposal: "What is proposed"
        case .alternatives: "Alternatives rejected"
        case .consultation: "Consultation"
        case .links: "Links to the council plan"
        case .implications: "Implications"
        case .conclusion: "Conclusion and next steps"
        case .appendices: "Appendices"
        case .papers: "Background papers"
        }
    }

    /// How it is written: what one line of it is.
    var hint: String {
        switch self {
        case .recommendations: "One a line, each beginning with note:, agree: or recommend:"
        case .appendices: "One a line. They are lettered in this order."
        case .papers:
            "One a line: what is not published and was relied on to a material extent. Local Government Act 1972, section 100D."
        case .consultation: "Who was asked, one a line, and what they said"
        default:
            "A line is a paragraph, and is numbered. Begin points with “- ”, a smaller heading with “## ”, rows of a table with “|”. ^[words] is a footnote, {cited 12} a number from elsewhere, {measure asb E07000033 2024-04 2025-03} a figure that is counted."
        }
    }

    /// Whether each line of it is an entry of a list.
    var isList: Bool { [.recommendations, .appendices, .papers].contains(self) }
}

/// What a committee is asked to do.
enum RecommendedKind: String, CaseIterable {
    case note, agree, recommend

    /// `To note`.
    var said: String {
        switch self {
        case .note: "To note"
        case .agree: "To agree"
        case .recommend: "To recommend"
        }
    }
}

/// One recommendation: what kind it is and what it says.
struct Recommended: Hashable {
    var kind: RecommendedKind
    var text: String

    /// Reads `note: the plan for 2026`.
    init?(_ line: String) {
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")),
            let kind = RecommendedKind(rawValue: trimmed(String(line[..<colon])).lowercased())
        else { return nil }
        let text = trimmed(String(line[line.utf8.index(after: colon)...]))
        guard !text.isEmpty else { return nil }
        (self.kind, self.text) = (kind, text)
    }

    /// `To note the plan for 2026`.
    var said: String { "\(kind.said) \(text)" }
}
