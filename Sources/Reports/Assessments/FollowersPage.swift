import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// Says which priorities of plans follow from an assessment.
struct FollowersPage: Page {
    var assessment: StrategicAssessment
    /// The priorities of plans that had not ended when its year began, with the plan of each.
    var open: [PriorityOfPlan]
    var chosen: Set<ID<Priority>>
    var errors: [FieldError] = []
    /// What follows from it now, where somebody else changed that meanwhile.
    var stale: [String]?

    var title: String { "Priorities that follow from it" }
    var caption: HTML? { "\(assessment.title), \(assessment.body)" }
    var back: Address? { Addresses.assessment(assessment.id) }

    var body: HTML {
        """
        \(stale.map { staleNotice([SummaryRow("Follow from it", "\($0.isEmpty ? "None" : $0.joined(separator: "; "))")]) } ?? "")
        \(open.isEmpty ? "<p class=\"govuk-body\">No plan has a priority yet.</p>" as HTML : choices)
        """
    }

    private var choices: HTML {
        let field = Field(
            "followers", "Priorities that follow from it", hint: "With the plan of each",
            error: errors.of("followers"))
        return form(
            Addresses.assessmentFollowers(assessment.id),
            """
            \(hidden("version", "\(assessment.version)"))\
            \(checkboxes(field, open.map { Choice($0.id, "\($0.name)", hint: "\($0.plan.name)") }, ticked: chosen.map(\.inAddress)))\
            \(button("Save"))
            """)
    }

    static let example = FollowersPage(
        assessment: .example,
        open: [
            PriorityOfPlan(ID(972), name: "Antisocial behaviour on the quay", plan: .assessmentExample),
            PriorityOfPlan(ID(974), name: "Serious violence", plan: .assessmentExample),
        ], chosen: [ID(972)])

    static func routes(_ site: ReportsSite) -> [Route] {
        [
            Route(.get, Addresses.assessmentFollowers, .change, .assessment) { request, id in
                try await page(id, site, request).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.assessmentFollowers, .change, .assessment) { request, id in
                guard var page = try await page(id, site, request) else { return .notFound }
                let held = page.chosen
                page.assessment.version = try request.form.required("version", as: Int.self)
                page.chosen = Set(try request.form.all("followers", as: ID<Priority>.self))
                let command = NameFollowers(
                    assessment: id, version: page.assessment.version, priorities: page.chosen)
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { Addresses.assessment($0.id) },
                        again: {
                            page.errors = $0
                            return .page(page, status: 422)
                        },
                        stale: { now in
                            page.stale = page.open.filter { held.contains($0.id) }.map(\.name)
                            page.assessment = now
                            return .page(page, status: 409)
                        })
            },
        ]
    }

    private static func page(
        _ id: ID<StrategicAssessment>, _ site: ReportsSite, _ request: Request
    ) async throws -> FollowersPage? {
        guard let found = try await site.assessment(id, .change, request) else { return nil }
        let (registry, trace) = (site.registry, request.trace)
        let held = try await registry.look(AssessmentFollowers(viewer: request.viewer, assessment: id), trace)
        let chosen = Set(held.map(\.priority))
        let open = try await registry.prioritiesOfPlans(trace)
            .filter { found.year.months.first.first <= $0.plan.until || chosen.contains($0.id) }
        return FollowersPage(assessment: found, open: open, chosen: chosen)
    }
}
