import Dates
import Markup
import Pages
import Partnership
import Storage

/// An emerging issue: what it is, what was decided of it, and what can be decided now.
struct IssuePage: Page {
    var plan: Plan
    var issue: EmergingIssue
    var decisions: [IssueDecisions.Line]
    var mayDecide: Bool
    /// The problem profiles that explain it.
    var profiles: [StrategicAssessment] = []
    var move: IssueMove.Name?
    var on = DayTyped()
    var deciders = ""
    var reason = ""
    var errors: [FieldError] = []
    var isStale = false

    var title: String { issue.name }
    var caption: HTML? { "Emerging issue, \(plan.name)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Plans", to: Addresses.plans()),
            Link("\(plan.name)", to: Addresses.plan(plan.id)),
        ]
    }

    var body: HTML {
        """
        \(isStale ? staleNotice("<p class=\"govuk-body\">\(issue.stage.said)</p>") : "")
        \(summaryList([
            SummaryRow("Stands as", "\(issue.stage.said) since \(issue.since)"),
            SummaryRow("What it is", issue.hidden.contains(.text) ? "Not shared with you" : "\(issue.text)"),
            SummaryRow("Priority", issue.priority.map { link("The priority that was added", to: Addresses.priority($0)) } ?? "None was added"),
        ] + (profiles.isEmpty ? [] : [SummaryRow("Explained by", profiles.map { link("\($0.title)", to: assessmentAddress($0.id)) }.joined(separator: ", "))])))
        \(mayDecide && issue.hidden.isEmpty ? "<p class=\"govuk-body\">\(link("Change its words", to: Addresses.changeIssue(issue.id)))</p>" as HTML : "")
        \(table(
            "What was decided of it", id: "decisions",
            columns: [Column("Decision"), Column("Day"), Column("By"), .sentence("Why")],
            rows: decisions.filter { !$0.hidden.contains(.text) }.map {
                ["\($0.decision.move.done)", "\($0.decision.on)", "\($0.decision.body)", "\($0.decision.reason)"]
            }, empty: "Nothing has been decided of it yet."))
        \(mayDecide && !open.isEmpty ? decide : "")
        """
    }

    private var open: [IssueMove] { IssueMove.open(at: issue.stage) }

    private var decide: HTML {
        """
        <h2 class="govuk-heading-m">Record a decision</h2>
        \(form(Addresses.issueDecisions(issue.id), """
            \(hidden("version", "\(issue.version)"))\
            \(radios(Field("move", "What was decided", error: errors.of("move")), open.map { Choice($0.name, "\($0.name.said)") }, chosen: move?.inAddress))\
            \(open.contains { $0.to == .adopted } ? checkboxes(Field("adds", "When it is adopted"), [Choice("yes", "Add a priority of its name to the plan")], ticked: []) : "")\
            \(dateDay(Field("from", "Decided on", error: errors.of("from")), value: on))\
            \(input(Field("body", "Decided by", hint: "The board or committee", error: errors.of("body")), value: deciders))\
            \(textarea(Field("reason", "Why", error: errors.of("reason")), value: reason, rows: 3))\
            \(button("Save"))
            """))
        """
    }

    static let example = IssuePage(plan: .example, issue: .example, decisions: [], mayDecide: true)

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.issue, .see, .emergingIssue) { request, id in
                guard var page = try await found(id, request, site) else { return .notFound }
                page.on = DayTyped(request.today)
                return .page(page)
            },
            Route(.post, Addresses.issueDecisions, .change, .emergingIssue) { request, id in
                guard var page = try await found(id, request, site), page.mayDecide else { return .notFound }
                let form = request.form
                let version = try form.required("version", as: Int.self)
                page.move = try form.one("move", as: IssueMove.Name.self)
                (page.on, page.deciders) = (try form.day("from"), try form.one("body") ?? "")
                page.reason = try form.one("reason") ?? ""
                if page.move == nil { page.errors.append(FieldError("move", "Choose what was decided")) }
                if page.on.read == nil { page.errors.append(FieldError("from", "Enter a day, such as 31 3 2027")) }
                guard let move = page.move, let on = page.on.read else { return .page(page, status: 422) }
                let command = DecideIssue(
                    id: id, version: version,
                    decision: IssueDecision(move: move, on: on, body: page.deciders, reason: page.reason),
                    addsPriority: try form.one("adds") == "yes")
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { Addresses.issue($0.id).at("decisions") },
                        again: {
                            page.errors = $0
                            return .page(page, status: 422)
                        },
                        stale: { now in
                            (page.issue, page.isStale) = (now, true)
                            return .page(page, status: 409)
                        })
            },
        ]
    }

    private static func found(
        _ id: ID<EmergingIssue>, _ request: Request, _ site: PlanningSite
    ) async throws -> IssuePage? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        guard let issue = try await registry.look(EmergingIssues(viewer: viewer, id: id), trace).first,
            let plan = try await registry.look(OnePlan(viewer: viewer, id: issue.plan), trace).first
        else { return nil }
        return IssuePage(
            plan: plan, issue: issue,
            decisions: try await registry.look(IssueDecisions(viewer: viewer, issue: id), trace),
            mayDecide: viewer.may(.change, issue.thing, now: request.now),
            profiles: try await registry.look(Assessments(viewer: viewer), trace)
                .filter { $0.problem?.place == .issue(id) })
    }
}

extension IssueMove.Name: InAddress {}

extension EmergingIssue {
    static let example = EmergingIssue(
        id: ID(975), plan: ID(971), name: "Boats broken into at the marina",
        text: "Eleven reports since June, where there were two in the year before.", stage: .proposed,
        since: "2026-09-15")

    init(
        id: ID<EmergingIssue>, plan: ID<Plan>, name: String, text: String, stage: IssueStage, since: Day,
        version: Int = 1
    ) {
        (self.id, self.plan, self.name, self.text) = (id, plan, name, text)
        (self.stage, self.since, self.version) = (stage, since, version)
    }
}
