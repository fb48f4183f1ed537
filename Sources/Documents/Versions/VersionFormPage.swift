import Dates
import Markup
import Pages
import Partnership
import Storage

/// Writes down a version of a document, or puts right what is written of one.
struct VersionFormPage: Page {
    var document: Document
    /// Nothing for a new one.
    var old: DocumentVersion?
    var words = DocumentVersion.Words()
    /// As typed.
    var from = DayTyped()
    var next = DayTyped()
    var version = 0
    var errors: [FieldError] = []
    var isStale = false

    var title: String { old == nil ? "Write down a version" : "Put this version right" }
    var caption: HTML? { "\(document.words.title)" }
    var back: Address? { Addresses.document(document.id) }

    var body: HTML {
        """
        \(isStale ? stale : "")
        \(form(old.map { Addresses.changeVersion(document.id, $0.id) } ?? Addresses.newVersion(document.id), """
            \(input(Field("version-name", "Number or name", hint: "Such as 2, or 2026/27", error: errors.of("version-name")), value: words.name, width: .twenty))\
            \(dateDay(Field("holds-from", "In force from", hint: "A month and year, or a year, is enough. Leave it empty where it is not known", error: errors.of("holds-from")), value: from))\
            \(input(Field("approved-by", "Who approved it", hint: "Which body, when, at which minute", error: errors.of("approved-by")), value: words.approved))\
            \(textarea(Field("what-changed", "What changed", error: errors.of("what-changed")), value: words.changed, rows: 3))\
            \(input(Field("lies-at", "Where it lies", hint: "An address on the web, or a place in words", error: errors.of("lies-at")), value: words.place))\
            \(dateDay(Field("next-review", "Next review by", hint: nextHint, error: errors.of("next-review")), value: next))\
            \(old == nil ? "" : hidden("version", "\(version)"))\
            \(button("Save"))
            """))
        """
    }

    private var nextHint: HTML {
        if old != nil {
            return "As it was said with this version. The day of the document itself is changed on its own form."
        }
        return document.words.months.map { "Left empty, it is \($0) months after its first day." }
            ?? "Left empty, no day is set."
    }

    private var stale: HTML {
        guard let words = old?.words else { return "" }
        return staleNotice([
            SummaryRow("Number or name", "\(words.name)"), SummaryRow("In force from", "\(words.from?.said ?? "")"),
            SummaryRow("Who approved it", "\(words.approved)"), SummaryRow("What changed", "\(words.changed)"),
            SummaryRow("Where it lies", "\(words.place)"), SummaryRow("Next review by", "\(words.next?.said ?? "")"),
        ])
    }

    static let example: VersionFormPage = {
        let line = DocumentRegister.example.lines[0]
        var page = VersionFormPage(line.document, line.versions[0])
        (page.words.name, page.errors) = ("", [FieldError("version-name", "Enter its number or name.")])
        return page
    }()

    init(_ document: Document, _ old: DocumentVersion? = nil) {
        (self.document, self.old) = (document, old)
        guard let old else { return }
        (words, version) = (old.words, old.version)
        (from, next) = (DayTyped(told: words.from), DayTyped(words.next))
    }

    static func routes(_ site: DocumentsSite) -> [Route] {
        @Sendable func page(
            _ id: ID<Document>, _ version: ID<DocumentVersion>?, _ request: Request
        ) async throws -> VersionFormPage? {
            guard let document = try await site.changing(id, request) else { return nil }
            guard let version else { return VersionFormPage(document) }
            let all = DocumentVersions(viewer: request.viewer, document: id)
            return try await site.registry.look(all, request.trace).first { $0.id == version }
                .map { VersionFormPage(document, $0) }
        }
        return [
            Route(.get, Addresses.newVersion, .change, .document) { request, id in
                try await page(id, nil, request).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.newVersion, .change, .document) { request, id in
                try await page(id, nil, request)?.keep(request, site) ?? .notFound
            },
            Route(.get, Addresses.changeVersion, .change, .document) { request, id, version in
                try await page(id, version, request).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changeVersion, .change, .document) { request, id, version in
                try await page(id, version, request)?.keep(request, site) ?? .notFound
            },
        ]
    }

    private func keep(_ request: Request, _ site: DocumentsSite) async throws -> Response {
        var page = self
        let form = request.form
        page.words.name = try form.one("version-name") ?? ""
        page.words.approved = try form.one("approved-by") ?? ""
        page.words.changed = try form.one("what-changed") ?? ""
        page.words.place = try form.one("lies-at") ?? ""
        if old != nil { page.version = try form.required("version", as: Int.self) }
        (page.from, page.next) = (try form.day("holds-from"), try form.day("next-review"))
        page.words.from = page.errors.told(page.from, "holds-from")
        page.words.next = page.errors.dayOrNone(page.next, "next-review")
        guard page.errors.isEmpty else { return .page(page, status: 422) }
        let command = KeepVersion(
            document: document.id, changed: old.map { ($0.id, page.version) }, words: page.words)
        return try await site.registry.write(request.trace, command.run).answer(
            to: { Addresses.document($0.document).at("versions") },
            again: {
                page.errors = $0
                return .page(page, status: 422)
            },
            stale: {
                (page.old, page.version, page.isStale) = ($0, $0.version, true)
                return .page(page, status: 409)
            })
    }
}
