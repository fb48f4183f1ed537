import Dates
import Markup
import Pages
import Partnership
import Storage

/// What was opened in emergencies, and what was found when that was looked into.
struct OpeningsPage: Page {
    var openings: [Opening]
    var tries: [TriesThatOpenedNothing.Line] = []
    var today: Day
    var errors: [FieldError] = []

    var title: String { "Opened in emergencies" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("The record", to: Addresses.record())] }

    var body: HTML {
        let waiting = openings.filter { $0.reviewedAt == nil }
        let late = waiting.filter { $0.reviewBy < today }.count
        return """
            <p class="govuk-body">\(openings.isEmpty ? "Nothing has been opened in an emergency."
                : waiting.isEmpty ? "Everything that was opened has been reviewed."
                : "\(waiting.count) to be reviewed\(late == 0 ? "" : ", \(late) of them late" as HTML).")</p>
            \(tries.isEmpty ? "" : table(
                "Several references within an hour that opened nothing", id: "tries",
                columns: [Column("Who"), Column("Last"), .number("How many")],
                rows: tries.map { ["\($0.name)", "\($0.at.localDay) \($0.at.localTime)", "\($0.tries)"] }, empty: ""))
            \(waiting.map(review))
            \(table(
                "Reviewed, latest first", id: "reviewed",
                columns: [Column("When"), Column("Who"), Column("Reason"), Column("What was found")],
                rows: openings.filter { $0.reviewedAt != nil }.map {
                    ["\($0.from.localDay)", "\($0.name)", "\($0.code.said): \($0.reason)", "\($0.finding)"]
                }, empty: "No review is written down."))
            """
    }

    private func review(_ opening: Opening) -> HTML {
        let field = "finding-\(opening.id.number)"
        return """
            <h2 class="govuk-heading-m">\(opening.name), \(opening.from.localDay) \(opening.from.localTime)</h2>
            \(summaryList([
                SummaryRow("Opened", "one of \(opening.thing.kind.saidOfMany)"), SummaryRow("Why", "\(opening.code.said)"),
                SummaryRow("What had happened", "\(opening.reason)"),
                SummaryRow("To be reviewed by", "\(opening.reviewBy)\(opening.reviewBy < today ? " (late)" : "")"),
            ]))
            \(whoHasLooked(opening.thing))
            \(form(Addresses.reviewOpening(opening.id), """
                \(textarea(Field(field, "What you found", error: errors.of(field)), rows: 3))\
                \(button("Save what was found", .secondary))
                """))

            """
    }

    static let example = OpeningsPage(
        openings: [],
        tries: [
            .init(name: "Tom Reed", at: Instant("2026-11-24", WallTime(minutes: 130)), tries: 6)
        ], today: "2026-11-24")

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.openings, .see, .record) { request in try await page(request, site) },
            Route(.post, Addresses.reviewOpening, .see, .record) { request, id in
                let field = "finding-\(id.number)"
                let command = ReviewOpening(id: id, finding: try request.form.one(field) ?? "")
                switch try await site.registry.write(request.trace, command.run) {
                case .done: return .seeOther(Addresses.openings())
                case .faults(let faults):
                    return try await page(request, site, faults.map { FieldError(field, "\($0.said)") })
                case .stale, .notThere: return .notFound
                }
            },
        ]
    }

    private static func page(
        _ request: Request, _ site: AdministrationSite, _ errors: [FieldError] = []
    ) async throws -> Response {
        let openings = try await site.registry.look(Openings(viewer: request.viewer), request.trace)
        let tries = try await site.registry.look(TriesThatOpenedNothing(viewer: request.viewer), request.trace)
        return .page(
            OpeningsPage(openings: openings, tries: tries, today: request.today, errors: errors),
            status: errors.isEmpty ? 200 : 422)
    }
}
