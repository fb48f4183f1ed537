import Checks
import Markup
import Pages
import Partnership
import Storage

/// Writes what stands under one heading, with what the checks say of it beside.
struct SectionPage: Page {
    var report: CommitteeReport
    var heading: TemplateHeading
    var text: String
    /// The version that was looked at; 0 where there was nothing.
    var version: Int
    var checks: [PaperFault] = []
    var errors: [FieldError] = []
    /// What it says now, where somebody else wrote it meanwhile.
    var stale: ReportSection?

    var title: String { heading.title }
    var caption: HTML? { "\(report.header.title)" }
    var back: Address? { Addresses.report(report.id) }

    var body: HTML {
        """
        \(stale.map { staleNotice([SummaryRow("\(heading.title)", paragraphs($0.text))]) } ?? "")
        \(checksList(checks))
        \(setInHelp())
        \(form(
            Addresses.section(report.id, heading.heading),
            """
            \(hidden("version", "\(version)"))\
            \(textarea(Field("text", "\(heading.title)", hint: "\(heading.heading.hint)", error: errors.of("text")), value: text, rows: 20))\
            \(button("Save"))
            """))
        """
    }

    static let example = SectionPage(
        report: .example,
        heading: TemplateHeading(
            template: ID(991), heading: .recommendations, title: "Recommendations", isRequired: true),
        text: "note: what the partnership did in 2026\nagree: the priorities for 2027", version: 2,
        stale: ReportSection(report: ID(992), heading: .recommendations, text: "note: what was done", version: 3))

    static func routes(_ site: ReportsSite) -> [Route] {
        [
            Route(.get, Addresses.section, .change, .committeeReport) { request, id, heading in
                try await page(id, heading, site, request).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.section, .change, .committeeReport) { request, id, heading in
                guard var page = try await page(id, heading, site, request) else { return .notFound }
                page.text = try request.form.one("text") ?? ""
                page.version = try request.form.required("version", as: Int.self)
                let command = WriteSection(report: id, heading: heading, text: page.text, version: page.version)
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
        _ id: ID<CommitteeReport>, _ heading: ReportHeading, _ site: ReportsSite, _ request: Request
    ) async throws -> SectionPage? {
        guard let whole = try await WholeReport.look(id, site.registry, request.trace, figures: site.figures),
            request.viewer.may(.change, whole.report.thing, now: request.now), heading != .implications,
            let asked = whole.template.headings.first(where: { $0.heading == heading })
        else { return nil }
        let section = whole.sections.first { $0.heading == heading }
        let checks = CheckReport(whole: whole, gate: site.gate).faults
        return SectionPage(
            report: whole.report, heading: asked, text: section?.text ?? "", version: section?.version ?? 0,
            checks: checks.filter { $0.place.utf8.elementsEqual("“\(asked.title)”".utf8) })
    }
}
