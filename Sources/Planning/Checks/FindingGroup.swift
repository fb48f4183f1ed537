import Markup
import Pages

/// One thing that is wrong with a plan, with everything of which it is true: one line in place of many.
struct FindingGroup: Hashable, Sendable {
    /// In the order in which they were found; never none.
    private(set) var findings: [Finding]

    private init(_ finding: Finding) { findings = [finding] }

    /// Every finding once, with those of which the same is true: the most important first, and as found where two are alike.
    static func all(_ findings: [Finding]) -> [FindingGroup] {
        var groups: [FindingGroup] = []
        for finding in findings {
            if let place = groups.firstIndex(where: { $0.holds(finding) }) {
                groups[place].findings.append(finding)
            } else {
                groups.append(FindingGroup(finding))
            }
        }
        return Finding.Kind.allCases.flatMap { kind in groups.filter { $0.findings[0].kind == kind } }
    }

    private func holds(_ finding: Finding) -> Bool {
        guard let shared = finding.shared, let own = findings[0].shared else { return false }
        return findings[0].kind == finding.kind && own.wrong == shared.wrong
    }

    /// `No rationale: “A”, “B” and “C”.`, with the law; one finding alone is said in its own sentence.
    var sentence: String {
        guard findings.count > 1, let wrong = findings[0].shared?.wrong else { return findings[0].sentence }
        return "\(wrong): \(inTurn(findings.map { "\($0.shared?.of ?? $0.said)\(beside($0))" }).joined()).\(lawAtEnd)"
    }

    /// The same for a page: each priority leads to its own.
    var line: HTML {
        guard findings.count > 1, let wrong = findings[0].shared?.wrong else { return linked(findings[0], sentence) }
        let members = findings.map { "\(linked($0, $0.shared?.of ?? $0.said))\(beside($0))" as HTML }
        return "\(wrong): \(inTurn(members).joined()).\(lawAtEnd)"
    }

    private func linked(_ finding: Finding, _ text: String) -> HTML {
        finding.about.map { link("\(text)", to: Addresses.priority($0.id)) } ?? "\(text)"
    }

    /// What is said of one alone: its own words, and its law where the others have another.
    private func beside(_ finding: Finding) -> String {
        let said = [finding.shared?.how, hasOneLaw ? nil : finding.law?.name].compactMap { $0 }
        return said.isEmpty ? "" : " (\(said.joined(separator: "; ")))"
    }

    private var hasOneLaw: Bool { findings.allSatisfy { $0.law == findings[0].law } }
    private var lawAtEnd: String { hasOneLaw ? findings[0].law.map { " (\($0.name))" } ?? "" : "" }
}
