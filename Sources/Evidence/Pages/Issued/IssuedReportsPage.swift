import Dates
import Markup
import Pages
import Partnership
import Storage

/// Every performance report that was given out: of what, when and to whom; and the months that wait for one.
struct IssuedReportsPage: Page {
    var reports: [IssuedReport]
    /// Of each area and kind that was reported on: the latest month that is held, where none was given out of it.
    var waiting: [Waiting]
    var kind: PerformanceReport.Kind?
    var asked = ListAsked()
    var mayIssue: Bool
    /// The titles of the seats whose holders gave them out.
    var seats: [ID<Seat>: String] = [:]

    struct Waiting: Hashable, Sendable {
        var last: IssuedReport
        var month: Month
    }

    var title: String { "Performance reports given out" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Reports", to: Addresses.report())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(waiting.isEmpty ? "" : "<h2 class=\"govuk-heading-m\">Waiting</h2>\n\(bullets(waiting.map(drawn)))" as HTML)\
        \(list.drawn(
            select(Field("kind", "Report"), [Choice("", "Either")] + PerformanceReport.Kind.allCases.map { Choice($0, "\($0.said)") }, chosen: kind?.inAddress)))
        """
    }

    private func drawn(_ one: Waiting) -> HTML {
        let name: HTML = "\(one.last.kind.said), \(one.last.areaName)"
        let way: HTML =
            mayIssue
            ? ": \(link("give out that of \(one.month)", to: Addresses.issue(one.last.kind, one.last.area, one.month, one.last.peers)))"
            : ""
        return "\(name): \(one.month) is held, and the last given out is of \(one.last.month)\(way)"
    }

    var list: Listing<IssuedReport> {
        Listing(
            "Reports given out", comes: "the latest first", id: "issued",
            at: kind.map { Addresses.issues().asking("kind", $0) } ?? Addresses.issues(),
            reports.filter { kind == nil || $0.kind == kind }, asked: asked, empty: "No report has been given out yet.",
            columns: [
                ListColumn("Area", \.areaName).shown {
                    link("\($0.areaName), \($0.month)", to: Addresses.issued($0.id))
                }
                .ordered(),
                ListColumn("Report", \.kind.said).ordered(),
                ListColumn("Month", \.month.iso).shown { "\($0.month)" }.ordered(),
                .number("Edition", \.edition), .day("Given out", \.issued),
                ListColumn("By") { report in report.seat.flatMap { seats[$0] } ?? "" }.ordered(),
                .sentence("To whom") { $0.givenTo.split(whereSeparator: \.isNewline).joined(separator: "; ") },
                .fileAlone("Why again", \.changed),
                .fileAlone("Hot spots", \.hotSpots), .fileAlone("What may lie behind them", \.causes),
            ])
    }

    static let example = IssuedReportsPage(
        reports: [.second, .example], waiting: [Waiting(last: .second, month: "2025-04")], mayIssue: true)

    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.issues, .see, .issuedReport) { request in
            let reports = try await site.issued(request)
            let holdings = site.facts.holdings(for: request.viewer, at: request.now)
            let page = IssuedReportsPage(
                reports: reports, waiting: reports.waiting(for: holdings.latest(.street)),
                kind: try request.query.one("kind", as: PerformanceReport.Kind.self),
                asked: try ListAsked(request.query),
                mayIssue: request.viewer.may(.add, IssuedReport.any, now: request.now),
                seats: try await site.titles(of: reports.map(\.seat), request))
            return try .listed(page, page.list, request, file: FileName("reports given out \(request.today.iso)"))
        }
    }
}

extension EvidenceSite {
    /// Every report that was given out of which the reader may know.
    func issued(_ request: Request) async throws -> [IssuedReport] {
        guard let registry else { return [] }
        return try await registry.look(IssuedReports(viewer: request.viewer), request.trace)
            .filter { !$0.hidden.contains(.title) }
    }
}

extension IssuedReport {
    /// Any of them, where it is asked who may give one out.
    static let any = Thing(.issuedReport, marking: .open)
}

extension [IssuedReport] {
    /// The last given out of each area and kind, where a later month is held.
    func waiting(for latest: Month?) -> [IssuedReportsPage.Waiting] {
        var seen: Set<[String]> = []
        return sorted { ($0.month, $0.edition) > ($1.month, $1.edition) }
            .filter { seen.insert([$0.area, $0.kind.rawValue]).inserted }
            .compactMap { last in
                latest.flatMap { last.month < $0 ? IssuedReportsPage.Waiting(last: last, month: $0) : nil }
            }
    }
}
