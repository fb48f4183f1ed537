import Pages
import Partnership
import Storage

extension CommitteeMeetingPage {
    static func routes(_ site: ScrutinySite) -> [Route] {
        [
            Route(.get, Addresses.meeting, .see, .committee) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.meeting, .see, .committee) { request, id in
                guard var page = try await found(id, request, site) else {
                    return .notFound
                }
                let said = try page.read(request.form)
                let command = TakeDown(meeting: id, said: said, telling: site.telling)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { _ in Addresses.meeting(id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { now in
                        page.stale = now
                        return .page(page, status: 409)
                    })
            },
        ] + askingRoutes(site)
    }

    /// Takes what was typed into the page; what was left empty stays open.
    private mutating func read(_ form: Fields) throws(BadRequest) -> [TakeDown.Said] {
        var said: [TakeDown.Said] = []
        for answer in sets.flatMap(\.answers) where mine.contains(answer.id) {
            guard let text = try form.one("said-\(answer.id.number)"), !text.isEmpty else { continue }
            typed[answer.id] = text
            said.append(
                TakeDown.Said(
                    answer.id, version: try form.required("version-\(answer.id.number)", as: Int.self), text))
        }
        return said
    }

    static func found(
        _ id: ID<CommitteeMeeting>, _ request: Request, _ site: ScrutinySite
    ) async throws -> CommitteeMeetingPage? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        guard
            let meeting = try await registry.look(CommitteeMeetings(viewer: viewer), trace)
                .first(where: { $0.id == id && !$0.hidden.contains(.terms) }),
            let committee = try await site.committee(meeting.committee, request)
        else { return nil }
        var sets: [InquirySet] = []
        for inquiry in try await registry.look(Inquiries(viewer: viewer), trace) where inquiry.meeting == id {
            let set = try await InquirySet.look(
                inquiry.id, registry, viewer, trace, on: request.today, telling: site.telling)
            if let set { sets.append(set) }
        }
        let answers = sets.flatMap(\.answers).filter { viewer.may(.change, $0.thing, now: request.now) }
        let open = sets.filter { viewer.may(.add, $0.inquiry.thing, now: request.now) }
        var asking = Asking()
        if !open.isEmpty {
            asking = Asking(
                sets: Set(open.map(\.inquiry.id)), agencies: try await site.agencies(request),
                seats: try await site.seats(request))
        }
        return CommitteeMeetingPage(
            committee: committee, meeting: meeting, sets: sets,
            matters: try await registry.look(Programme(viewer: viewer, committee: committee.id), trace)
                .filter { $0.meeting == id },
            today: request.today, mine: Set(answers.map(\.id)),
            mayMove: viewer.may(.change, committee.thing, now: request.now),
            attending: try await registry.look(Attendings(viewer: viewer, meeting: id), trace)
                .filter { !$0.hidden.contains(.terms) },
            asking: asking)
    }
}
