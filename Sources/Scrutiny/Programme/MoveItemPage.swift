import Dates
import Markup
import Pages
import Partnership
import Storage

/// Puts an item of the work programme off, books it for another meeting, or says that it is done.
struct MoveItemPage: Page {
    var committee: Committee
    var meetings: [CommitteeMeeting]
    var item: ProgrammeItem
    var state: ProgrammeItem.State?
    var meeting: ID<CommitteeMeeting>?
    var reason = ""
    /// Why it was moved last, as it stands now.
    var lastReason = ""
    var errors: [FieldError] = []
    /// What it says now, where somebody else moved it meanwhile.
    var stale: ProgrammeItem?

    var title: String { item.title }
    var caption: HTML? { "\(committee.name)" }
    var back: Address? { Addresses.committee(committee.id) }

    var body: HTML {
        """
        \(stale.map { now in
            staleNotice([
                SummaryRow("What it is about", "\(now.title)"), SummaryRow("State", "\(now.state.said)"),
                SummaryRow("Meeting", meetings.first { $0.id == now.meeting }.map { "\($0.day)" } ?? "None yet"),
                SummaryRow("Why", paragraphs(lastReason)),
            ])
        } ?? "")
        \(form(
            Addresses.item(committee.id, item.id),
            """
            \(hidden("version", "\(item.version)"))\
            \(radios(Field("booking", "What becomes of it", error: errors.of("booking")),
                ProgrammeItem.State.allCases.map { Choice($0.rawValue, "\($0.said)") }, chosen: state?.rawValue))\
            \(meetingField(meetings, meeting, errors))\
            \(textarea(Field("reason", "Why", hint: "Needed where it is put off or withdrawn", error: errors.of("reason")), value: reason, rows: 3))\
            \(button("Save"))
            """))
        <p class="govuk-body">\(link("Put right what it is called", to: Addresses.itemTitle(committee.id, item.id)))</p>
        """
    }

    static let example = MoveItemPage(
        committee: .example, meetings: [.example], item: .example, state: .booked, meeting: ID(971),
        reason: "The service comes in March.", lastReason: "The service was called to a fire.",
        stale: ProgrammeItem(id: ID(976), committee: ID(961), title: "Deliberate fires", state: .deferred, version: 2))

    static func routes(_ site: ScrutinySite) -> [Route] {
        [
            Route(.get, Addresses.item, .change, .committee) { request, id, item in
                try await page(id, item, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.item, .change, .committee) { request, id, item in
                guard var page = try await page(id, item, request, site) else { return .notFound }
                let form = request.form
                page.state = ProgrammeItem.State(rawValue: try form.one("booking") ?? "")
                page.meeting = try form.one("meeting", as: ID<CommitteeMeeting>.self)
                page.reason = try form.one("reason") ?? ""
                let command = MoveItem(
                    committee: id, item: item, version: try form.required("version", as: Int.self),
                    state: page.state ?? .deferred, meeting: page.meeting, reason: page.reason, on: request.today)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { _ in Addresses.committee(id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { now in
                        (page.stale, page.item) = (now, now)
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    private static func page(
        _ id: ID<Committee>, _ item: ID<ProgrammeItem>, _ request: Request, _ site: ScrutinySite
    ) async throws -> MoveItemPage? {
        guard let committee = try await site.committee(id, request),
            let found = try await site.registry.look(Programme(viewer: request.viewer, committee: id), request.trace)
                .first(where: { $0.id == item })
        else { return nil }
        let moves = try await site.registry.look(ProgrammeMoves(viewer: request.viewer, committee: id), request.trace)
        return MoveItemPage(
            committee: committee, meetings: try await site.meetings(of: id, request), item: found, state: found.state,
            meeting: found.meeting, lastReason: moves.last { $0.item == item }?.reason ?? "")
    }
}
