import Dates
import Markup
import Pages
import Partnership
import Storage

/// Raises something that arises while a plan runs, or puts its words right.
struct IssueFormPage: Page {
    var plan: Plan
    /// The one that is changed, with the version that was looked at.
    var changed: (id: ID<EmergingIssue>, version: Int)?
    var name = ""
    var text = ""
    var raised = DayTyped()
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: EmergingIssue?

    var title: String { changed == nil ? "Raise an issue" : "Change this issue" }
    var caption: HTML? { "\(plan.name)" }
    var back: Address? { changed.map { Addresses.issue($0.id) } ?? Addresses.plan(plan.id).at("issues") }

    var body: HTML {
        """
        \(stale.map(now) ?? "")\
        \(form(changed.map { Addresses.changeIssue($0.id) } ?? Addresses.newIssue(plan.id), """
            \(changed.map { hidden("version", "\($0.version)") } ?? "")\
            \(input(Field("name", "Name", error: errors.of("name")), value: name))\
            \(textarea(Field("text", "What it is, and why it is raised", error: errors.of("text")), value: text))\
            \(changed == nil ? dateDay(Field("from", "Raised on", error: errors.of("from")), value: raised) : "")\
            \(button("Save"))
            """))
        """
    }

    private func now(_ issue: EmergingIssue) -> HTML {
        Pages.staleNotice([
            SummaryRow("Name", "\(issue.name)"), SummaryRow("What it is", "\(issue.text)"),
            SummaryRow("Stands as", "\(issue.stage.said) since \(issue.since)"),
        ])
    }

    /// Two people changed it: what it says now stands above what the second typed.
    static let example = IssueFormPage(
        plan: .example, changed: (EmergingIssue.example.id, 2), name: "Boats and sheds broken into at the marina",
        text: "Fourteen reports since June, four of them of sheds.", stale: .example)

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newIssue, .add, .emergingIssue) { request, id in
                let plan = try await site.registry.look(OnePlan(viewer: request.viewer, id: id), request.trace).first
                return plan.map { .page(IssueFormPage(plan: $0, raised: DayTyped(request.today))) } ?? .notFound
            },
            Route(.post, Addresses.newIssue, .add, .emergingIssue) { request, id in
                let found = try await site.registry.look(OnePlan(viewer: request.viewer, id: id), request.trace).first
                guard let plan = found else { return .notFound }
                var page = IssueFormPage(plan: plan)
                try page.read(request.form)
                page.raised = try request.form.day("from")
                guard let on = page.errors.day(page.raised, "from") else { return .page(page, status: 422) }
                let command = RaiseIssue(plan: id, name: page.name, text: page.text, on: on)
                return try await site.registry.write(request.trace, command.run)
                    .answer(to: { Addresses.issue($0.id) }, again: page.with)
            },
            Route(.get, Addresses.changeIssue, .change, .emergingIssue) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changeIssue, .change, .emergingIssue) { request, id in
                guard var page = try await found(id, request, site) else { return .notFound }
                try page.read(request.form)
                let version = try request.form.required("version", as: Int.self)
                page.changed = (id, version)
                let command = ChangeIssue(id: id, version: version, name: page.name, text: page.text)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.issue($0.id) }, again: page.with,
                    stale: { now in
                        (page.stale, page.changed) = (now, (id, now.version))
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    private mutating func read(_ form: Fields) throws(BadRequest) {
        (name, text) = (try form.one("name") ?? "", try form.one("text") ?? "")
    }

    private func with(_ errors: [FieldError]) -> Response {
        var page = self
        page.errors = errors
        return .page(page, status: 422)
    }

    private static func found(
        _ id: ID<EmergingIssue>, _ request: Request, _ site: PlanningSite
    ) async throws -> IssueFormPage? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        guard let issue = try await registry.look(EmergingIssues(viewer: viewer, id: id), trace).first,
            issue.hidden.isEmpty, viewer.may(.change, issue.thing, now: request.now),
            let plan = try await registry.look(OnePlan(viewer: viewer, id: issue.plan), trace).first
        else { return nil }
        return IssueFormPage(
            plan: plan, changed: (id, issue.version), name: issue.name, text: issue.text)
    }
}
