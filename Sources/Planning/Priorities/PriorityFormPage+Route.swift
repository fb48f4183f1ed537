import Dates
import Markup
import Pages
import Partnership
import Storage

extension PriorityFormPage {
    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newPriority, .add, .priority) { request, id in
                guard let whole = try await site.registry.wholePlan(id, request.trace) else { return .notFound }
                return .page(try await blank(whole, request, site))
            },
            Route(.post, Addresses.newPriority, .add, .priority) { request, id in
                guard let whole = try await site.registry.wholePlan(id, request.trace) else { return .notFound }
                var page = try await blank(whole, request, site)
                try page.read(request.form)
                guard page.errors.isEmpty else { return .page(page, status: 422) }
                return try await site.registry.write(request.trace, AddPriority(plan: id, draft: page.draft).run)
                    .answer(to: { Addresses.priority($0.id) }, again: page.with)
            },
            Route(.get, Addresses.changePriority, .change, .priority) { request, id in
                guard let (whole, one) = try await site.priority(id, .change, request) else { return .notFound }
                var page = try await blank(whole, request, site, leads: one.priority)
                page.show(one)
                return .page(page)
            },
            Route(.post, Addresses.changePriority, .change, .priority) { request, id in
                guard let (whole, one) = try await site.priority(id, .change, request) else { return .notFound }
                var page = try await blank(whole, request, site, leads: one.priority)
                let version = try request.form.required("version", as: Int.self)
                page.changed = (one.priority.id, version)
                try page.read(request.form)
                guard page.errors.isEmpty else { return .page(page, status: 422) }
                let command = ChangePriority(id: id, version: version, draft: page.draft)
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { Addresses.priority($0.id) }, again: page.with,
                        stale: { _ in
                            // With all that stands beside it, as it was read: if that is old again, so is the version.
                            (page.stale, page.changed) = (one, (id, one.priority.version))
                            return .page(page, status: 409)
                        })
            },
        ]
    }

    private static func blank(
        _ whole: WholePlan, _ request: Request, _ site: PlanningSite, leads: Priority? = nil
    ) async throws -> PriorityFormPage {
        let (viewer, trace) = (request.viewer, request.trace)
        return PriorityFormPage(
            plan: whole.plan, drivers: whole.drivers,
            agencies: try await site.registry.look(Agencies(viewer: viewer, on: request.today), trace)
                .filter { $0.isThere(on: request.today) || $0.id == leads?.agency },
            seats: try await site.seats(request, with: leads?.seat))
    }
}

extension PlanningSite {
    /// The priority of that number with its plan, where the viewer may know of both and do `action` to it.
    func priority(
        _ id: ID<Priority>, _ action: Action, _ request: Request
    ) async throws -> (WholePlan, WholePriority)? {
        let found = try await registry.look(Priorities(viewer: request.viewer, id: id), request.trace).first
        guard let priority = found?.priority, request.viewer.may(action, priority.thing, now: request.now),
            let whole = try await registry.wholePlan(priority.plan, request.trace),
            let one = (whole.priorities + whole.ended).first(where: { $0.priority.id == id })
        else { return nil }
        return (whole, one)
    }
}
