import Charts
import Checks
import Dates
import Figures
import Papers
import Testing

@testable import Reports

/// What the checks say of a report that is held, beside what they say of any paper.
@Suite struct CheckReportTests {
    private func faults(_ change: (inout WholeReport) -> Void) -> [PaperFault] {
        var whole = WholeReport.example
        change(&whole)
        return CheckReport(whole: whole, gate: PrivacyGate()).faults
    }

    @Test func `a report for a day on which its committee does not meet is told, with the nearest meeting`() {
        let found = faults { $0.meets = ["2027-03-22"] }
        #expect(found.contains { $0.rule == .dates && $0.said.contains("nearest meeting is on 22 March 2027") })
        #expect(!faults { _ in }.contains { $0.rule == .dates })
    }

    @Test func `a period that begins more than a year after the meeting is told`() {
        let found = faults { $0.report.header.speaks = "2028-04-01"..."2029-03-31" }
        #expect(found.contains { $0.rule == .dates && $0.said.contains("from 1 April 2028") })
    }

    @Test func `a heading that must be written and is not is told, and one that may be left out is not`() {
        let found = faults { $0.sections.removeAll() }.filter { $0.said == "Nothing is written here." }.map(\.place)
        #expect(found == ["“Purpose”", "“Recommendations”", "“Background”"])
    }

    @Test func `tables and percentages of a heading are checked in their place`() {
        let found = faults { _ in }
        #expect(found.contains { $0.rule == .totals && $0.place == "“Background”" && $0.said.contains("make 200") })
        #expect(found.contains { $0.rule == .percentages && $0.place == "“Background”" })
    }

    @Test func `what is exempt is not held back for what makes it exempt`() {
        let named = { (whole: inout WholeReport) in whole.sections[0].text = "The Stonely murders are under review." }
        #expect(faults(named).contains { $0.rule == .privacy })
        let exempt = faults {
            named(&$0)
            $0.report.header.paragraph = 7
        }
        #expect(!exempt.contains { $0.rule == .privacy })
    }

    @Test func `a cited figure is set in with its base and its source, and an unknown one is told`() {
        var whole = WholeReport.example
        whole.cited = CitedBook([.asked(12, "feel-safe", 48, base: "412 answers")])
        whole.sections[0].text =
            "Of those asked, {cited 12} feel safe; {bare cited feel-safe} is not much; {cited 13} do not."
        let purpose = ReportDocument(whole).parts.first { $0.name == "Purpose" }?.text
        let note = "^[feel-safe. Aldermouth District Council, “A survey (2025)”, undated.]"
        #expect(
            purpose
                == "Of those asked, 48% (of 412 answers)\(note) feel safe; 48% is not much; {cited 13} do not.")
        let found = CheckReport(whole: whole, gate: PrivacyGate()).faults
        #expect(found.contains { $0.rule == .missing && $0.said.contains("“{cited 13}” refers to no figure") })
    }

    @Test func `a brace that is left open is told as far as its line goes`() {
        var whole = WholeReport.example
        whole.sections[0].text = "There are {cited 12 of them.\nAnd more."
        let found = CheckReport(whole: whole, gate: PrivacyGate()).faults
        #expect(found.contains { $0.rule == .missing && $0.said.contains("“{cited 12 of them.}” refers to no figure") })
    }

    @Test func `a figure that is counted is set in as words, as a table and as a chart, with where it comes from`() {
        var whole = WholeReport.example
        whole.figures = InventedFigures()
        whole.sections[0].text =
            "There were {measure asb E07999001 2026-04 2026-09}.\n{months asb E07999001 2026-04 2026-06}\n{chart asb E07999001 2026-04 2026-06}\n{measure asb E07000001 2026-04 2026-09}"
        let text = ReportDocument(whole).parts.first { $0.name == "Purpose" }?.text ?? ""
        #expect(text.hasPrefix("There were 72 "))
        #expect(text.contains("in Aldermouth, April to September 2026^["))
        #expect(text.contains("| April 2026 | 12 |") && text.contains("| 2026-04 | 12 |"))
        #expect(text.contains("{measure asb E07000001 2026-04 2026-09}"))
        let blocks = ReportText(text).blocks(heading: "Purpose")
        let charts = blocks.compactMap { block in if case .series(let chart) = block { chart } else { nil } }
        #expect(charts.map { $0.points.map(\.value) } == [[12, 12, 12]])
        #expect(blocks.count { block in if case .table = block { true } else { false } } == 1)
    }

    @Test func `the places where the most was recorded are set in as a table, each a figure of its own`() {
        var whole = WholeReport.example
        whole.figures = InventedFigures()
        whole.sections[0].text = "{hot-spots asb E07999001 2026-04 2026-09}\n{hot-spots asb E07000001 2026-04 2026-09}"
        let text = ReportDocument(whole).parts.first { $0.name == "Purpose" }?.text ?? ""
        #expect(text.contains("by neighbourhood where the most was, Aldermouth, April to September 2026"))
        #expect(text.contains("| Share of all 72 | Rank a year before |"))
        #expect(text.contains("| 1 | Aldermouth 001A | Harbour | 36 | 50.0% | 2 |"))
        #expect(
            text.contains("with fewer than 5 is not listed")
                && text.hasSuffix("{hot-spots asb E07000001 2026-04 2026-09}"))
        let figures = whole.placed.filter { $0.key.hasPrefix("hot-spots") }
        #expect(figures.map(\.shown) == ["36"] && figures[0].way == .computed)
        #expect(
            figures[0].inputs.map(\.subject) == [
                "incidents of antisocial behaviour recorded in Aldermouth 001A, April to September 2026"
            ])
        #expect(!CheckReport(whole: whole, gate: PrivacyGate()).faults.contains { $0.said.contains("50.0%") })
    }

    @Test func `of a year before that is not held whole no rank is told`() throws {
        let reference = MeasureReference(
            measure: "asb", area: "E07999001", period: Period(first: "2026-04", last: "2026-09"))
        let placing = try #require(Placing("hot-spots asb E07999001 2026-04 2026-09"))
        var spots = try #require(InventedFigures().hotSpots(reference))
        let after = reference.period.map { MonthCount($0, 6) }
        let half = reference.period.map {
            MonthCount($0 + -12, $0 < "2026-07" ? nil : 3, $0 < "2026-07" ? .absent : .complete)
        }
        spots.lines[0].figure.comparison = Comparison(after: after, before: half, .assumed)
        #expect(spots.told(placing).text.contains("| 50.0% | Not compared |"))
        spots.lines[0].figure.comparison = nil
        #expect(spots.told(placing).text.contains("| 50.0% | Not compared |"))
        (spots.lines[0].figure.comparison, spots.lines[0].rankBefore) = (
            Comparison(after: after, before: after, .assumed), nil
        )
        #expect(spots.told(placing).text.contains("| 50.0% | Fewer than 5 |"))
    }

    @Test func `where no neighbourhood has enough, the paper says so`() {
        let figure = InventedFigures().figure(
            MeasureReference(measure: "asb", area: "E07999001", period: Period(first: "2026-04", last: "2026-09")))
        let none = figure.map { HotSpots(lines: [], whole: $0) }
        let placing = Placing("hot-spots asb E07999001 2026-04 2026-09")
        #expect(placing.flatMap { none?.told($0).text } == "No neighbourhood of Aldermouth has 5 or more.")
    }

    @Test(arguments: [
        "hot-spots asb E07999001 2026-04", "hot-spots", "measure asb E07999001 2026-04",
        "measure asb E07999001 2026-09 2026-04", "cited 0", "cited X", "cited",
        "count asb a 2026-04 2026-04", "sum", "share a", "change a b c", "sum a++b", "sum *", "priorities of Bolsover",
        "measure asb E07999001 1990-01 2026-01",
    ])
    func `what refers to nothing is no reference`(text: String) { #expect(FigureReference(text) == nil) }

    @Test func `a text becomes numbered paragraphs, points, a table and footnotes`() {
        let text =
            "One^[A note]\n- a point\n- another\nTable: Wards\n| Ward | Reports |\n| Harbour | 12 |\n## Smaller\nTwo"
        let blocks = ReportText(text).blocks(heading: "Background")
        guard blocks.count == 5, case .table(let table) = blocks[2], case .bullets(let points) = blocks[1] else {
            Issue.record("\(blocks)")
            return
        }
        #expect(table.caption == "Wards" && table.headers == ["Ward", "Reports"] && table.rows.count == 1)
        #expect(points.count == 2 && blocks[3] == .heading(2, "Smaller"))
        #expect(blocks[0] == .numbered(Words(runs: [.text("One"), .footnote("A note")])))
    }

    @Test func `the mark of a footnote stands apart from a number before it, so that it is not read as more of it`() {
        let words = ReportText.words("37^[A note] times, 16.7%^[Another] and so on^[A third]")
        #expect(words.plain == "37\u{202F} times, 16.7% and so on")
        #expect(words.runs.count { if case .footnote = $0 { true } else { false } } == 3)
    }
}
