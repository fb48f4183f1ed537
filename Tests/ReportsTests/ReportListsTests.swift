import Dates
import Pages
import Storage
import Testing

@testable import Reports

/// The lists of reports: filtered, in an order that is chosen, and as a table that is safe in a spreadsheet.
@Suite struct ReportListsTests {
    private func row(_ title: String, _ stage: ReportStage, _ id: Int64) -> ReportsPage.Row {
        var report = CommitteeReport.example
        (report.id, report.header.title, report.stage) = (ID(id), title, stage)
        return ReportsPage.Row(report: report, unsigned: 1)
    }

    private var page: ReportsPage {
        ReportsPage(
            reports: [row("Bravo", .approved, 1), row("=SUM(A1)", .draft, 2), row("Alpha", .published, 3)],
            committees: [.reportExample], today: "2026-11-24", mayAdd: true)
    }

    @Test func `a list is filtered by stage and put in the order that was chosen`() {
        var page = page
        page.asked.order = "report"
        #expect(page.list.shown.map(\.report.header.title) == ["=SUM(A1)", "Alpha", "Bravo"])
        page.asked.order = "how-far"
        #expect(page.list.shown.map(\.report.stage) == [.draft, .approved, .published])
        page.stage = .approved
        #expect(page.list.shown.map(\.report.id) == [ID(1)])
        (page.stage, page.committee) = (nil, ID(77))
        #expect(page.list.shown.isEmpty)
    }

    // Source: OWASP ASVS 5.0.0, requirement 1.2.10. The fifth working day before Monday 15 March 2027 is 8 March, so
    // 7 March is the last day.
    @Test func `a title that begins as a formula is none in the table`() {
        let lines = String(decoding: page.list.csv, as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 4)
        #expect(lines[2].hasPrefix("'=SUM(A1),Communities Scrutiny Committee,2027-03-15,Draft,1,7 March 2027"))
    }

    @Test func `editions are listed by their number, and in the order of their publication`() {
        var second = ReportEdition.example
        (second.id, second.number, second.day) = (ID(996), 1, "2027-03-01")
        var page = EditionsPage(editions: [second, .example], mayWork: false, maySign: false)
        page.asked.order = "edition"
        #expect(page.list.shown.map(\.number) == [1, 2])
        page.asked.order = "-published"
        #expect(page.list.shown.map(\.number) == [2, 1])
        page.committee = "Another committee"
        #expect(page.list.shown.isEmpty)
    }
}
