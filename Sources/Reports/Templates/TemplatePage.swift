import Markup
import Pages
import Partnership
import Storage

/// The templates of every council.
struct TemplatesPage: Page {
    var templates: [ReportTemplate]
    var agencies: [Agency]

    var title: String { "Templates of committee reports" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Committee reports", to: Addresses.editions())] }

    var body: HTML {
        table(
            "Templates", id: "templates",
            columns: [Column("Template"), Column("Council"), Column("Key decision from")],
            rows: templates.map { one in
                [
                    link("\(one.said)", to: Addresses.template(one.id)),
                    "\(agencies.first { $0.id == one.council }?.name ?? "A council")",
                    "\(one.limitsSaid)",
                ]
            }, empty: "No template is held. wardmote committee-report import brings one in.")
    }

    static let example = TemplatesPage(templates: [.example], agencies: [.example])
}

/// One template: its headings in order, who signs what, and the words that are used again.
struct TemplatePage: Page {
    var whole: WholeTemplate
    var council: String

    var title: String { whole.template.said }
    var caption: HTML? { "\(council)" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Templates", to: Addresses.templates())] }

    var body: HTML {
        """
        \(summaryList([
            SummaryRow("Key decision from", "\(whole.template.limitsSaid)"),
            SummaryRow("Edition", "\(whole.template.edition)"),
        ]))
        \(table(
            "Headings, in order", id: "headings", columns: [Column("As it is printed"), Column("What it is"), Column("Must be written")],
            rows: whole.headings.map { ["\($0.title)", "\($0.heading.said)", $0.isRequired ? "Yes" : "No"] }, empty: ""))
        \(table(
            "Implications, and who signs them", id: "implications", columns: [Column("Of what"), Column("Who signs")],
            rows: whole.implications.map { ["\($0.subject)", "\($0.signer)"] }, empty: ""))
        \(table(
            "Words that are used again", id: "wording",
            columns: [Column("For"), .number("Edition"), Column("From"), .sentence("Words")],
            rows: whole.wordings.map { ["\($0.subject)", "\($0.edition)", "\($0.from)", "\($0.text)"] },
            empty: "This council uses no words again."))
        """
    }

    static let example = TemplatePage(whole: WholeReport.example.template, council: "Aldermouth District Council")

    static func routes(_ site: ReportsSite) -> [Route] {
        [
            Route(.get, Addresses.templates, .see, .reportTemplate) { request in
                let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
                return .page(
                    TemplatesPage(
                        templates: try await registry.look(ReportTemplates(viewer: viewer), trace),
                        agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace)))
            },
            Route(.get, Addresses.template, .see, .reportTemplate) { request, id in
                let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
                guard let whole = try await WholeTemplate.look(id, registry, trace) else { return .notFound }
                let agencies = try await registry.look(Agencies(viewer: viewer, on: request.today), trace)
                return .page(
                    TemplatePage(
                        whole: whole,
                        council: agencies.first { $0.id == whole.template.council }?.name ?? "A council"))
            },
        ]
    }
}
