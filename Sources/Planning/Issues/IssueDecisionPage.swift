import Dates
import Markup
import Meetings
import Pages
import Partnership
import Storage

/// Names the minuted decision behind something that was decided of an issue, once its minutes are written.
struct IssueDecisionPage: Page {
    var issue: EmergingIssue
    var line: IssueDecisions.Line
    /// What was decided on the same day.
    var minuted: MinutedTyped
    /// The version of the issue that was looked at.
    var version: Int
    var errors: [FieldError] = []
    /// What is named now, where somebody else changed the issue meanwhile.
    var stale: MinutedTyped?

    var title: String { "Where it was decided" }
    var caption: HTML? { "\(issue.name)" }
    var back: Address? { Addresses.issue(issue.id).at("decisions") }

    var body: HTML {
        """
        \(stale.map { staleNotice([SummaryRow("Decision in the minutes", $0.found?.said ?? "None")]) } ?? "")\
        \(summaryList([
            SummaryRow("What was decided", "\(line.decision.move.done)"), SummaryRow("On", "\(line.decision.on)"),
            SummaryRow("By", "\(line.decision.body)"), SummaryRow("Why", "\(line.decision.reason)"),
        ]))
        \(minuted.offered.isEmpty ? insetText("<p class=\"govuk-body\">The minutes that you may read have no decision of that day.</p>") : form(
            Addresses.issueDecision(issue.id, line.position), """
            \(hidden("version", "\(version)"))\
            \(minuted.field(errors.of("minuted") ?? errors.of("from"), hint: nil))\
            \(button("Save"))
            """))
        """
    }

    static let example = IssueDecisionPage(
        issue: .example, line: .example,
        minuted: MinutedTyped(offered: [.example], chosen: MinutedDecision.example.item),
        version: 1)

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.issueDecision, .change, .emergingIssue) { request, id, position in
                try await found(id, position, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.issueDecision, .change, .emergingIssue) { request, id, position in
                guard var page = try await found(id, position, request, site) else { return .notFound }
                let standing = page.minuted
                page.version = try request.form.required("version", as: Int.self)
                page.minuted.chosen = try request.form.one("minuted", as: ID<AgendaItem>.self)
                let command = NameMinuted(
                    issue: id, version: page.version, position: position, minuted: page.minuted.chosen)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.issue($0.id).at("decisions") },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { now in
                        (page.stale, page.version) = (standing, now.version)
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    private static func found(
        _ id: ID<EmergingIssue>, _ position: Int, _ request: Request, _ site: PlanningSite
    ) async throws -> IssueDecisionPage? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        guard let issue = try await registry.look(EmergingIssues(viewer: viewer, id: id), trace).first,
            issue.hidden.isEmpty, viewer.may(.change, issue.thing, now: request.now),
            try await registry.look(OnePlan(viewer: viewer, id: issue.plan), trace).first != nil,
            let line = try await registry.look(IssueDecisions(viewer: viewer, issue: id), trace)
                .first(where: { $0.position == position })
        else { return nil }
        let day = line.decision.on
        return IssueDecisionPage(
            issue: issue, line: line,
            minuted: try await registry.minutedTyped(day...day, chosen: line.minuted, trace), version: issue.version)
    }
}
