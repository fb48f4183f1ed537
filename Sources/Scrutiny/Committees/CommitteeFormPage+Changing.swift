import Dates
import Pages
import Partnership
import Storage

extension CommitteeFormPage {
    static func changing(_ site: ScrutinySite) -> [Route] {
        [
            Route(.get, Addresses.changeCommittee, .change, .committee) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changeCommittee, .change, .committee) { request, id in
                guard var page = try await found(id, request, site) else { return .notFound }
                let form = request.form
                (page.name, page.from, page.until) = (
                    try form.one("title") ?? "", try form.day("from"), try form.day("until")
                )
                page.paper = try form.one("paper") ?? ""
                let from = page.errors.day(page.from, "from")
                let until = page.until.isEmpty ? nil : page.errors.day(page.until, "until")
                guard let from, page.errors.isEmpty else { return .page(page, status: 422) }
                let command = ChangeCommittee(
                    id: id, version: try form.required("version", as: Int.self), name: page.name, from: from,
                    until: until, paper: page.paper)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.committee($0.id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { now in
                        (page.stale, page.changed) = (now, now)
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    private static func found(
        _ id: ID<Committee>, _ request: Request, _ site: ScrutinySite
    ) async throws -> CommitteeFormPage? {
        guard let committee = try await site.committee(id, request),
            request.viewer.may(.change, committee.thing, now: request.now)
        else { return nil }
        return CommitteeFormPage(
            agencies: [], changed: committee, name: committee.name, from: DayTyped(committee.from),
            until: DayTyped(committee.until), paper: committee.paper)
    }
}
