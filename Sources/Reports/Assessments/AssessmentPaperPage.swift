import Dates
import Markup
import Pages
import Papers
import Partnership
import Planning
import Storage

/// An assessment as a paper: as it would be now, or an edition that was published, with those before and after it.
struct AssessmentPaperPage: Page {
    var title: String
    /// Of the paper itself.
    var address: Address
    var paper: HTML
    /// What stands before the paper: that it was corrected since.
    var notice: HTML = ""
    var others: [AssessmentEdition] = []

    var breadcrumbs: [Link] {
        [Link("Home", to: home()), Link("Strategic assessments", to: Addresses.assessments())]
    }
    var isWide: Bool { true }
    var hasOwnHeading: Bool { true }

    var body: HTML {
        """
        \(notice)
        <p class="govuk-body wardmote-screen-only">\(PaperFormat.ways(address).map { link($0.text, to: $0.address) }.joined(separator: " · "))</p>
        \(paper)
        \(others.isEmpty ? "" : "<h2 class=\"govuk-heading-m\">Other editions</h2>\n\(bullets(others.map { link("Edition \($0.number), \($0.day.said)", to: Addresses.assessmentEdition($0.id)) }))" as HTML)
        """
    }

    static let example = AssessmentPaperPage(
        title: StrategicAssessment.example.title, address: Addresses.assessmentPaper(ID(997)),
        paper: AssessmentDocument(.example, on: "2026-11-24").paper.html, others: [.example])

    static func routes(_ site: ReportsSite) -> [Route] {
        [
            Route(.get, Addresses.assessmentPaper, .see, .assessment) { request, id in
                let format = try request.query.one("format", as: PaperFormat.self) ?? .html
                let (registry, trace) = (site.registry, request.trace)
                guard let whole = try await WholeAssessment.look(id, registry, trace, figures: site.figures),
                    whole.parts.allSatisfy({ !$0.hidden.contains(.text) })
                else { return .notFound }
                let paper = AssessmentDocument(whole, on: request.today).paper
                return await .paper(
                    paper, as: format, named: FileName("draft \(paper.title)"), by: site.writer
                ) {
                    AssessmentPaperPage(title: paper.title, address: Addresses.assessmentPaper(id), paper: paper.html)
                }
            },
            Route(.get, Addresses.assessmentEdition, .see, .assessmentEdition) { request, id in
                let format = try request.query.one("format", as: PaperFormat.self) ?? .html
                let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
                let editions = try await registry.look(AssessmentEditions(viewer: viewer), trace)
                guard let edition = editions.first(where: { $0.id == id }), !edition.hidden.contains(.text) else {
                    return .notFound
                }
                let parts = try await registry.look(AssessmentEditionParts(viewer: viewer, edition: id), trace)
                let paper = AssessmentDocument(edition, parts, among: editions).paper
                let others = editions.filter { $0.assessment == edition.assessment && $0.id != id }
                let later = others.filter { $0.number > edition.number }.max { $0.number < $1.number }
                return await .paper(
                    paper, as: format, named: FileName("\(edition.title) \(edition.number)"), by: site.writer
                ) {
                    AssessmentPaperPage(
                        title: edition.title, address: Addresses.assessmentEdition(id), paper: paper.html,
                        notice: later.map {
                            insetText(
                                "This edition was corrected: \(link("edition \($0.number), \($0.day.said)", to: Addresses.assessmentEdition($0.id))) says what changed."
                            )
                        } ?? "", others: others)
                }
            },
        ]
    }
}
