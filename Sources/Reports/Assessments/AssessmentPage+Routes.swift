import Checks
import Markup
import Pages
import Partnership
import Planning
import Storage

extension AssessmentPage {
    static func routes(_ site: ReportsSite) -> [Route] {
        [
            Route(.get, Addresses.assessment, .see, .assessment) { request, id in
                try await page(id, site, request).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.assessment, .change, .assessment) { request, id in
                guard var page = try await page(id, site, request), page.mayChange else { return .notFound }
                let form = request.form
                page.typed.action = AssessmentWords.Action(rawValue: try form.one("step") ?? "")
                page.typed.reason = try form.one("reason") ?? ""
                if page.typed.action == nil { page.errors.append(FieldError("step", "Choose what is done")) }
                guard let action = page.typed.action, page.errors.isEmpty else { return .page(page, status: 422) }
                // What was read is what is moved: a word written meanwhile is somebody else's to read first.
                guard try form.required("version", as: Int.self) == page.whole.assessment.version,
                    try form.required("versions", as: Int.self) == page.whole.versions
                else {
                    page.stale = page.whole.assessment
                    return .page(page, status: 409)
                }
                let command = MoveAssessment(page.whole, action, reason: page.typed.reason, gate: site.gate)
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { Addresses.assessment($0.id) },
                        again: {
                            page.errors = $0
                            return .page(page, status: 422)
                        },
                        stale: { now in
                            (page.stale, page.whole.assessment) = (now, now)
                            return .page(page, status: 409)
                        })
            },
        ]
    }

    private static func page(
        _ id: ID<StrategicAssessment>, _ site: ReportsSite, _ request: Request
    ) async throws -> AssessmentPage? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        guard let whole = try await WholeAssessment.look(id, registry, trace, figures: site.figures) else { return nil }
        let places = whole.assessment.problem == nil ? [:] : try await registry.placesInPlans(trace)
        let isWhole = whole.parts.allSatisfy { !$0.hidden.contains(.text) }
        return AssessmentPage(
            whole: whole, checks: CheckAssessment(whole: whole, gate: site.gate, today: request.today).faults,
            people: try await registry.look(People(viewer: viewer), trace),
            followers: try await registry.prioritiesOfPlans(trace).filter { whole.followers.contains($0.id) },
            editions: try await registry.look(AssessmentEditions(viewer: viewer), trace)
                .filter { $0.assessment == id },
            about: whole.assessment.problem.flatMap { places[$0.place] },
            mayChange: isWhole && viewer.may(.change, whole.assessment.thing, now: request.now))
    }
}
