import Dates
import Markup
import Pages
import Partnership
import Storage

/// Writes down that a document was reviewed and stays as it is.
struct DocumentReviewPage: Page {
    var document: Document
    var day: DayTyped
    var found = ""
    var next = DayTyped()
    var errors: [FieldError] = []

    var title: String { "Reviewed, no change" }
    var caption: HTML? { "\(document.words.title)" }
    var back: Address? { Addresses.document(document.id) }

    var body: HTML {
        """
        <p class="govuk-body">Where something was changed, \(link("write down a version", to: Addresses.newVersion(document.id))) instead.</p>
        \(form(Addresses.newReview(document.id), """
            \(dateDay(Field("reviewed", "Reviewed on", error: errors.of("reviewed")), value: day))\
            \(textarea(Field("review-found", "What was found", hint: "By whom, and why it can stay as it is", error: errors.of("review-found")), value: found, rows: 4))\
            \(dateDay(Field("next-review", "Next review by", hint: nextHint, error: errors.of("next-review")), value: next))\
            \(button("Save"))
            """))
        """
    }

    private var nextHint: HTML {
        document.words.months.map { "Left empty, it is \($0) months after this one." } ?? "Such as 31 3 2027"
    }

    static let example = DocumentReviewPage(
        document: DocumentRegister.example.lines[0].document, day: DayTyped("2026-11-24"),
        errors: [FieldError("review-found", "Enter what was found.")])

    static func routes(_ site: DocumentsSite) -> [Route] {
        [
            Route(.get, Addresses.newReview, .change, .document) { request, id in
                guard let document = try await site.changing(id, request) else { return .notFound }
                return .page(DocumentReviewPage(document: document, day: DayTyped(request.today)))
            },
            Route(.post, Addresses.newReview, .change, .document) { request, id in
                guard let document = try await site.changing(id, request) else { return .notFound }
                let form = request.form
                var page = DocumentReviewPage(
                    document: document, day: try form.day("reviewed"), found: try form.one("review-found") ?? "",
                    next: try form.day("next-review"))
                let day = page.errors.day(page.day, "reviewed")
                let next = page.errors.dayOrNone(page.next, "next-review")
                guard let day, page.errors.isEmpty else { return .page(page, status: 422) }
                let command = ReviewDocument(document: id, day: day, found: page.found, next: next)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.document($0.id).at("reviews") },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }
}
