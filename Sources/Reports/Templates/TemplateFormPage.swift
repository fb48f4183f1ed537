import Markup
import Pages
import Partnership
import Storage

/// Changes how a council wants its reports: its limits for key decisions, its headings in order, who signs what, and the
/// words that are used again.
struct TemplateFormPage: Page {
    var whole: WholeTemplate
    var council: String
    var typed = TemplateTyped()
    var errors: [FieldError] = []
    /// The edition that somebody made meanwhile.
    var stale: WholeTemplate?

    var title: String { "Change the template" }
    var caption: HTML? { "\(whole.template.name), \(council)" }
    var back: Address? { Addresses.template(whole.template.id) }

    var body: HTML {
        """
        \(stale.map { staleNotice($0.rows) } ?? "")
        <p class="govuk-body">What is saved is edition \(whole.template.edition + 1). Edition \(whole.template.edition) stays, and reports keep the edition
        that they were begun under.</p>
        \(form(
            Addresses.changeTemplate(whole.template.id),
            """
            \(input(Field("limit-revenue", "A key decision from so many pounds of revenue", hint: "Left empty where it is not known", error: errors.of("limit-revenue")), value: typed.revenue, width: .ten))\
            \(input(Field("limit-capital", "From so many pounds of capital", error: errors.of("limit-capital")), value: typed.capital, width: .ten))\
            \(input(Field("limit-wards", "From so many wards", error: errors.of("limit-wards")), value: typed.wards, width: .ten))\
            \(textarea(Field("headings", "Headings, in order", hint: "One a line: what it is, a colon, and its title. Begin with * where it must be written. \(ReportHeading.allCases.map(\.rawValue).joined(separator: ", "))", error: errors.of("headings")), value: typed.headings, rows: 12))\
            \(textarea(Field("implications", "Implications, and who signs each", hint: "One a line: of what, a colon, and the title of the seat", error: errors.of("implications")), value: typed.implications, rows: 6))\
            \(textarea(Field("words-again", "Words that are used again", hint: "One after another: the day from which they hold, such as 2026-04-01, of what, a colon, and the words. A line that begins with a space is their next paragraph. Words for the same implication from a later day are the next edition of them.", error: errors.of("words-again")), value: typed.wordings, rows: 8))\
            \(textarea(Field("usual", "Who is usually consulted", hint: "One a line", error: errors.of("usual")), value: typed.consultees, rows: 5))\
            \(textarea(Field("council-aims", "What the council means to achieve", hint: "One a line", error: errors.of("council-aims")), value: typed.aims, rows: 5))\
            \(textarea(Field("why-changed", "Why it is changed", error: errors.of("why-changed")), value: typed.reason, rows: 2))\
            \(button("Save"))
            """))
        """
    }

    static let example: TemplateFormPage = {
        let whole = WholeReport.example.template
        var page = TemplateFormPage(whole: whole, council: "Aldermouth District Council", typed: TemplateTyped(whole))
        page.errors = [FieldError("why-changed", "Enter why it is changed.")]
        return page
    }()

    static func routes(_ site: ReportsSite) -> [Route] {
        drawnAndSent(
            at: Addresses.changeTemplate, .add, .reportTemplate, found: { try await page($1, site, $0) },
            sent: { try await $0.answer($1, site) })
    }

    private func answer(_ request: Request, _ site: ReportsSite) async throws -> Response {
        var page = self
        page.typed = try TemplateTyped(request.form)
        let (own, trace) = (whole.template, request.trace)
        let latest = try await site.registry.look(ReportTemplates(viewer: request.viewer), trace)
            .filter { $0.council == own.council && $0.name.utf8.elementsEqual(own.name.utf8) }
            .max { $0.edition < $1.edition }
        let newer = try await WholeTemplate.look(latest?.id ?? own.id, site.registry, trace)
        return try await site.registry.write(trace, ChangeTemplate(id: own.id, typed: page.typed).run)
            .answer(
                to: { Addresses.template($0.id) },
                again: {
                    page.errors = $0
                    return .page(page, status: 422)
                },
                stale: { _ in
                    page.stale = newer
                    if let newer { page.whole = newer }
                    return .page(page, status: 409)
                })
    }

    private static func page(
        _ id: ID<ReportTemplate>, _ site: ReportsSite, _ request: Request
    ) async throws -> TemplateFormPage? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        guard let whole = try await WholeTemplate.look(id, registry, trace), !whole.template.hidden.contains(.terms)
        else { return nil }
        let agencies = try await registry.look(Agencies(viewer: viewer, on: request.today), trace)
        return TemplateFormPage(
            whole: whole, council: agencies.first { $0.id == whole.template.council }?.name ?? "A council",
            typed: TemplateTyped(whole))
    }
}

extension TemplateTyped {
    init(_ form: Fields) throws(BadRequest) {
        self.init()
        revenue = try form.one("limit-revenue") ?? ""
        capital = try form.one("limit-capital") ?? ""
        wards = try form.one("limit-wards") ?? ""
        headings = try form.one("headings") ?? ""
        implications = try form.one("implications") ?? ""
        wordings = try form.one("words-again") ?? ""
        consultees = try form.one("usual") ?? ""
        aims = try form.one("council-aims") ?? ""
        reason = try form.one("why-changed") ?? ""
    }
}

extension WholeTemplate {
    /// Line by line, as a page shows it.
    fileprivate var rows: [SummaryRow] {
        let typed = TemplateTyped(self)
        return [
            SummaryRow("Edition", "\(template.edition)"), SummaryRow("Key decision from", "\(template.limitsSaid)"),
            SummaryRow("Headings", paragraphs(typed.headings)),
            SummaryRow("Implications", paragraphs(typed.implications)),
            SummaryRow("Words that are used again", paragraphs(typed.wordings)),
            SummaryRow("Usually consulted", paragraphs(typed.consultees)), SummaryRow("Aims", paragraphs(typed.aims)),
        ]
    }
}
