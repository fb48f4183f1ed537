import Dates
import Figures
import Markup
import Pages
import Papers
import Partnership
import Places

/// A report as a page, with its own heading, and the ways to take it along.
struct PaperPage: Page {
    var title: String
    var paper: HTML
    var others: [Link]

    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Reports", to: Addresses.report())] }
    var isWide: Bool { true }
    var hasOwnHeading: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body wardmote-screen-only">\(others.map { link($0.text, to: $0.address) }.joined(separator: " · "))</p>
        \(paper)
        """
    }

    static let example = PaperPage(
        title: Paper.example.title, paper: Paper.example.html, others: [Link("PDF", to: Addresses.report())])

    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.paper, .see, .openData) { request in
            let word = try request.query.required("area", as: AreaWord.self)
            let month = try request.query.required("month", as: Month.self)
            let kind = try request.query.one("kind", as: PerformanceReport.Kind.self) ?? .crime
            let format = try request.query.one("format", as: PaperFormat.self) ?? .html
            guard let area = word.area(in: site.gazetteer) else { return .notFound }
            let peers = try await site.peerSet(request)
            let paper: Paper
            do throws(ReportRefusal) {
                paper = try PerformanceReport(
                    viewer: request.viewer, subject: area, month: month, kind: kind, peers: peers, now: request.now
                ).paper(site.facts)
            } catch { return .problem(.unprocessable(error.said)) }
            let name = FileName("\(kind.rawValue) report \(area.code) \(month.iso)")
            return await .paper(paper, as: format, named: name, by: site.writer) {
                PaperPage(
                    title: paper.title, paper: paper.html,
                    others: PaperFormat.ways(Addresses.paper(on: area, month, kind, peers)))
            }
        }
    }
}
