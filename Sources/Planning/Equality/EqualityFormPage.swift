import Dates
import Markup
import Pages
import Partnership
import Storage

/// Begins an equality impact assessment, or changes its day of review and the groups that were added.
struct EqualityFormPage: Page {
    var whole: WholePlan
    /// Nothing for a new one.
    var standing: EqualityStanding?
    /// The priority that it is of; nothing for the plan as a whole.
    var assessed: ID<Priority>?
    /// One on each line.
    var groups = ""
    var reviewBy: DayTyped
    var version = 0
    var errors: [FieldError] = []
    var isStale = false

    var title: String {
        standing == nil ? "Begin an equality impact assessment" : "Groups, and the day of review"
    }
    var caption: HTML? { standing.map { "\(whole.subject($0.assessment))" } ?? "\(whole.plan.name)" }
    var back: Address? {
        standing.map { Addresses.equality($0.assessment.id) } ?? Addresses.planEquality(whole.plan.id)
    }

    var body: HTML {
        """
        \(isStale ? stale : "")
        \(form(standing.map { Addresses.changeEquality($0.assessment.id) } ?? Addresses.newEquality(whole.plan.id), """
            \(standing == nil ? subject : "")\
            \(textarea(Field("added-groups", "Groups besides the nine characteristics of the law", hint: "One on each line, such as care leavers, armed forces families, or Gypsy, Roma and Traveller communities. Leave it empty where the council adds none.", error: errors.of("added-groups")), value: groups, rows: 4))\
            \(dateDay(Field("review-by", "Review by", hint: "The day by which somebody checks whether it still holds", error: errors.of("review-by")), value: reviewBy))\
            \(standing == nil ? "" : hidden("version", "\(version)"))\
            \(button("Save"))
            """))
        """
    }

    private var subject: HTML {
        select(
            Field("assessed", "What is assessed", error: errors.of("assessed")),
            [Choice("", "The plan as a whole")]
                + whole.priorities.map { Choice($0.priority.id, "\($0.priority.name)") }, chosen: assessed?.inAddress)
    }

    private var stale: HTML {
        guard let standing else { return "" }
        return Pages.staleNotice([
            SummaryRow("Groups", "\(standing.groups.joined(separator: ", "))"),
            SummaryRow("Review by", "\(standing.assessment.reviewBy.said)"),
        ])
    }

    static let example = EqualityFormPage(
        whole: .example, assessed: ID(974), groups: "Care leavers", reviewBy: DayTyped("2026-11-24"),
        errors: [FieldError("review-by", "Enter a day after 24 November 2026.")])

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newEquality, .add, .equalityAssessment) { request, id in
                guard var page = try await blank(id, request, site) else { return .notFound }
                page.assessed = try request.query.one("assessed", as: ID<Priority>.self)
                return .page(page)
            },
            Route(.post, Addresses.newEquality, .add, .equalityAssessment) { request, id in
                guard var page = try await blank(id, request, site) else { return .notFound }
                page.assessed = try request.form.one("assessed", as: ID<Priority>.self)
                guard let day = try page.take(request.form) else { return .page(page, status: 422) }
                let command = BeginEquality(
                    plan: id, priority: page.assessed, groups: lines(page.groups), reviewBy: day)
                return try await site.registry.write(request.trace, command.run)
                    .answer(to: { Addresses.equality($0.id) }, again: page.with)
            },
            Route(.get, Addresses.changeEquality, .change, .equalityAssessment) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changeEquality, .change, .equalityAssessment) { request, id in
                guard var page = try await found(id, request, site) else { return .notFound }
                page.version = try request.form.required("version", as: Int.self)
                guard let day = try page.take(request.form) else { return .page(page, status: 422) }
                let command = ChangeEquality(
                    id: id, version: page.version, groups: lines(page.groups), reviewBy: day)
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { Addresses.equality($0.id) }, again: page.with,
                        stale: { now in
                            (page.version, page.isStale) = (now.version, true)
                            return .page(page, status: 409)
                        })
            },
        ]
    }

    private mutating func take(_ form: Fields) throws(BadRequest) -> Day? {
        (groups, reviewBy) = (try form.one("added-groups") ?? "", try form.day("review-by"))
        return errors.day(reviewBy, "review-by")
    }

    private func with(_ errors: [FieldError]) -> Response {
        var page = self
        page.errors = errors
        return .page(page, status: 422)
    }

    /// With the groups that other assessments of the plan have.
    private static func blank(
        _ id: ID<Plan>, _ request: Request, _ site: PlanningSite
    ) async throws -> EqualityFormPage? {
        guard let whole = try await site.registry.wholePlan(id, request.trace) else { return nil }
        var known: [String] = []
        for name in (whole.equality ?? []).flatMap(\.groups) where !known.contains(name) { known.append(name) }
        return EqualityFormPage(
            whole: whole, groups: known.joined(separator: "\n"),
            reviewBy: DayTyped(request.today.after(months: 12)))
    }

    private static func found(
        _ id: ID<EqualityAssessment>, _ request: Request, _ site: PlanningSite
    ) async throws -> EqualityFormPage? {
        guard let (whole, standing) = try await site.equality(id, .change, request) else { return nil }
        return EqualityFormPage(
            whole: whole, standing: standing, groups: standing.groups.joined(separator: "\n"),
            reviewBy: DayTyped(standing.assessment.reviewBy), version: standing.assessment.version)
    }
}

extension EqualityStanding {
    /// The groups that the council added, by name.
    var groups: [String] {
        lines.compactMap { line in
            guard case .group(let name) = line.whom else { return nil }
            return name
        }
    }
}
