import Markup
import Pages
import Partnership
import Scrutiny
import Storage

/// Writes an appendix of a report, with its number and how it is classified; or adds one.
struct AppendixPage: Page {
    var report: CommitteeReport
    var jurisdiction = Jurisdiction.england
    /// Nothing for a new one.
    var one: ReportAppendix?
    var number = ""
    var name = ""
    var paragraph = 0
    var text = ""
    var takesOut = false
    var version = 0
    var errors: [FieldError] = []
    var stale: ReportAppendix?

    var title: String { one == nil ? "Add an appendix" : "Change the appendix" }
    var caption: HTML? { "\(report.header.title)" }
    var back: Address? { Addresses.report(report.id) }

    var body: HTML {
        """
        \(stale.map { staleNotice($0.rows) } ?? "")
        \(form(
            one.map { Addresses.appendix(report.id, $0.id) } ?? Addresses.newAppendix(report.id),
            """
            \(hidden("version", "\(version)"))\
            \(input(Field("appendix-title", "What it is called", error: errors.of("appendix-title")), value: name))\
            \(input(Field("appendix-number", "Its number among the papers of the meeting", hint: "Such as 7.2; left empty, it is lettered alone", error: errors.of("appendix-number")), value: number, width: .ten))\
            \(select(Field("appendix-paragraph", "Classification", hint: "What is exempt is printed in the exempt annex alone", error: errors.of("appendix-paragraph")), [Choice("0", "As its report")] + jurisdiction.exemptParagraphs.map { Choice("\($0.number)", "Exempt. \($0.said)") }, chosen: "\(paragraph)"))\
            \(textarea(Field("appendix-text", "What it says", hint: "\(ReportHeading.background.hint)", error: errors.of("appendix-text")), value: text, rows: 20))\
            \(one == nil ? "" : checkboxes(Field("take-out", "Take it out"), [Choice("yes", "This appendix is not part of the report")], ticked: takesOut ? ["yes"] : [], isSmall: true))\
            \(button("Save"))
            """))
        """
    }

    static let example: AppendixPage = {
        var page = AppendixPage(report: .example)
        page.take(WholeReport.example.appendices[0])
        page.errors = [FieldError("appendix-text", "Enter what it says.")]
        return page
    }()

    private mutating func take(_ one: ReportAppendix) {
        (self.one, number, name, paragraph) = (one, one.number, one.title, one.paragraph)
        (text, version) = (one.text, one.version)
    }

    static func routes(_ site: ReportsSite) -> [Route] {
        [
            Route(.get, Addresses.newAppendix, .change, .committeeReport) { request, id in
                try await blank(id, site, request).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.newAppendix, .change, .committeeReport) { request, id in
                guard let page = try await blank(id, site, request) else { return .notFound }
                return try await sent(page, site, request)
            },
            Route(.get, Addresses.appendix, .change, .committeeReport) { request, id, appendix in
                try await found(id, appendix, site, request).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.appendix, .change, .committeeReport) { request, id, appendix in
                guard let page = try await found(id, appendix, site, request) else { return .notFound }
                return try await sent(page, site, request)
            },
        ]
    }

    private static func sent(_ before: AppendixPage, _ site: ReportsSite, _ request: Request) async throws -> Response {
        var page = before
        let form = request.form
        page.name = try form.one("appendix-title") ?? ""
        page.number = try form.one("appendix-number") ?? ""
        page.paragraph = try form.one("appendix-paragraph", as: Int.self) ?? 0
        page.text = try form.one("appendix-text") ?? ""
        page.takesOut = try page.one != nil && form.one("take-out") == "yes"
        page.version = try form.required("version", as: Int.self)
        let command = KeepAppendix(
            report: page.report.id, changed: page.one.map { ($0.id, page.version) }, number: page.number,
            title: page.name, paragraph: page.paragraph, text: page.text, takesOut: page.takesOut)
        return try await site.registry.write(request.trace, command.run)
            .answer(
                to: { Addresses.report($0.report) },
                again: {
                    page.errors = $0
                    return .page(page, status: 422)
                },
                stale: { now in
                    (page.stale, page.version) = (now, now.version)
                    return .page(page, status: 409)
                })
    }

    /// Where the template has a heading under which they are listed.
    private static func blank(
        _ id: ID<CommitteeReport>, _ site: ReportsSite, _ request: Request
    ) async throws -> AppendixPage? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        guard let report = try await site.report(id, .change, request) else { return nil }
        let headings = try await registry.look(TemplateHeadings(viewer: viewer, template: report.template), trace)
        guard headings.contains(where: { $0.heading == .appendices }) else { return nil }
        let committee = try await registry.look(Committees(viewer: viewer), trace).first { $0.id == report.committee }
        return AppendixPage(report: report, jurisdiction: committee?.jurisdiction ?? .england)
    }

    private static func found(
        _ id: ID<CommitteeReport>, _ appendix: ID<ReportAppendix>, _ site: ReportsSite, _ request: Request
    ) async throws -> AppendixPage? {
        guard var page = try await blank(id, site, request) else { return nil }
        let all = try await site.registry.look(ReportAppendices(viewer: request.viewer, report: id), request.trace)
        guard let one = all.first(where: { $0.id == appendix && $0.report == id }),
            request.viewer.may(.change, one.thing, now: request.now)
        else { return nil }
        page.take(one)
        return page
    }
}

extension ReportAppendix {
    /// Line by line, as a page shows it.
    var rows: [SummaryRow] {
        [
            SummaryRow("What it is called", "\(said)"),
            SummaryRow("Classification", paragraph == 0 ? "As its report" : "Exempt under paragraph \(paragraph)"),
            SummaryRow("What it says", paragraphs(text)),
        ]
    }
}
