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
    /// The form that gives it out; nothing for somebody who may not.
    var issuing: Link?
    /// Editions of it that were given out.
    var issued: [IssuedReport] = []

    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Reports", to: Addresses.report())] }
    var isWide: Bool { true }
    var hasOwnHeading: Bool { true }

    var body: HTML {
        """
        <div class="wardmote-screen-only">
        <p class="govuk-body">\(others.map { link($0.text, to: $0.address) }.joined(separator: " · "))</p>
        \(issued.isEmpty ? "" : insetText("This is the report of what is held today. It was given out \(issued.map(given).joined(separator: ", "))."))\
        \(issuing.map { "<p class=\"govuk-body\">\(link($0.text, to: $0.address))</p>" as HTML } ?? "")
        </div>
        \(paper)
        """
    }

    private func given(_ one: IssuedReport) -> HTML { link("on \(one.issued)", to: Addresses.issued(one.id)) }

    static let example = PaperPage(
        title: Paper.example.title, paper: Paper.example.html, others: [Link("PDF", to: Addresses.report())],
        issuing: Link("Give this report out", to: Addresses.issue()), issued: [.example])

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
            let given = try await site.issued(request)
                .filter { ($0.kind, $0.area, $0.month) == (kind, area.code, month) }
            let mayIssue = site.registry != nil && request.viewer.may(.add, IssuedReport.any, now: request.now)
            let name = FileName("\(kind.rawValue) report \(area.code) \(month.iso)")
            return await .paper(paper, as: format, named: name, by: site.writer) {
                PaperPage(
                    title: paper.title, paper: paper.html,
                    others: PaperFormat.ways(Addresses.paper(on: area, month, kind, peers)),
                    issuing: mayIssue
                        ? Link(
                            given.isEmpty ? "Give this report out" : "Give this report out again",
                            to: Addresses.issue(kind, area.code, month, peers?.word ?? "")) : nil,
                    issued: given)
            }
        }
    }
}
