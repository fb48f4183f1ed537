import Markup
import Pages
import Partnership
import Planning
import Scrutiny
import Storage

/// Writes an appendix of a report, with its number and how it is classified; or adds one.
struct AppendixPage: KeptForm {
    var report: CommitteeReport
    var jurisdiction = Jurisdiction.england
    /// Nothing for a new one.
    var kept: ReportAppendix?
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
    var isStale = false

    var title: String { kept == nil ? "Add an appendix" : "Change the appendix" }
    var caption: HTML? { "\(report.header.title)" }
    var back: Address? { Addresses.report(report.id) }

    var body: HTML {
        """
        \(isStale ? staleNotice(kept?.rows(sources) ?? []) : "")
        \(setInHelp())
        \(form(
            kept.map { Addresses.appendix(report.id, $0.id) } ?? Addresses.newAppendix(report.id),
            """
            \(hidden("version", "\(version)"))\
            \(input(Field("appendix-title", "What it is called", error: errors.of("appendix-title")), value: name))\
            \(input(Field("appendix-number", "Its number among the papers of the meeting", hint: "Such as 7.2; left empty, it is lettered alone", error: errors.of("appendix-number")), value: number, width: .ten))\
            \(select(Field("appendix-paragraph", "Classification", hint: "What is exempt is printed in the exempt annex alone", error: errors.of("appendix-paragraph")), [Choice("0", "As its report")] + jurisdiction.exemptParagraphs.map { Choice("\($0.number)", "Exempt. \($0.said)") }, chosen: "\(paragraph)"))\
            \(select(Field("appendix-source", "Drawn from", hint: "A strategic assessment, or a problem profile: its words, figures and tables are printed as that paper has them. What is in work is for an exempt appendix alone.", error: errors.of("appendix-source")), sourceChoices, chosen: extract?.key ?? ""))\
            \(checkboxes(Field("appendix-parts", "Which of its parts", hint: "All of them where none is ticked", error: errors.of("appendix-parts")), AssessmentPart.Matter.headed.map { Choice($0.matter.rawValue, "\($0.title)") }, ticked: (extract?.matters ?? []).map(\.rawValue), isSmall: true))\
            \(textarea(Field("appendix-text", "What it says", hint: "\(ReportHeading.background.hint) Before what is drawn, it may be empty.", error: errors.of("appendix-text")), value: text, rows: 20))\
            \(kept == nil ? "" : checkboxes(Field("take-out", "Take it out"), [Choice("yes", "This appendix is not part of the report")], ticked: takesOut ? ["yes"] : [], isSmall: true))\
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
        (kept, number, name, paragraph) = (one, one.number, one.title, one.paragraph)
        (text, extract, version) = (one.text, one.extract, one.version)
    }

    static func routes(_ site: ReportsSite) -> [Route] {
        routes(
            within: .committeeReport, new: Addresses.newAppendix, change: Addresses.appendix,
            found: { try await found($1, $2, site, $0) },
            sent: { page, request in
                try await page.answer(request, site.registry, to: { Addresses.report($0.report) }) {
                    KeepAppendix(
                        report: $0.report.id, changed: $1, number: $0.number, title: $0.name, paragraph: $0.paragraph,
                        text: $0.text, extract: $0.extract, takesOut: $0.takesOut
                    ).run
                }
            })
    }

    mutating func read(_ form: Fields) throws(BadRequest) {
        name = try form.one("appendix-title") ?? ""
        number = try form.one("appendix-number") ?? ""
        paragraph = try form.one("appendix-paragraph", as: Int.self) ?? 0
        text = try form.one("appendix-text") ?? ""
        takesOut = kept != nil && form.all("take-out").contains("yes")
        choose(
            try form.one("appendix-source") ?? "", try form.all("appendix-parts", as: AssessmentPart.Matter.self))
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
    private static func found(
        _ id: ID<CommitteeReport>, _ appendix: ID<ReportAppendix>?, _ site: ReportsSite, _ request: Request
    ) async throws -> AppendixPage? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        guard let report = try await site.report(id, .change, request) else { return nil }
        let headings = try await registry.look(TemplateHeadings(viewer: viewer, template: report.template), trace)
        guard headings.contains(where: { $0.heading == .appendices }) else { return nil }
        let committee = try await registry.look(Committees(viewer: viewer), trace).first { $0.id == report.committee }
        var page = AppendixPage(
            report: report, jurisdiction: committee?.jurisdiction ?? .england,
            sources: try await ExtractSource.look(registry, trace))
        guard let appendix else { return page }
        let all = try await registry.look(ReportAppendices(viewer: viewer, report: id), trace)
        guard let one = all.first(where: { $0.id == appendix && $0.report == id }),
            viewer.may(.change, one.thing, now: request.now)
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
