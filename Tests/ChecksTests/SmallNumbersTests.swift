import Dates
import Foundation
import Papers
import Testing

@testable import Checks

/// Small places and small counts: what stops a paper, with why and how it is mended.
@Suite struct SmallNumbersTests {
    private let gate = PrivacyGate(
        persons: ["ada wren"], smallPlaces: ["millbeck", "upper fernley", "harbourside"],
        households: ["millbeck": 812, "harbourside": 7400], wholeAreas: ["fernley dales"])

    private func found(_ text: String) -> [PaperFault] {
        CheckPaper(PaperText(text), gate: gate).faults.filter { $0.rule == .privacy }
    }

    private func stops(_ text: String) -> Bool { !found(text).stopping.isEmpty }

    /// Recall and precision are both whole, as docs/committee-reports.md says.
    @Test func `every labelled sentence that must be stopped is, and none that must not be`() {
        let missed = LabelledSentences.stopped.filter { !stops($0) }
        let uncleared = LabelledSentences.stoppedUntilCleared.filter { !found($0).contains { $0.weight.isOpen } }
        let alarms = LabelledSentences.letThrough.filter { found($0).contains { $0.weight.isOpen } }
        #expect(missed.isEmpty, "\(missed)")
        #expect(alarms.isEmpty, "\(alarms)")
        #expect(uncleared.isEmpty, "\(uncleared)")
        #expect(LabelledSentences.stopped.count == 31 && LabelledSentences.stoppedUntilCleared.count == 6)
        #expect(LabelledSentences.letThrough.count == 34)
    }

    @Test func `the gate says of how few households a place is, why it matters and how it is mended`() throws {
        let fault = try #require(found("Stalking in Millbeck rose.").first)
        #expect(
            fault.said.contains("Millbeck, which has 812 households") && fault.said.contains("Whoever stalks reads"))
        #expect(fault.weight == .mend && fault.mend.contains("the district or the partnership"))
    }

    @Test func `a place of many households is not small`() {
        #expect(PrivacyGate.fewHouseholds == 6000)
        #expect(found("Stalking in Harbourside rose.").isEmpty)
    }

    @Test func `what is no secret by its name alone is answered for, and stops with a small count`() {
        #expect(found("The domestic abuse forum meets in Millbeck.").map(\.weight) == [.answer])
        #expect(stops("There were two reports of domestic abuse in Millbeck."))
    }

    @Test(arguments: [
        ("Domestic abuse by ward\nWard\tReports\nMillbeck\t3\nHill\t41\n", true),
        ("Ward\tBurglary\tStalking\nStonely\t12\t2\n", true),
        ("Reports in Upper Fernley\nType\tReports\nRape\t1\n", true),
        ("Domestic abuse by ward\nWard\tReports\nMillbeck\t30\nTotal\t3\n", false),
        ("Burglary by ward\nWard\tReports\nMillbeck\t3\n", false),
        ("Ward\tViolence and sexual offences\nMillbeck\t3\n", false),
        ("Domestic abuse by ward\nWard\tRank\nStonely\t3\n", false),
        ("Domestic abuse by ward\nWard\tReports\nStonely\tc\n", false),
        ("Domestic abuse by ward\nWard\tReports\nStonely\t0\n", false),
    ])
    func `a count from 1 to 4 in a cell about a small place and a sensitive matter stops a paper`(
        text: String, isStopped: Bool
    ) {
        #expect(stops("1. Purpose\n\n" + text) == isStopped, "\(found(text))")
    }

    @Test func `such a count for a whole area is answered for`() {
        let text = "1. Purpose\n\nYear\tStalking\n2025/26\t3\n"
        #expect(found(text).map(\.weight) == [.answer])
        #expect(found(text).first?.said.contains("gives “3” for stalking") == true)
    }

    @Test func `a briefing about one ward is stopped by a small count of a sensitive matter`() {
        func stopping(_ rows: [[Words]], _ said: String = "It fell.") -> [PaperFault] {
            let paper = Paper(
                title: "Briefing", publisher: "Aldermouth", date: "2026-11-24",
                particulars: [Paper.Particular("Ward", "Quay (E05999001)")],
                blocks: [
                    .table(PaperTable("Records", headers: ["Type", "Records"], rows: rows)), .paragraph(Words(said)),
                ])
            return CheckPaper.faults(of: paper, gate: gate).stopping
        }
        #expect(stopping([["Domestic abuse", "3"]]).first?.said.contains("domestic abuse in Quay") == true)
        #expect(stopping([["Burglary", "3"]]).isEmpty)
        #expect(stopping([["Domestic abuse", "31"]]).isEmpty)
        #expect(stopping([], "There were 2 reports of stalking.").count == 1)
    }

    @Test func `each sensitive matter says why it is one and what says so, in the documents too`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../docs/committee-reports.md")
        let documented = try String(contentsOf: root, encoding: .utf8)
        for topic in SensitiveTopic.all {
            #expect(
                topic.reason.hasSuffix(".") && topic.source.utf8.count > 10 && !topic.words.isEmpty, "\(topic.name)")
            let alone = topic.stopsAlone ? "yes" : "with a count of 1 to 4; without, it is answered for"
            #expect(documented.contains("| \(topic.name) | \(alone) | \(topic.reason) | \(topic.source) |"))
            #expect(topic.words.allSatisfy { $0 == $0.lowercased() && !$0.contains("-") }, "\(topic.name)")
        }
    }
}
