import Dates
import Markup
import Pages
import Partnership
import Storage

extension RecommendationPage {
    static func routes(_ site: ScrutinySite) -> [Route] {
        [
            Route(.get, Addresses.recommendation, .see, .recommendation) { request, id in
                try await page(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.recommendation, .change, .recommendation) { request, id in
                guard var page = try await page(id, request, site), page.mayChange else { return .notFound }
                let form = request.form
                page.typed.action = RecommendationWords.Action(rawValue: try form.one("step") ?? "")
                page.typed.response = try form.one("text") ?? ""
                page.typed.reason = try form.one("reason") ?? ""
                page.typed.evidence = try form.one("evidence") ?? ""
                page.typed.seat = try form.one("seat", as: ID<Seat>.self)
                page.typed.due = try form.day("until")
                let due = page.typed.due.isEmpty ? nil : page.errors.day(page.typed.due, "until")
                if page.typed.action == nil { page.errors.append(FieldError("step", "Choose what is done")) }
                guard let action = page.typed.action, page.errors.isEmpty else { return .page(page, status: 422) }
                let command = MoveRecommendation(
                    id: id, version: try form.required("version", as: Int.self), action: action,
                    response: page.typed.response, reason: page.typed.reason, seat: page.typed.seat, due: due,
                    evidence: page.typed.evidence, on: request.today)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.recommendation($0.id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { now in
                        (page.stale, page.one) = (now, now)
                        return .page(page, status: 409)
                    })
            },
            Route(.post, Addresses.step, .change, .recommendation) { request, id in
                guard var page = try await page(id, request, site), page.mayChange else { return .notFound }
                let form = request.form
                page.considered = Considered(
                    on: try form.day("from"), body: try form.one("body") ?? "", outcome: try form.one("outcome") ?? "")
                guard let on = page.errors.day(page.considered.on, "from") else { return .page(page, status: 422) }
                let command = AddStep(
                    recommendation: id, on: on, body: page.considered.body, outcome: page.considered.outcome)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.recommendation($0.id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }

    private static func page(
        _ id: ID<Recommendation>, _ request: Request, _ site: ScrutinySite
    ) async throws -> RecommendationPage? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        guard let one = try await registry.look(Recommendations(viewer: viewer), trace).first(where: { $0.id == id })
        else { return nil }
        let before = try await registry.look(RecommendationsBefore(viewer: viewer, recommendation: id), trace)
        return RecommendationPage(
            one: one,
            steps: try await registry.look(RecommendationSteps(viewer: viewer), trace).filter {
                $0.recommendation == id
            },
            before: before, people: try await registry.people(before.compactMap(\.words.made.person), trace),
            agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
            committees: try await registry.look(Committees(viewer: viewer), trace),
            meetings: try await registry.look(CommitteeMeetings(viewer: viewer), trace),
            inquiries: try await registry.look(Inquiries(viewer: viewer), trace), seats: try await site.seats(request),
            carriedOut: try await site.carriedOut(id, trace), today: request.today,
            mayChange: viewer.may(.change, one.thing, now: request.now))
    }
}
