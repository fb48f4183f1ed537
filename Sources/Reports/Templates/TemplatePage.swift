import Approvals
import Dates
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
    /// Every edition of it, the latest first.
    var editions: [ReportTemplate] = []
    var changes: [TemplateChange] = []
    var people: [Person] = []
    var mayChange = false

    var title: String { whole.template.said }
    var caption: HTML? { "\(council)" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Templates", to: Addresses.templates())] }

    var body: HTML {
        """
        \(later.map { insetText("A later edition is in use: \(link("\($0.said)", to: Addresses.template($0.id)))") } ?? "")\
        \(mayChange && later == nil ? "<p class=\"govuk-body\">\(link("Change the template", to: Addresses.changeTemplate(whole.template.id)))</p>" as HTML : "")
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
            rows: whole.wordings.map { ["\($0.subject)", "\($0.edition)", "\($0.from)", $0.inACell] },
            empty: "This council uses no words again."))
        \(history)
        """
    }

    /// The edition that took its place.
    private var later: ReportTemplate? {
        editions.max { $0.edition < $1.edition }.flatMap { $0.edition > whole.template.edition ? $0 : nil }
    }

    private var history: HTML {
        table(
            "Its editions", id: "editions",
            columns: [.number("Edition"), Column("Since"), Column("Who made it"), .sentence("Why")],
            rows: editions.map { one in
                let change = changes.first { $0.template == one.id }
                return [
                    one.id == whole.template.id
                        ? "\(one.edition)" : link("\(one.edition)", to: Addresses.template(one.id)),
                    change.map { "\($0.on)" } ?? "Not known",
                    change.map { $0.person == nil ? "A file" : "\(people.said($0.person))" } ?? "Not known",
                    "\(change?.reason ?? "")",
                ]
            }, empty: "It is the only one.")
    }

    static let example = TemplatePage(
        whole: WholeReport.example.template, council: "Aldermouth District Council", editions: [.example],
        changes: [TemplateChange(template: ID(991), person: nil, on: "2026-04-01", reason: "")], mayChange: true)

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
                let own = whole.template
                return .page(
                    TemplatePage(
                        whole: whole, council: agencies.first { $0.id == own.council }?.name ?? "A council",
                        editions: try await registry.look(ReportTemplates(viewer: viewer), trace)
                            .filter { $0.council == own.council && $0.name.utf8.elementsEqual(own.name.utf8) },
                        changes: try await registry.look(TemplateChanges(viewer: viewer), trace),
                        people: try await registry.look(People(viewer: viewer), trace),
                        mayChange: viewer.may(.add, Thing(.reportTemplate), now: request.now)))
            },
        ]
    }
}

extension ReportWording {
    /// As a cell of a table shows it.
    fileprivate var inACell: HTML { lines(text).count > 1 ? paragraphs(text) : "\(text)" }
}
