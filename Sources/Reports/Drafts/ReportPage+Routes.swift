import Checks
import Markup
import Pages
import Partnership
import Storage

extension ReportPage {
    static func routes(_ site: ReportsSite) -> [Route] {
        [
            Route(.get, Addresses.report, .see, .committeeReport) { request, id in
                try await page(id, site, request).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.report, .change, .committeeReport) { request, id in
                guard var page = try await page(id, site, request), page.mayChange else { return .notFound }
                let form = request.form
                page.typed.action = ReportWords.Action(rawValue: try form.one("step") ?? "")
                page.typed.reason = try form.one("reason") ?? ""
                page.typed.publish = try form.day("publish")
                let publish = page.typed.publish.isEmpty ? nil : page.errors.day(page.typed.publish, "publish")
                if page.typed.action == nil { page.errors.append(FieldError("step", "Choose what is done")) }
                guard let action = page.typed.action, page.errors.isEmpty else { return .page(page, status: 422) }
                let command = MoveReport(
                    id: id, version: try form.required("version", as: Int.self), action: action,
                    reason: page.typed.reason, publish: publish, gate: site.gate, figures: site.figures,
                    records: page.whole.records)
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { Addresses.report($0.id) },
                        again: {
                            page.errors = $0
                            return .page(page, status: 422)
                        },
                        stale: { now in
                            (page.stale, page.whole.report) = (now, now)
                            return .page(page, status: 409)
                        })
            },
        ]
    }

    private static func page(
        _ id: ID<CommitteeReport>, _ site: ReportsSite, _ request: Request
    ) async throws -> ReportPage? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        guard let whole = try await WholeReport.look(id, registry, trace, figures: site.figures) else { return nil }
        return ReportPage(
            whole: whole,
            checks: CheckReport(whole: whole, gate: site.gate, wards: try await site.wards(request).names).faults,
            people: try await registry.look(People(viewer: viewer), trace),
            editions: try await registry.look(ReportEditions(viewer: viewer), trace).filter { $0.report == id },
            today: request.today, mayChange: viewer.may(.change, whole.report.thing, now: request.now))
    }
}
