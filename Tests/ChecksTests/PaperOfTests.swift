import Dates
import Papers
import Testing

@testable import Checks

/// A paper is checked in the words in which it is printed: its particulars, points, cells, notes and footnotes.
@Suite struct PaperOfTests {
    private let gate = PrivacyGate(wholeAreas: ["fernley dales"])
    private let said = "There is a domestic homicide review in Stonely."

    private func stopped(_ block: Paper.Block, particulars: [Paper.Particular] = []) -> [PaperFault] {
        let paper = Paper(
            title: "A plan", publisher: "Aldermouth", date: "2026-11-24", particulars: particulars,
            blocks: [.heading(1, "Harm"), block])
        return CheckPaper.faults(of: paper, gate: gate).stopping
    }

    @Test func `the title and what stands under it are read too`() {
        let gate = PrivacyGate(persons: ["sam finch"])
        var paper = Paper(title: "A plan for Sam Finch", publisher: "Aldermouth", date: "2026-11-24", blocks: [])
        #expect(CheckPaper.faults(of: paper, gate: gate).stopping.map(\.place) == ["The title of the paper"])
        (paper.title, paper.subtitle) = ("A plan", "For Sam Finch")
        #expect(CheckPaper.faults(of: paper, gate: gate).stopping.count == 1)
        paper.subtitle = nil
        #expect(CheckPaper.faults(of: paper, gate: gate).isEmpty)
    }

    @Test func `wherever it stands in a paper, a village beside a review stops it`() {
        let table = PaperTable("Actions", headers: ["What", "Where"], rows: [["Learn from it", Words(said)]])
        let noted = PaperTable("Actions", headers: ["What"], rows: [["Learn"]], notes: [said])
        let blocks: [Paper.Block] = [
            .numbered(Words(said)), .paragraph(Words(said)), .bullets([Words(said)]), .callout("Look", [Words(said)]),
            .table(table), .table(noted), .numbered("Reviews were read\(Words.footnote(said))."), .heading(2, said),
        ]
        for block in blocks {
            let found = stopped(block)
            #expect(found.count == 1 && found[0].place == "“Harm”" && found[0].said.contains("Stonely"), "\(block)")
        }
        let head = stopped(.pageBreak, particulars: [Paper.Particular("About", Words(said))])
        #expect(head.map(\.place) == ["The head of the paper"])
    }

    @Test func `a whole district beside reviews, and what may stand, stop nothing`() {
        #expect(stopped(.numbered("We read every domestic homicide review in Fernley Dales.")).isEmpty)
        // The name of an operation may have been made public: whoever approves it says so.
        let paper = Paper(
            title: "A plan", publisher: "Aldermouth", date: "2026-11-24",
            blocks: [.numbered("The team ran Operation Heron.")])
        let found = CheckPaper.faults(of: paper, gate: gate)
        #expect(found.map(\.weight) == [.answer] && found.stopping.isEmpty)
    }

    @Test func `a table of a paper is added up`() {
        let table = PaperTable(
            "Patrols", headers: ["Ward", "Patrols"], rows: [["Harbour", "412"], ["Hill", "288"], ["Total", "710"]])
        let paper = Paper(title: "A plan", publisher: "Aldermouth", date: "2026-11-24", blocks: [.table(table)])
        #expect(CheckPaper.faults(of: paper, gate: gate).map(\.rule) == [.totals])
    }
}
