import Dates
import Markup
import Pages
import Partnership
import Storage

/// Changes something that a seat took on: when it is due, whose it is, or that it is done.
struct UndertakingPage: Page {
    var line: Undertakings.Line
    var version: Int
    var seats: [Seat]
    var seat: ID<Seat>
    var due: DayTyped
    var state: Undertaking.State?
    var evidence: String
    var scope: Undertaking.Scope
    var term: ActionTerm
    var areas: PlannedAreas
    var history: UndertakingHistory
    /// Why its day moves.
    var reason = ""
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: Undertaking?

    var title: String { "Change this \(line.undertaking.form == .action ? "action" : "commitment")" }
    var caption: HTML? { "\(line.groupName), \(line.day)" }
    var back: Address? { Addresses.undertakings() }

    var body: HTML {
        """
        \(stale.map { now in
            staleNotice([
                SummaryRow("What it says", "\(now.text)"), SummaryRow("Due", dueSaid(now, line.day)), SummaryRow("State", "\(now.state.said)"),
                SummaryRow("What shows it", "\(now.evidence)"), SummaryRow("For", areas.drawn(now)),
                SummaryRow("Length", "\(now.term.said)"), SummaryRow("With", "\(line.heldName)"),
            ])
        } ?? "")
        <p class="govuk-body">\(line.undertaking.text)</p>
        \(history.drawn)\(form(
            Addresses.undertaking(line.undertaking.id),
            """
            \(hidden("version", "\(version)"))\
            \(select(Field("whose", "Whose it is", error: errors.of("whose")), seats.map { Choice($0.id, "\($0.title)") }, chosen: seat.inAddress))\
            \(dateDay(Field("due", "Due", hint: "Leave empty where no day was given.", error: errors.of("due")), value: due))\
            \(textarea(Field("why-moved", "Why its day moves", hint: "Only where it does. The former day stays written down.", error: errors.of("why-moved")), value: reason, rows: 2))\
            \(radios(Field("settled", "State", error: errors.of("settled")), Undertaking.State.allCases.map { Choice($0, "\($0.said)") }, chosen: state?.inAddress))\
            \(textarea(Field("evidence", "What shows that it was done, or why it was dropped", error: errors.of("evidence")), value: evidence, rows: 3))\
            \(areas.fields(scope, errors))\
            \(radios(Field("term", "How long it is meant to take"), ActionTerm.choices, chosen: term.inAddress, isSmall: true))\
            \(button("Save"))
            """))
        <p class="govuk-body">\(link("Put right what it says", to: Addresses.undertakingWords(line.undertaking.id)))</p>
        \(line.undertaking.state == .open ? "<p class=\"govuk-body\">\(link("Hand it over to another group", to: Addresses.handOver(line.undertaking.id)))</p>" as HTML : "")
        """
    }

    static let example = UndertakingPage(.exampleVague, [], .example, .example)

    private init(
        _ line: Undertakings.Line, _ seats: [Seat], _ areas: PlannedAreas, _ history: UndertakingHistory
    ) {
        let one = line.undertaking
        (self.line, version, self.seats, seat) = (line, one.version, seats, one.seat)
        (due, state, evidence) = (DayTyped(one.due), one.state, one.evidence)
        (scope, term, self.areas, self.history) = (one.scope, one.term, areas, history)
    }

    static func routes(_ site: MeetingsSite) -> [Route] {
        @Sendable func page(_ request: Request, _ id: ID<Undertaking>) async throws -> UndertakingPage? {
            let (viewer, trace) = (request.viewer, request.trace)
            let found = try await site.registry.undertakings(Undertakings(viewer: viewer, id: id), trace).first
            guard let found, viewer.may(.change, found.thing, now: request.now) else { return nil }
            return UndertakingPage(
                found, try await site.registry.look(Seats(viewer: viewer, on: request.today), trace),
                try await site.areas(trace), try await UndertakingHistory.look(id, site.registry, trace))
        }
        return [
            Route(.get, Addresses.undertaking, .change, .undertaking) { request, id in
                try await page(request, id).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.undertaking, .change, .undertaking) { request, id in
                guard var page = try await page(request, id) else { return .notFound }
                let form = request.form
                page.version = try form.required("version", as: Int.self)
                page.seat = try form.required("whose", as: ID<Seat>.self)
                (page.due, page.evidence) = (try form.day("due"), try form.one("evidence") ?? "")
                page.reason = try form.one("why-moved") ?? ""
                page.scope = try page.areas.read(form, before: page.line.undertaking.scope)
                page.term = try form.one("term", as: ActionTerm.self) ?? page.term
                page.state = try form.one("settled").flatMap(Undertaking.State.init)
                let due = page.due.isEmpty ? nil : page.errors.day(page.due, "due")
                if page.state == nil { page.errors.append(FieldError("settled", "Choose a state")) }
                guard let state = page.state, page.errors.isEmpty else { return .page(page, status: 422) }
                let command = ChangeUndertaking(
                    id: id, version: page.version, seat: page.seat, due: due, state: state, evidence: page.evidence,
                    scope: page.scope, term: page.term, reason: page.reason)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { _ in Addresses.undertakings() },
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
