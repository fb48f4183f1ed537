import Markup
import Pages
import Partnership
import Planning
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
    /// What it can be drawn from, and what it is drawn from.
    var sources: [ExtractSource] = []
    var extract: AppendixExtract?
    var takesOut = false
    var version = 0
    var errors: [FieldError] = []
    var stale: ReportAppendix?

    var title: String { one == nil ? "Add an appendix" : "Change the appendix" }
    var caption: HTML? { "\(report.header.title)" }
    var back: Address? { Addresses.report(report.id) }

    var body: HTML {
        """
        \(stale.map { staleNotice($0.rows(sources)) } ?? "")
        \(form(
            one.map { Addresses.appendix(report.id, $0.id) } ?? Addresses.newAppendix(report.id),
            """
            \(hidden("version", "\(version)"))\
            \(input(Field("appendix-title", "What it is called", error: errors.of("appendix-title")), value: name))\
            \(input(Field("appendix-number", "Its number among the papers of the meeting", hint: "Such as 7.2; left empty, it is lettered alone", error: errors.of("appendix-number")), value: number, width: .ten))\
            \(select(Field("appendix-paragraph", "Classification", hint: "What is exempt is printed in the exempt annex alone", error: errors.of("appendix-paragraph")), [Choice("0", "As its report")] + jurisdiction.exemptParagraphs.map { Choice("\($0.number)", "Exempt. \($0.said)") }, chosen: "\(paragraph)"))\
            \(select(Field("appendix-source", "Drawn from", hint: "A strategic assessment, or a problem profile: its words, figures and tables are printed as that paper has them. What is in work is for an exempt appendix alone.", error: errors.of("appendix-source")), sourceChoices, chosen: extract?.key ?? ""))\
            \(checkboxes(Field("appendix-parts", "Which of its parts", hint: "All of them where none is ticked", error: errors.of("appendix-parts")), AssessmentPart.Matter.headed.map { Choice($0.matter.rawValue, "\($0.title)") }, ticked: (extract?.matters ?? []).map(\.rawValue), isSmall: true))\
            \(textarea(Field("appendix-text", "What it says", hint: "\(ReportHeading.background.hint) Before what is drawn, it may be empty.", error: errors.of("appendix-text")), value: text, rows: 20))\
            \(one == nil ? "" : checkboxes(Field("take-out", "Take it out"), [Choice("yes", "This appendix is not part of the report")], ticked: takesOut ? ["yes"] : [], isSmall: true))\
            \(button("Save"))
            """))
        """
    }

    /// What it is drawn from already stays, though it is not shared with whoever writes: it is then refused.
    private var sourceChoices: [Choice] {
        let unread = extract.map { kept in sources.contains { $0.extract.key == kept.key } ? [] : [kept.key] } ?? []
        return [Choice("", "Nothing: its words are its own")]
            + sources.map { Choice($0.extract.key, "\($0.said)") }
            + unread.map { Choice($0, "\(ExtractSource.notShared)") }
    }

    static let example: AppendixPage = {
        var page = AppendixPage(report: .example)
        page.sources = [ExtractSource(extract: .example, said: ExtractSource.said(AssessmentDocument(.example, [])))]
        page.take(WholeReport.example.appendices[0])
        page.errors = [FieldError("appendix-text", "Enter what it says.")]
        return page
    }()

    private mutating func take(_ one: ReportAppendix) {
        (self.one, number, name, paragraph) = (one, one.number, one.title, one.paragraph)
        (text, extract, version) = (one.text, one.extract, one.version)
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
        try page.choose(form.one("appendix-source") ?? "", form.all("appendix-parts", as: AssessmentPart.Matter.self))
        guard page.errors.isEmpty else { return .page(page, status: 422) }
        let command = KeepAppendix(
            report: page.report.id, changed: page.one.map { ($0.id, page.version) }, number: page.number,
            title: page.name, paragraph: page.paragraph, text: page.text, extract: page.extract,
            takesOut: page.takesOut)
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

    private mutating func choose(_ key: String, _ matters: [AssessmentPart.Matter]) {
        let known = sources.map(\.extract) + [extract].compactMap { $0 }
        extract = known.first { $0.key == key }
        extract?.matters = AssessmentPart.Matter.allCases.filter(matters.contains)
        if key.isEmpty ? !matters.isEmpty : extract == nil {
            errors.append(FieldError("appendix-source", "Choose the paper that it is drawn from."))
        }
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
        return AppendixPage(
            report: report, jurisdiction: committee?.jurisdiction ?? .england,
            sources: try await ExtractSource.look(registry, trace))
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
    func rows(_ sources: [ExtractSource]) -> [SummaryRow] {
        [
            SummaryRow("What it is called", "\(said)"),
            SummaryRow("Classification", paragraph == 0 ? "As its report" : "Exempt under paragraph \(paragraph)"),
            SummaryRow("Drawn from", "\(sources.said(extract))"),
            SummaryRow(
                "Which of its parts",
                bullets(
                    AssessmentPart.Matter.headed.filter { extract?.matters.contains($0.matter) ?? false }.map {
                        "\($0.title)"
                    })),
            SummaryRow("What it says", paragraphs(text)),
        ]
    }
}
