import Files
import Markup
import Pages
import Partnership
import Storage

/// Names a document of the register in a report, or changes how one is named.
struct NamedPaperPage: KeptForm {
    var report: CommitteeReport
    /// The headings under which one can be named.
    var parts: [NamedPaper.Part]
    var book: DocumentBook
    /// Nothing for a new one.
    var kept: NamedPaper?
    var document: ID<NamedDocument>?
    var part = NamedPaper.Part.background
    var number = ""
    var place = ""
    var takesOut = false
    var version = 0
    var errors: [FieldError] = []
    var isStale = false

    var title: String { kept == nil ? "Name a document of the register" : "Change how it is named" }
    var caption: HTML? { "\(report.header.title)" }
    var back: Address? { Addresses.report(report.id) }

    var body: HTML {
        """
        \(isStale ? staleNotice(kept?.rows ?? []) : "")
        \(form(
            kept.map { Addresses.namedPaper(report.id, $0.id) } ?? Addresses.newNamedPaper(report.id),
            """
            \(hidden("version", "\(version)"))\
            \(which)\
            \(radios(Field("named-as", "Named as", error: errors.of("named-as")), parts.map { Choice($0.rawValue, "\($0.said)") }, chosen: part.rawValue))\
            \(input(Field("named-number", "Its number among the papers of the meeting", hint: "Of an appendix, such as 7.2; it may be empty", error: errors.of("named-number")), value: number, width: .ten))\
            \(input(Field("named-place", "Page or paragraph", hint: "Left empty, it is as the register says", error: errors.of("named-place")), value: place, width: .twenty))\
            \(kept == nil ? "" : checkboxes(Field("take-out", "Take it out"), [Choice("yes", "The report does not name this document")], ticked: takesOut ? ["yes"] : [], isSmall: true))\
            \(button("Save"))
            """))
        """
    }

    private var which: HTML {
        if kept != nil, let document = book[document] {
            let said = "<p class=\"govuk-body\">\(book.cited(document))</p>" as HTML
            let error = errors.of("named-document").map { "<p class=\"govuk-error-message\">\($0)</p>" as HTML } ?? ""
            return "<div id=\"named-document\">\(error)\(said)</div>"
        }
        let hint: HTML =
            report.header.isExempt
            ? "The version that holds when the report is published is printed with it"
            : "The version that holds when the report is published is printed with it. One that is OFFICIAL-SENSITIVE is named in the exempt annex."
        return select(
            Field("named-document", "Document", hint: hint, error: errors.of("named-document")),
            [Choice("", "Choose one")] + book.choices, chosen: document.map { "\($0.number)" })
    }

    static let example: NamedPaperPage = {
        var page = NamedPaperPage(report: .example, parts: NamedPaper.Part.allCases, book: .example)
        page.errors = [FieldError("named-document", "Choose a document.")]
        return page
    }()

    static func routes(_ site: ReportsSite) -> [Route] {
        routes(
            within: .committeeReport, new: Addresses.newNamedPaper, change: Addresses.namedPaper,
            found: { try await found($1, $2, site, $0) },
            sent: { page, request in
                try await page.answer(request, site.registry, to: { Addresses.report($0.report) }) { page, changed in
                    { writing in
                        guard let document = page.document else { return .notThere }
                        return try KeepNamedPaper(
                            report: page.report.id, changed: changed, document: document, part: page.part,
                            number: page.number, place: page.place, takesOut: page.takesOut
                        ).run(writing)
                    }
                }
            })
    }

    mutating func read(_ form: Fields) throws(BadRequest) {
        if kept == nil { document = try form.one("named-document", as: ID<NamedDocument>.self) }
        number = try form.one("named-number") ?? ""
        place = try form.one("named-place") ?? ""
        takesOut = kept != nil && form.all("take-out").contains("yes")
        if let part = try form.one("named-as", as: NamedPaper.Part.self), parts.contains(part) {
            self.part = part
        } else {
            errors.append(FieldError("named-as", "Choose as what it is named."))
        }
        if document == nil { errors.append(FieldError("named-document", "Choose a document.")) }
    }

    /// - Parameter paper: One that is named already; nothing for a new one. It is not there for whoever may not read its document.
    private static func found(
        _ id: ID<CommitteeReport>, _ paper: ID<NamedPaper>?, _ site: ReportsSite, _ request: Request
    ) async throws -> NamedPaperPage? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        guard let report = try await site.report(id, .change, request) else { return nil }
        let headings = try await registry.look(TemplateHeadings(viewer: viewer, template: report.template), trace)
        let parts = NamedPaper.Part.allCases.filter { part in headings.contains { $0.heading == part.heading } }
        guard let first = parts.first else { return nil }
        guard let paper else {
            let book = try await registry.documentBook(of: nil, trace)
            return NamedPaperPage(report: report, parts: parts, book: book, part: first)
        }
        let all = try await registry.look(NamedPapers(viewer: viewer, report: id), trace)
        guard let one = all.first(where: { $0.id == paper }), !one.hidden.contains(.text) else { return nil }
        let book = try await registry.documentBook(of: [one.document], trace)
        guard book[one.document] != nil else { return nil }
        return NamedPaperPage(
            report: report, parts: parts, book: book, kept: one, document: one.document, part: one.part,
            number: one.number, place: one.place, version: one.version)
    }
}

extension NamedPaper {
    /// Line by line, as a page shows it.
    fileprivate var rows: [SummaryRow] {
        [
            SummaryRow("Named as", "\(part.said)"), SummaryRow("Its number", number.isEmpty ? "None" : "\(number)"),
            SummaryRow("Page or paragraph", place.isEmpty ? "As the register says" : "\(place)"),
        ]
    }
}
