import Dates
import Pages
import Partnership
import Storage

extension PublicationPage {
    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newPublication, .change, .plan) { request, id in
                guard var page = try await blank(id, request, site) else { return .notFound }
                page.published = DayTyped(request.today)
                return .page(page)
            },
            Route(.post, Addresses.newPublication, .change, .plan) { request, id in
                guard var page = try await blank(id, request, site) else { return .notFound }
                page.stands = try request.form.one("edition-says", as: Stands.self) ?? .addressOnly
                guard let draft = try page.read(request.form) else { return .page(page, status: 422) }
                let command = PublishPlan(
                    plan: id, edition: draft.edition, published: draft.published, address: draft.address,
                    isKept: page.stands == .asItStands, corrects: draft.corrects, reason: draft.reason,
                    gazetteer: site.gazetteer, gate: site.gate)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.plan($0).at("publications") }, again: page.with)
            },
            Route(.get, Addresses.changePublication, .change, .plan) { request, id, number in
                try await found(id, number, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changePublication, .change, .plan) { request, id, number in
                guard var page = try await found(id, number, request, site) else { return .notFound }
                let version = try request.form.required("version", as: Int.self)
                page.changed = (number, version)
                guard let draft = try page.read(request.form) else { return .page(page, status: 422) }
                let command = ChangePublication(plan: id, number: number, version: version, draft: draft)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.plan($0.plan).at("publications") }, again: page.with,
                    stale: { now in
                        (page.stale, page.changed) = (now, (number, now.version))
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    /// What was typed; nothing where something must be mended first.
    private mutating func read(_ form: Fields) throws(BadRequest) -> PublicationDraft? {
        (name, published, web) = (try form.one("name") ?? "", try form.day("from"), try form.one("address") ?? "")
        (corrects, reason) = (try form.one("corrects", as: Int.self), try form.one("why-corrected") ?? "")
        return errors.day(published, "from").map {
            PublicationDraft(edition: name, published: $0, address: web, corrects: corrects, reason: reason)
        }
    }

    private func with(_ errors: [FieldError]) -> Response {
        var page = self
        page.errors = errors
        return .page(page, status: 422)
    }

    private static func blank(
        _ id: ID<Plan>, _ request: Request, _ site: PlanningSite
    ) async throws -> PublicationPage? {
        guard let plan = try await YearPage.plan(id, request, site) else { return nil }
        let editions = try await site.registry.look(Publications(viewer: request.viewer, plan: id), request.trace)
        return PublicationPage(plan: plan, editions: editions)
    }

    private static func found(
        _ id: ID<Plan>, _ number: Int, _ request: Request, _ site: PlanningSite
    ) async throws -> PublicationPage? {
        guard var page = try await blank(id, request, site),
            let one = page.editions.first(where: { $0.number == number }), one.hidden.isEmpty
        else { return nil }
        page.editions = page.editions.filter { $0.number < number }
        (page.changed, page.name, page.published) = ((number, one.version), one.edition, DayTyped(one.published))
        (page.web, page.corrects, page.reason) = (one.address, one.corrects, one.reason)
        return page
    }
}
