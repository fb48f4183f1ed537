import Dates
import Markup
import Pages
import Partnership
import Scrutiny
import Storage

/// Every committee report in work: for which meeting, how far it has come, and what it waits for.
struct ReportsPage: Page {
    var reports: [Row]
    var committees: [Committee]
    var stage: ReportStage?
    var committee: ID<Committee>?
    var order = Order.meeting
    var today: Day
    var mayAdd: Bool

    /// A report with what is still unsigned of it.
    struct Row: Sendable {
        var report: CommitteeReport
        var unsigned: Int
    }

    enum Order: String, CaseIterable, InAddress {
        case meeting, title, stage

        var said: String {
            switch self {
            case .meeting: "Day of the meeting, latest first"
            case .title: "Title"
            case .stage: "How far it has come"
            }
        }
    }

    var title: String { "Committee reports in work" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Committee reports", to: Addresses.editions())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(mayAdd ? buttonLink("Begin a report", to: Addresses.newReport()) : "")
        \(filterForm(
            Addresses.reports(), label: "Which reports",
            """
            \(select(Field("stage", "How far"), [Choice("", "Any")] + ReportStage.allCases.map { Choice($0.rawValue, "\($0.said)") }, chosen: stage?.rawValue))\
            \(select(Field("committee", "Committee"), [Choice("", "Any")] + committees.map { Choice($0.id, "\($0.name)") }, chosen: committee?.inAddress))\
            \(select(Field("order", "In order of"), Order.allCases.map { Choice($0, "\($0.said)") }, chosen: order.rawValue))
            """))
        \(table(
            "Reports in work", id: "reports",
            columns: [
                Column("Report"), .sentence("Committee"), Column("Meeting"), Column("How far"), .number("Not signed"),
                Column("Last day to publish"),
            ], rows: shown.map(row), onNarrow: .stacks, empty: "There is no such report."))
        <p class="govuk-body">\(link("This list as a table (CSV)", to: file)) · \(link("Implications to answer and sign", to: Addresses.implications())) · \(link("Templates", to: Addresses.templates()))</p>
        """
    }

    /// Filtered and in order.
    var shown: [Row] {
        let found = reports.filter {
            (stage == nil || $0.report.stage == stage) && (committee == nil || $0.report.committee == committee)
        }
        switch order {
        case .meeting: return found
        case .title: return found.sorted { $0.report.header.title < $1.report.header.title }
        case .stage:
            let stages = ReportStage.allCases
            return found.sorted {
                (stages.firstIndex(of: $0.report.stage) ?? 0) < (stages.firstIndex(of: $1.report.stage) ?? 0)
            }
        }
    }

    private var file: Address {
        var address = Addresses.reports().asking("format", "csv").asking("order", order)
        if let stage { address = address.asking("stage", stage.rawValue) }
        if let committee { address = address.asking("committee", committee) }
        return address
    }

    private func cells(_ row: Row) -> [String] {
        let report = row.report
        return [
            report.header.title, committees.first { $0.id == report.committee }?.name ?? "Another committee",
            report.header.day.said, report.stage.said, "\(row.unsigned)",
            report.stage == .published ? "Published" : report.header.day.noticeDay(clearWorkingDays: 5).said,
        ]
    }

    private func row(_ row: Row) -> [HTML] {
        let cells = cells(row)
        let exempt: HTML = row.report.header.isExempt ? " \(tag("Exempt", .red))" : ""
        return ["\(link("\(cells[0])", to: Addresses.report(row.report.id)))\(exempt)"]
            + cells.dropFirst().map { "\($0)" }
    }

    /// For a spreadsheet.
    var csv: [UInt8] {
        let head = csvLine(["Report", "Committee", "Meeting", "How far", "Not signed", "Last day to publish"])
        return Array((head + shown.map { csvLine(cells($0)) }.joined()).utf8)
    }

    static let example = ReportsPage(
        reports: [Row(report: .example, unsigned: 2)], committees: [.reportExample], today: "2026-11-24", mayAdd: true)

    static func route(_ site: ReportsSite) -> Route {
        Route(.get, Addresses.reports, .see, .committeeReport) { request in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            let unsigned = try await registry.look(ReportImplications(viewer: viewer), trace).filter { !$0.isSigned }
            let page = ReportsPage(
                reports: try await registry.look(CommitteeReports(viewer: viewer), trace).map { report in
                    Row(report: report, unsigned: unsigned.count { $0.report == report.id })
                },
                committees: try await registry.look(Committees(viewer: viewer), trace),
                stage: try request.query.one("stage", as: ReportStage.self),
                committee: try request.query.one("committee", as: ID<Committee>.self),
                order: try request.query.one("order", as: Order.self) ?? .meeting, today: request.today,
                mayAdd: viewer.may(.add, .committeeReport, now: request.now))
            if request.query.wantsTable {
                return .download(FileName("committee reports"), .csv, page.csv)
            }
            return .page(page)
        }
    }
}

extension ReportStage: InAddress {}
