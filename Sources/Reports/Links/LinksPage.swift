import Markup
import Pages
import Partnership
import Storage

/// Says of each aim of the council what the report means for it.
struct LinksPage: Page {
    var report: CommitteeReport
    /// As it is printed.
    var heading: String
    var links: [ReportLink]
    /// As they were typed.
    var answers: [Int: AnswerLinks.Given]
    var version: Int
    var errors: [FieldError] = []
    /// What they say now, where somebody else changed one meanwhile.
    var stale: [ReportLink]?

    init(report: CommitteeReport, heading: String, links: [ReportLink]) {
        (self.report, self.heading, self.links, version) = (report, heading, links, links.version)
        answers = Dictionary(uniqueKeysWithValues: links.map { ($0.position, .init($0.answer, $0.text)) })
    }

    var title: String { heading }
    var caption: HTML? { "\(report.header.title)" }
    var back: Address? { Addresses.report(report.id) }

    var body: HTML {
        """
        \(stale.map { staleNotice($0.map { SummaryRow("\($0.name)", "\($0.said)") }) } ?? "")
        \(form(
            Addresses.links(report.id),
            """
            \(hidden("links-version", "\(version)"))\
            \(links.map(fields).joined())\
            \(button("Save"))
            """))
        """
    }

    private func fields(_ link: ReportLink) -> HTML {
        let (name, given) = ("aim-\(link.position)", answers[link.position])
        return """
            \(radios(Field(name, "\(link.name)", error: errors.of(name)), [Choice("some", "Linked"), Choice("none", "Not applicable")], chosen: given?.answer.rawValue, isSmall: true))\
            \(input(Field("\(name)-how", "How: \(link.name)", hint: "In a sentence", error: errors.of("\(name)-how")), value: given?.text ?? ""))
            """
    }

    static let example: LinksPage = {
        var page = LinksPage(
            report: .example, heading: ReportHeading.links.said, links: WholeReport.example.links)
        page.answers[0] = .init(.some, "")
        page.errors = [FieldError("aim-0-how", "Enter how it is linked to “Climate”.")]
        return page
    }()

    static func routes(_ site: ReportsSite) -> [Route] {
        [
            Route(.get, Addresses.links, .change, .committeeReport) { request, id in
                try await page(id, site, request).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.links, .change, .committeeReport) { request, id in
                guard var page = try await page(id, site, request) else { return .notFound }
                let form = request.form
                page.version = try form.required("links-version", as: Int.self)
                for link in page.links {
                    let answer = ReportImplication.Answer(rawValue: try form.one("aim-\(link.position)") ?? "")
                    page.answers[link.position] = .init(
                        answer ?? .unanswered, try form.one("aim-\(link.position)-how") ?? "")
                }
                let command = AnswerLinks(report: id, version: page.version, answers: page.answers)
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { _ in Addresses.report(id) },
                        again: {
                            page.errors = $0
                            return .page(page, status: 422)
                        },
                        stale: { now in
                            (page.stale, page.version) = (now, now.version)
                            return .page(page, status: 409)
                        })
            },
        ]
    }

    private static func page(
        _ id: ID<CommitteeReport>, _ site: ReportsSite, _ request: Request
    ) async throws -> LinksPage? {
        guard let report = try await site.report(id, .change, request) else { return nil }
        let links = try await site.registry.look(ReportLinks(viewer: request.viewer, report: id), request.trace)
        let headings = try await site.registry.look(
            TemplateHeadings(viewer: request.viewer, template: report.template), request.trace)
        guard !links.isEmpty, let heading = headings.first(where: { $0.heading == .links }) else { return nil }
        return LinksPage(report: report, heading: heading.title, links: links)
    }
}
