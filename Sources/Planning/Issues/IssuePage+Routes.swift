import Dates
import Markup
import Meetings
import Pages
import Partnership
import Storage

extension IssuePage {
    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.issue, .see, .emergingIssue) { request, id in
                guard var page = try await found(id, request, site) else { return .notFound }
                page.on = page.minuted.offered.isEmpty ? DayTyped(request.today) : DayTyped()
                return .page(page)
            },
            Route(.post, Addresses.issueDecisions, .change, .emergingIssue) { request, id in
                guard var page = try await found(id, request, site), page.mayDecide else { return .notFound }
                let form = request.form
                let version = try form.required("version", as: Int.self)
                page.move = try form.one("move", as: IssueMove.Name.self)
                (page.on, page.deciders) = (try form.day("from"), try form.one("body") ?? "")
                page.reason = try form.one("reason") ?? ""
                try page.minuted.read(form, day: &page.on, body: &page.deciders)
                if page.move == nil { page.errors.append(FieldError("move", "Choose what was decided")) }
                if page.on.read == nil { page.errors.append(FieldError("from", "Enter a day, such as 31 3 2027")) }
                guard let move = page.move, let on = page.on.read else { return .page(page, status: 422) }
                let command = DecideIssue(
                    id: id, version: version,
                    decision: IssueDecision(move: move, on: on, body: page.deciders, reason: page.reason),
                    addsPriority: try form.one("adds") == "yes", minuted: page.minuted.chosen)
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
        let decisions = try await registry.look(IssueDecisions(viewer: viewer, issue: id), trace)
        let mayDecide = viewer.may(.change, issue.thing, now: request.now)
        let named = Set(decisions.filter { !$0.hidden.contains(.text) }.compactMap(\.minuted))
        return IssuePage(
            plan: plan, issue: issue, decisions: decisions,
            minutes: try await registry.looking(trace) { try $0.minutedDecisions(named) }, mayDecide: mayDecide,
            minuted: mayDecide && issue.since <= request.today
                ? try await registry.minutedTyped(issue.since...request.today, trace) : MinutedTyped(),
            profiles: try await registry.look(Assessments(viewer: viewer), trace)
                .filter { $0.problem?.place == .issue(id) })
    }
}
