import Dates
import Markup
import Pages
import Partnership
import Storage

/// Hands something that is open over to another group.
struct HandOverPage: Page {
    var line: Undertakings.Line
    var version: Int
    /// Those that are there today.
    var groups: [Group]
    var history = UndertakingHistory()
    var group: ID<Group>?
    var on: DayTyped
    var reason = ""
    var errors: [FieldError] = []
    /// How it stands now, where somebody else changed it meanwhile.
    var stale: Undertaking?

    init(_ line: Undertakings.Line, _ groups: [Group], _ history: UndertakingHistory, today: Day) {
        (self.line, version, self.history) = (line, line.undertaking.version, history)
        (self.groups, on) = (groups.filter { $0.id != line.held }, DayTyped(today))
    }

    var title: String { "Hand it over to another group" }
    var caption: HTML? { "\(line.heldName)" }
    var back: Address? { Addresses.undertaking(line.undertaking.id) }

    var body: HTML {
        """
        \(stale.map { now in
            staleNotice([
                SummaryRow("With", "\(line.heldName)"), SummaryRow("Due", dueSaid(now, line.day)),
                SummaryRow("State", "\(now.state.said)"),
            ])
        } ?? "")
        <p class="govuk-body">\(line.undertaking.text)</p>
        \(history.drawn)\(form(
            Addresses.handOver(line.undertaking.id),
            """
            \(hidden("version", "\(version)"))\
            \(select(Field("to-group", "To which group", error: errors.of("to-group")), [Choice("", "Choose a group")] + groups.map { Choice($0.id, "\($0.name)") }, chosen: group?.inAddress ?? ""))\
            \(dateDay(Field("handed", "On", error: errors.of("handed")), value: on))\
            \(textarea(Field("why-handed", "Why", error: errors.of("why-handed")), value: reason, rows: 3))\
            \(button("Hand it over"))
            """))
        """
    }

    static let example = HandOverPage(.exampleVague, [.example, .exampleUnder], .example, today: "2026-11-24")

    static func routes(_ site: MeetingsSite) -> [Route] {
        @Sendable func page(_ request: Request, _ id: ID<Undertaking>) async throws -> HandOverPage? {
            let (viewer, trace) = (request.viewer, request.trace)
            let found = try await site.registry.look(Undertakings(viewer: viewer, id: id), trace).first
            guard let found, viewer.may(.change, found.thing, now: request.now) else { return nil }
            return HandOverPage(
                found, try await site.registry.look(Groups(viewer: viewer, on: request.today), trace),
                try await UndertakingHistory.look(id, site.registry, trace), today: request.today)
        }
        return [
            Route(.get, Addresses.handOver, .change, .undertaking) { request, id in
                try await page(request, id).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.handOver, .change, .undertaking) { request, id in
                guard var page = try await page(request, id) else { return .notFound }
                page.version = try request.form.required("version", as: Int.self)
                page.group = try request.form.one("to-group", as: ID<Group>.self)
                (page.on, page.reason) = (try request.form.day("handed"), try request.form.one("why-handed") ?? "")
                let day = page.errors.day(page.on, "handed")
                if page.group == nil { page.errors.append(FieldError("to-group", "Choose a group")) }
                guard let group = page.group, let day, page.errors.isEmpty else { return .page(page, status: 422) }
                let command = HandOver(id: id, version: page.version, group: group, on: day, reason: page.reason)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.undertaking($0.id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { now in
                        (page.stale, page.version) = (now, now.version)
                        return .page(page, status: 409)
                    })
            },
        ]
    }
}
