import Aldermouth
import Checks
import Storage
import Testing

@testable import Reports

/// What the checks say of the five papers as they are written in the examples: each finding was looked at, and is right.
@Suite struct ExampleFindingsTests {
    // swift-format-ignore
    /// The percentages have no base in the papers either; two mediations in a year are few.
    private static let expected: [String: [String]] = [
        "bolsover-review": ["percentages 62%", "percentages 30%"],
        "bolsover-questions-2019": [],
        "north-east-derbyshire-2023": ["privacy 2 mediations", "percentages 100%"],
        "bassetlaw-newark-sherwood-2023": ["percentages 6%"],
        "central-bedfordshire-2018": ["percentages 156%"],
    ]

    @Test func `none of the five is stopped, and an officer answers for what the papers leave out`() async throws {
        let produced = try await Produced(.sqlite)
        for paper in try Produced.papers {
            let whole = try await produced.whole(paper)
            let found = CheckReport(whole: whole, gate: PrivacyGate()).faults.filter {
                ![.missing, .implications, .abbreviations].contains($0.rule)
            }
            #expect(found.allSatisfy { $0.weight == .answer }, "\(paper.name)")
            let said = found.map { "\($0.rule.rawValue) \(quoted($0.said))" }
            #expect(said == Self.expected[paper.name], "\(paper.name)")
        }
    }

    /// What stands in the first quotation marks.
    private func quoted(_ text: String) -> String {
        let parts = text.split(whereSeparator: { $0 == "“" || $0 == "”" })
        return parts.count > 1 ? String(text.hasPrefix("“") ? parts[0] : parts[1]) : text
    }
}
