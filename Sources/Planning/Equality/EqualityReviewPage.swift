import Dates
import Markup
import Pages
import Partnership
import Storage

/// Writes down that an equality impact assessment was looked at again.
struct EqualityReviewPage: Page {
    var whole: WholePlan
    var standing: EqualityStanding
    var day = DayTyped()
    var found = ""
    var next = DayTyped()
    var version: Int
    var errors: [FieldError] = []
    var isStale = false

    var title: String { "Review of an equality impact assessment" }
    var caption: HTML? { "\(whole.subject(standing.assessment))" }
    var back: Address? { Addresses.equality(standing.assessment.id) }

    var body: HTML {
        """
        \(isStale ? stale : "")
        <p class="govuk-body">Look at each answer first, and change those that no longer hold. What was answered before stays in
        the history.</p>
        \(form(Addresses.newEqualityReview(standing.assessment.id), """
            \(dateDay(Field("reviewed", "Reviewed on", error: errors.of("reviewed")), value: day))\
            \(textarea(Field("found", "What was found", error: errors.of("found")), value: found, rows: 4))\
            \(dateDay(Field("review-by", "Review again by", error: errors.of("review-by")), value: next))\
            \(hidden("version", "\(version)"))\
            \(button("Save"))
            """))
        """
    }

    private var stale: HTML {
        let last = standing.reviews.first
        return Pages.staleNotice([
            SummaryRow("Last reviewed", last.map { "\($0.day.said): \($0.found)" } ?? "Never"),
            SummaryRow("Review by", "\(standing.assessment.reviewBy.said)"),
        ])
    }

    static let example = EqualityReviewPage(
        whole: .example, standing: .example, day: DayTyped("2026-11-24"), next: DayTyped("2027-11-24"), version: 1,
        errors: [FieldError("found", "Enter what was found.")])

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newEqualityReview, .change, .equalityAssessment) { request, id in
                guard let (whole, standing) = try await site.equality(id, .change, request) else { return .notFound }
                return .page(
                    EqualityReviewPage(
                        whole: whole, standing: standing, day: DayTyped(request.today),
                        next: DayTyped(request.today.after(months: 12)), version: standing.assessment.version))
            },
            Route(.post, Addresses.newEqualityReview, .change, .equalityAssessment) { request, id in
                guard let (whole, standing) = try await site.equality(id, .change, request) else { return .notFound }
                let form = request.form
                var page = EqualityReviewPage(
                    whole: whole, standing: standing, day: try form.day("reviewed"), found: try form.one("found") ?? "",
                    next: try form.day("review-by"), version: try form.required("version", as: Int.self))
                guard let day = page.errors.day(page.day, "reviewed"),
                    let next = page.errors.day(page.next, "review-by")
                else { return .page(page, status: 422) }
                let command = ReviewEquality(
                    assessment: id, version: page.version, day: day, found: page.found, next: next)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.equality($0.id).at("reviews") },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { now in
                        (page.version, page.isStale) = (now.version, true)
                        return .page(page, status: 409)
                    })
            },
        ]
    }
}
