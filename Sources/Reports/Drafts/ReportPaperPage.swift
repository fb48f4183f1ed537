import Markup
import Pages
import Papers
import Partnership
import Storage

/// A report in work as the paper that it would be now.
struct ReportPaperPage: Page {
    var report: CommitteeReport
    var title: String
    var paper: HTML

    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Reports in work", to: Addresses.reports()),
            Link("\(report.header.title)", to: Addresses.report(report.id)),
        ]
    }
    var isWide: Bool { true }
    var hasOwnHeading: Bool { true }

    var body: HTML {
        // What is exempt is taken along only as a numbered copy of what was published.
        let ways: HTML =
            report.header.isExempt
            ? ""
            : PaperFormat.ways(Addresses.paper(report.id)).map { link($0.text, to: $0.address) }.joined(
                separator: " · ")
        return """
            <p class="govuk-body wardmote-screen-only">\(ways)</p>
            \(paper)
            """
    }

    static let example = ReportPaperPage(
        report: .example, title: CommitteeReport.example.header.title, paper: ReportDocument(.example).paper.html)

    static func route(_ site: ReportsSite) -> Route {
        Route(.get, Addresses.paper, .see, .committeeReport) { request, id in
            let format = try request.query.one("format", as: PaperFormat.self) ?? .html
            let (registry, trace) = (site.registry, request.trace)
            guard let whole = try await WholeReport.look(id, registry, trace, figures: site.figures),
                !whole.report.hidden.contains(.text)
            else { return .notFound }
            var people: [Int64: String] = [:]
            for person in try await registry.look(People(viewer: request.viewer), trace) {
                people[person.id.number] = person.name
            }
            let paper = ReportDocument(whole, people: people).paper
            let isExempt = whole.report.header.isExempt
            return await .paper(
                paper, as: isExempt ? .html : format, named: FileName("draft \(paper.title)"), by: site.writer
            ) { ReportPaperPage(report: whole.report, title: paper.title, paper: paper.html) }
        }
    }
}
