import Dates
import Markup
import Pages
import Partnership
import Storage

/// Withdraws a document, or puts right what is said of that, or takes it into use again.
struct WithdrawalPage: Page {
    var document: Document
    /// Other documents, one of which may have taken its place.
    var others: [Document]
    var standing: Standing
    var day: DayTyped
    var reason: String
    var replacedBy: ID<Document>?
    var version: Int
    var errors: [FieldError] = []
    var isStale = false

    enum Standing: String, CaseIterable, InAddress {
        case withdrawn
        case inUse = "in-use"

        var said: String { self == .withdrawn ? "Withdrawn" : "In use again" }
    }

    var title: String { document.withdrawal == nil ? "Withdraw it" : "Change the withdrawal" }
    var caption: HTML? { "\(document.words.title)" }
    var back: Address? { Addresses.document(document.id) }

    var body: HTML {
        """
        \(isStale ? stale : "")
        <p class="govuk-body">It stays in the register with its versions and reviews, and is no longer asked to be reviewed.</p>
        \(form(Addresses.withdrawal(document.id), """
            \(document.withdrawal == nil && standing == .withdrawn ? "" : radios(Field("withdrawal", "It is", error: errors.of("withdrawal")), Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: standing.inAddress))\
            \(dateDay(Field("withdrawn", "Withdrawn on", error: errors.of("withdrawn")), value: day))\
            \(textarea(Field("withdrawn-because", "Why it is withdrawn", error: errors.of("withdrawn-because")), value: reason, rows: 3))\
            \(select(Field("replaced-by", "What took its place", error: errors.of("replaced-by")), [Choice("", "Nothing")] + others.filter { $0.id != document.id }.map { Choice($0.id, "\($0.words.title)") }, chosen: replacedBy?.inAddress))\
            \(hidden("version", "\(version)"))\
            \(button("Save"))
            """))
        """
    }

    private var stale: HTML {
        let now = document.withdrawal
        let other = now?.replacedBy.flatMap { id in others.first { $0.id == id }?.words.title }
        return staleNotice([
            SummaryRow("Title", "\(document.words.title)"),
            SummaryRow("It is", now == nil ? "In use" : "Withdrawn on \(now?.day.said ?? "")"),
            SummaryRow("Why it is withdrawn", "\(now?.reason ?? "")"),
            SummaryRow("What took its place", "\(other ?? "Nothing named")"),
        ])
    }

    static let example: WithdrawalPage = {
        let documents = DocumentRegister.example.lines.map(\.document)
        var page = WithdrawalPage(documents[4], documents, today: "2026-11-24")
        (page.reason, page.errors) = ("", [FieldError("withdrawn-because", "Enter why it is withdrawn.")])
        return page
    }()

    init(_ document: Document, _ others: [Document], today: Day) {
        (self.document, self.others, version) = (document, others, document.version)
        (standing, replacedBy) = (.withdrawn, document.withdrawal?.replacedBy)
        (day, reason) = (DayTyped(document.withdrawal?.day ?? today), document.withdrawal?.reason ?? "")
    }

    static func routes(_ site: DocumentsSite) -> [Route] {
        @Sendable func page(_ id: ID<Document>, _ request: Request) async throws -> WithdrawalPage? {
            guard let document = try await site.changing(id, request) else { return nil }
            let all = try await site.registry.look(RegisteredDocuments(viewer: request.viewer), request.trace)
            return WithdrawalPage(document, all, today: request.today)
        }
        return [
            Route(.get, Addresses.withdrawal, .change, .document) { request, id in
                try await page(id, request).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.withdrawal, .change, .document) { request, id in
                try await page(id, request)?.keep(request, site) ?? .notFound
            },
        ]
    }

    private func keep(_ request: Request, _ site: DocumentsSite) async throws -> Response {
        var page = self
        let form = request.form
        page.standing = try form.one("withdrawal", as: Standing.self) ?? .withdrawn
        (page.day, page.reason) = (try form.day("withdrawn"), try form.one("withdrawn-because") ?? "")
        page.replacedBy = try form.one("replaced-by", as: ID<Document>.self)
        page.version = try form.required("version", as: Int.self)
        var withdrawal: Document.Withdrawal?
        if page.standing == .withdrawn {
            guard let day = page.errors.day(page.day, "withdrawn") else { return .page(page, status: 422) }
            withdrawal = Document.Withdrawal(day: day, reason: page.reason, replacedBy: page.replacedBy)
        }
        let command = WithdrawDocument(id: document.id, version: page.version, withdrawal: withdrawal)
        return try await site.registry.write(request.trace, command.run).answer(
            to: { Addresses.document($0.id) },
            again: {
                page.errors = $0
                return .page(page, status: 422)
            },
            stale: {
                (page.document, page.version, page.isStale) = ($0, $0.version, true)
                return .page(page, status: 409)
            })
    }
}
