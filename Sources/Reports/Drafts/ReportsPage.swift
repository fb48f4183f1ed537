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
    var agencies: [Agency] = []
    var stage: ReportStage?
    var committee: ID<Committee>?
    var asked = ListAsked()
    var today: Day
    var mayAdd: Bool

    /// A report with what is still unsigned of it.
    struct Row: Sendable {
        var report: CommitteeReport
        var unsigned: Int
    }

    var title: String { "Committee reports in work" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Committee reports", to: Addresses.editions())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(mayAdd ? buttonLink("Begin a report", to: Addresses.newReport()) : "")
        \(list.drawn(filters))
        <p class="govuk-body">\(link("Implications to answer and sign", to: Addresses.implications())) · \(link("Templates", to: Addresses.templates()))</p>
        """
    }

    private var filters: HTML {
        """
        \(select(Field("stage", "How far"), [Choice("", "Any")] + ReportStage.allCases.map { Choice($0.rawValue, "\($0.said)") }, chosen: stage?.rawValue))\
        \(select(Field("committee", "Committee"), [Choice("", "Any")] + committees.choices(agencies), chosen: committee?.inAddress))
        """
    }

    var list: Listing<Row> {
        var address = Addresses.reports()
        if let stage { address = address.asking("stage", stage.rawValue) }
        if let committee { address = address.asking("committee", committee) }
        return Listing(
            "Reports in work", comes: "the latest meeting first", id: "reports", at: address,
            reports.filter {
                (stage == nil || $0.report.stage == stage) && (committee == nil || $0.report.committee == committee)
            }, asked: asked, empty: "There is no such report.",
            columns: [
                ListColumn("Report", \.report.header.title).shown { row in
                    let exempt: HTML = row.report.header.isExempt ? " \(tag("Exempt", .red))" : ""
                    return "\(link("\(row.report.header.title)", to: Addresses.report(row.report.id)))\(exempt)"
                }.ordered(),
                .sentence("Committee") { row in
                    committees.first { $0.id == row.report.committee }?.name ?? "Another committee"
                },
                .day("Meeting", \.report.header.day),
                ListColumn("How far", \.report.stage.said)
                    .ordered(.steps) { row in ReportStage.allCases.firstIndex(of: row.report.stage) },
                .number("Not signed", \.unsigned),
                ListColumn("Last day to publish") { row in
                    let report = row.report
                    return report.stage == .published
                        ? "Published" : report.header.day.noticeDay(clearWorkingDays: 5).said
                },
            ])
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
                agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
                stage: try request.query.one("stage", as: ReportStage.self),
                committee: try request.query.one("committee", as: ID<Committee>.self),
                asked: try ListAsked(request.query), today: request.today,
                mayAdd: viewer.may(.add, .committeeReport, now: request.now))
            return try .listed(page, page.list, request, file: FileName("committee reports"))
        }
    }
}

extension ReportStage: InAddress {}
