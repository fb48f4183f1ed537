import Dates
import Pages
import Partnership
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

    // Source: OWASP ASVS 5.0.0, requirement 1.2.10. The fifth working day before Monday 15 March 2027 is 8 March, so the
    // last working day is Friday 5 March.
    @Test func `a title that begins as a formula is none in the table`() {
        let lines = String(decoding: page.list.csv, as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 4)
        #expect(lines[2].hasPrefix("'=SUM(A1),Communities Scrutiny Committee,2027-03-15,Draft,1,5 March 2027"))
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

    private static let implications: ImplicationsPage = {
        func one(
            _ id: Int64, _ subject: String, report: Int64 = 1, seat: Int64?, _ answer: ReportImplication.Answer = .some
        )
            -> ReportImplication
        {
            ReportImplication(
                id: ID(id), report: ID(report), position: 0, subject: subject, signer: "Seat \(id)",
                seat: seat.map { ID($0) }, answer: answer)
        }
        var report = CommitteeReport.example
        (report.id, report.header.title) = (ID(1), "=SUM(A1)")
        return ImplicationsPage(
            implications: [
                one(1, "Legal", seat: 8, .unanswered), one(2, "Finance", seat: 9),
                one(3, "Staff", report: 2, seat: nil),
            ], reports: [report], committees: [.reportExample], seats: [ID(9)])
    }()

    @Test(
        arguments: [
            // One’s own first.
            (nil, nil, "", [2, 1, 3]), (.own, nil, "", [2]), (.others, nil, "", [1, 3]), (nil, .unanswered, "", [1]),
            (.own, .unanswered, "", []), (nil, nil, "of-what", [2, 1, 3]), (nil, nil, "-of-what", [3, 1, 2]),
            // A report that may not be known of comes last.
            (nil, nil, "-report", [2, 1, 3]), (nil, nil, "who-signs", [1, 2, 3]),
        ] as [(ImplicationsPage.Whose?, ReportImplication.Answer?, String, [Int64])])
    func `implications are found by who signs them and by their answer, in the order that is chosen`(
        whose: ImplicationsPage.Whose?, answer: ReportImplication.Answer?, order: String, found: [Int64]
    ) {
        var page = Self.implications
        (page.whose, page.answer, page.asked.order) = (whose, answer, order)
        #expect(page.list.shown.map(\.id.number) == found)
    }

    // Source: OWASP ASVS 5.0.0, requirement 1.2.10.
    @Test func `the table of implications says whom each waits for, and no cell of it is a formula`() {
        let lines = String(decoding: Self.implications.list.csv, as: UTF8.self).split(separator: "\r\n")
        #expect(lines[1] == "Finance,'=SUM(A1),2027-03-15,Yes,Seat 2,You")
        #expect(lines[3] == "Staff,Not shown,,Yes,Seat 3,Others")
    }

    private static let templates = TemplatesPage(
        templates: [
            ReportTemplate(id: ID(1), council: ID(1), name: "Report", edition: 2),
            ReportTemplate(id: ID(2), council: ID(1), name: "Report"),
            ReportTemplate(id: ID(3), council: ID(7), name: "@Brief", wards: 2),
        ], agencies: [.example])

    @Test(
        arguments: [
            (nil, "", [1, 2, 3]), (ID(1), "", [1, 2]), (ID(9), "", []), (nil, "template", [3, 1, 2]),
            (nil, "edition", [2, 3, 1]), (nil, "council", [3, 1, 2]),
        ] as [(ID<Agency>?, String, [Int64])])
    func `templates are found by council, in the order that is chosen`(
        council: ID<Agency>?, order: String, found: [Int64]
    ) {
        var page = Self.templates
        (page.council, page.asked.order) = (council, order)
        #expect(page.list.shown.map(\.id.number) == found)
    }

    // Source: OWASP ASVS 5.0.0, requirement 1.2.10.
    @Test func `the table of templates has their editions, and no cell of it is a formula`() {
        let lines = String(decoding: Self.templates.list.csv, as: UTF8.self).split(separator: "\r\n")
        #expect(lines[1].hasPrefix("Report,2,Aldermouth District Council,"))
        #expect(lines[3] == "'@Brief,1,A council,2 wards")
    }
}
