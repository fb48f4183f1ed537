import Files
import Markup
import Pages
import Partnership
import Storage

/// Names a document of the register in a report, or changes how one is named.
struct NamedPaperPage: Page {
    var report: CommitteeReport
    /// The headings under which one can be named.
    var parts: [NamedPaper.Part]
    var book: DocumentBook
    /// Nothing for a new one.
    var one: NamedPaper?
    var document: ID<NamedDocument>?
    var part = NamedPaper.Part.background
    var number = ""
    var place = ""
    var takesOut = false
    var version = 0
    var errors: [FieldError] = []
    var stale: NamedPaper?

    var title: String { one == nil ? "Name a document of the register" : "Change how it is named" }
    var caption: HTML? { "\(report.header.title)" }
    var back: Address? { Addresses.report(report.id) }

    var body: HTML {
        """
        \(stale.map { staleNotice($0.rows) } ?? "")
        \(form(
            one.map { Addresses.namedPaper(report.id, $0.id) } ?? Addresses.newNamedPaper(report.id),
            """
            \(hidden("version", "\(version)"))\
            \(which)\
            \(radios(Field("named-as", "Named as", error: errors.of("named-as")), parts.map { Choice($0.rawValue, "\($0.said)") }, chosen: part.rawValue))\
            \(input(Field("named-number", "Its number among the papers of the meeting", hint: "Of an appendix, such as 7.2; it may be empty", error: errors.of("named-number")), value: number, width: .ten))\
            \(input(Field("named-place", "Page or paragraph", hint: "Left empty, it is as the register says", error: errors.of("named-place")), value: place, width: .twenty))\
            \(one == nil ? "" : checkboxes(Field("take-out", "Take it out"), [Choice("yes", "The report does not name this document")], ticked: takesOut ? ["yes"] : [], isSmall: true))\
            \(button("Save"))
            """))
        """
    }

    private var which: HTML {
        if one != nil, let document = book[document] {
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
        [
            Route(.get, Addresses.newNamedPaper, .change, .committeeReport) { request, id in
                try await blank(id, nil, site, request).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.newNamedPaper, .change, .committeeReport) { request, id in
                guard let page = try await blank(id, nil, site, request) else { return .notFound }
                return try await page.sent(site, request)
            },
            Route(.get, Addresses.namedPaper, .change, .committeeReport) { request, id, paper in
                try await blank(id, paper, site, request).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.namedPaper, .change, .committeeReport) { request, id, paper in
                guard let page = try await blank(id, paper, site, request) else { return .notFound }
                return try await page.sent(site, request)
            },
        ]
    }

    private func sent(_ site: ReportsSite, _ request: Request) async throws -> Response {
        var page = self
        let form = request.form
        if one == nil { page.document = try form.one("named-document", as: ID<NamedDocument>.self) }
        page.number = try form.one("named-number") ?? ""
        page.place = try form.one("named-place") ?? ""
        page.takesOut = try one != nil && form.one("take-out") == "yes"
        page.version = try form.required("version", as: Int.self)
        if let part = try form.one("named-as", as: NamedPaper.Part.self), parts.contains(part) {
            page.part = part
        } else {
            page.errors.append(FieldError("named-as", "Choose as what it is named."))
        }
        if page.document == nil { page.errors.append(FieldError("named-document", "Choose a document.")) }
        guard let document = page.document, page.errors.isEmpty else { return .page(page, status: 422) }
        let command = KeepNamedPaper(
            report: report.id, changed: one.map { ($0.id, page.version) }, document: document, part: page.part,
            number: page.number, place: page.place, takesOut: page.takesOut)
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

    /// - Parameter paper: One that is named already; nothing for a new one. It is not there for whoever may not read its document.
    private static func blank(
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
            report: report, parts: parts, book: book, one: one, document: one.document, part: one.part,
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
