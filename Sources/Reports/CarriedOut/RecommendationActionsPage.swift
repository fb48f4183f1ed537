import Dates
import Markup
import Pages
import Partnership
import Planning
import Scrutiny
import Storage

/// Says which actions of plans carry a recommendation out.
struct RecommendationActionsPage: Page {
    var recommendation: Recommendation
    /// Those of plans that run or will run, and those that carry it out already.
    var open: [ActionOfPlan]
    var chosen: Set<ID<PlannedAction>>
    /// The version that was looked at.
    var version: Int
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed the recommendation meanwhile.
    var stale: Set<ID<PlannedAction>>?

    var title: String { "Which actions carry this recommendation out" }
    var caption: HTML? { "Recommendation \(recommendation.reference)" }
    var back: Address? { recommendationAddress(recommendation.id) }

    var body: HTML {
        """
        \(stale.map { staleNotice([SummaryRow("Actions of plans", said($0))]) } ?? "")\
        \(paragraphs(recommendation.text))
        \(choices)
        """
    }

    private func said(_ actions: Set<ID<PlannedAction>>) -> HTML {
        let those = open.filter { actions.contains($0.id) }
        return those.isEmpty ? "None" : bullets(those.map { "\($0.text)" })
    }

    private var choices: HTML {
        guard !open.isEmpty else {
            return "<p class=\"govuk-body\">No plan that runs has an action that could carry it out.</p>"
        }
        let field = Field(
            "carried-out-by", "Actions of plans", hint: "With the plan and the priority of each",
            error: errors.of("carried-out-by"))
        return form(
            Addresses.recommendationActions(recommendation.id),
            """
            \(hidden("version", "\(version)"))\
            \(checkboxes(field, open.map { Choice($0.id, "\($0.text)", hint: "\($0.plan.name): \($0.priority)") }, ticked: chosen.map(\.inAddress)))\
            \(button("Save"))
            """)
    }

    static let example = RecommendationActionsPage(
        recommendation: .carriedOutExample, open: [.example], chosen: [ActionOfPlan.example.id], version: 1)

    static func routes(_ site: ReportsSite) -> [Route] {
        [
            Route(.get, Addresses.recommendationActions, .change, .recommendation) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.recommendationActions, .change, .recommendation) { request, id in
                guard var page = try await found(id, request, site) else { return .notFound }
                let before = page
                page.version = try request.form.required("version", as: Int.self)
                page.chosen = Set(try request.form.all("carried-out-by", as: ID<PlannedAction>.self))
                let command = CarryOutRecommendation(recommendation: id, version: page.version, actions: page.chosen)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { recommendationAddress($0.id).at("actions") },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { now in
                        (page.stale, page.recommendation, page.version) = (before.chosen, now, now.version)
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    private static func found(
        _ id: ID<Recommendation>, _ request: Request, _ site: ReportsSite
    ) async throws -> RecommendationActionsPage? {
        let (viewer, today) = (request.viewer, request.today)
        let all = try await site.registry.look(Recommendations(viewer: viewer), request.trace)
        guard let one = all.first(where: { $0.id == id }), viewer.may(.change, one.thing, now: request.now) else {
            return nil
        }
        let (open, chosen) = try await site.registry.looking(request.trace) { looking in
            (try looking.actionsOfPlans(), Set(try looking.actions(of: id).map(\.id)))
        }
        return RecommendationActionsPage(
            recommendation: one,
            open: open.filter { today <= $0.plan.until && ($0.isOpen || $0.isComplete) || chosen.contains($0.id) },
            chosen: chosen, version: one.version)
    }
}

extension Recommendation {
    static let carriedOutExample = Recommendation(
        id: ID(808), reference: "CSC 2026/1", source: "Communities Scrutiny Committee, 16 March 2026",
        text: "That the lamps on the quay be mended before winter.", made: "2026-03-16", addressee: .responsible,
        agency: ID(1), procedure: "response-authorities-2009")
}
