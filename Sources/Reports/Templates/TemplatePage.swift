import Markup
import Pages
import Partnership
import Storage

/// The templates of every council.
struct TemplatesPage: Page {
    var templates: [ReportTemplate]
    var agencies: [Agency]
    var council: ID<Agency>?
    var asked = ListAsked()

    var title: String { "Templates of committee reports" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Committee reports", to: Addresses.editions())] }

    var body: HTML {
        list.drawn(
            select(
                Field("council", "Council"), [Choice("", "Any council")] + councils.map { Choice($0.id, "\($0.name)") },
                chosen: council?.inAddress))
    }

    /// Those that have a template.
    private var councils: [Agency] {
        let having = Set(templates.map(\.council))
        return agencies.filter { having.contains($0.id) }
    }

    var list: Listing<ReportTemplate> {
        let address = Addresses.templates()
        return Listing(
            "Templates", comes: "by council, the latest edition first", id: "templates",
            at: council.map { address.asking("council", $0) } ?? address,
            templates.filter { council == nil || $0.council == council }, asked: asked,
            empty: templates.isEmpty
                ? "No template is held. wardmote committee-report import brings one in." : "There is no such template.",
            columns: [
                ListColumn("Template", \.name).shown { link("\($0.said)", to: Addresses.template($0.id)) }.ordered(),
                .number("Edition", \.edition),
                ListColumn("Council") { one in agencies.first { $0.id == one.council }?.name ?? "A council" }.ordered(),
                .sentence("Key decision from", \.limitsSaid),
            ])
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
            "Who is usually consulted", id: "consultees", columns: [Column("Who")],
            rows: whole.lists.names(.consultee).map { ["\($0)"] }, empty: "Nobody is named as usually consulted."))
        \(table(
            "What the council means to achieve", id: "links", columns: [Column("Aim")],
            rows: whole.lists.names(.link).map { ["\($0)"] }, empty: "No aim of the council is named."))
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
                let page = TemplatesPage(
                    templates: try await registry.look(ReportTemplates(viewer: viewer), trace),
                    agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
                    council: try request.query.one("council", as: ID<Agency>.self), asked: try ListAsked(request.query))
                return try .listed(page, page.list, request, file: FileName("templates of committee reports"))
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
