import Dates
import Markup
import Pages
import Partnership
import Storage

/// Changes what is known of a seat, or ends it.
struct ChangeSeatPage: Page {
    var seat: Seat
    /// Those of the seat's agency.
    var teams: [Team]
    var name: String
    var team: ID<Team>?
    /// Full-time equivalent, as typed.
    var time: String
    /// A line an area: its code and its share in per cent.
    var shares: String
    var until: DayTyped
    var errors: [FieldError] = []
    var isStale = false

    var title: String { "Change this seat" }
    var caption: HTML? { "\(seat.title)" }
    var back: Address? { Addresses.seat(seat.id) }

    var body: HTML {
        """
        \(isStale ? staleNotice([
            SummaryRow("Title", "\(seat.title)"), SummaryRow("Full-time equivalent", "\(seat.timeSaid)"),
            SummaryRow("Until", seat.until.map { "\($0)" } ?? "No end"),
        ]) : "")
        \(form(Addresses.changeSeat(seat.id), """
            \(hidden("version", "\(seat.version)"))\
            \(input(Field("title", "Title", error: errors.of("title")), value: name, width: .thirty))\
            \(select(Field("team", "Team", error: errors.of("team")), Team.choices(teams), chosen: team?.inAddress ?? ""))\
            \(input(Field("time", "Full-time equivalent", hint: "1 for a whole post, 0.5 for half of one", error: errors.of("time")), value: time, width: .four))\
            \(textarea(Field("shares", "Shared post", hint: "For a post shared by several areas, a line for each: its code and its share, as E07000033 60. They come to 100. Leave empty for a post that is not shared.", error: errors.of("shares")), value: shares, rows: 3))\
            \(dateDay(
                Field("until", "Last day", hint: "Leave empty while the seat is there. From the day after, whoever holds it sees nothing that it gave them.",
                    error: errors.of("until")), value: until))\
            \(button("Save"))
            """))
        """
    }

    static let example = ChangeSeatPage(.example, [.example], [])

    init(_ seat: Seat, _ teams: [Team], _ shares: [SeatShares.Line]) {
        (self.seat, self.teams, name, team) = (seat, teams, seat.title, seat.team)
        let (whole, part) = (seat.hundredths / 100, seat.hundredths % 100)
        time = part == 0 ? "\(whole)" : "\(whole).\(part < 10 ? "0" : "")\(part)"
        self.shares = shares.map { "\($0.area) \($0.percent)" }.joined(separator: "\n")
        until = DayTyped(seat.until)
    }

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.changeSeat, .change, .seat) { request, id in
                try await blank(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changeSeat, .change, .seat) { request, id in
                guard var page = try await blank(id, request, site) else { return .notFound }
                let form = request.form
                page.seat.version = try form.required("version", as: Int.self)
                (page.name, page.team) = (try form.one("title") ?? "", try form.one("team", as: ID<Team>.self))
                (page.time, page.shares) = (try form.one("time") ?? "", try form.one("shares") ?? "")
                page.until = try form.day("until")
                guard let command = page.command() else { return .page(page, status: 422) }
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.seat($0.id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { now in
                        (page.seat, page.isStale) = (now, true)
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    /// What was typed, as a command; nothing, with the errors, where it cannot be understood.
    private mutating func command() -> ChangeSeat? {
        let hundredths = SeatFormPage.hundredths(time)
        if hundredths == nil { errors.append(FieldError("time", "Enter a number such as 0.6")) }
        let read = SeatFormPage.shares(shares)
        if read == nil {
            errors.append(FieldError("shares", "Enter a code and a number on each line, as E07000033 60"))
        }
        let last = until.isEmpty ? nil : errors.day(until, "until")
        guard let hundredths, let read, errors.isEmpty else { return nil }
        return ChangeSeat(
            id: seat.id, version: seat.version, title: name, team: team, hundredths: hundredths, until: last,
            shares: read)
    }

    private static func blank(
        _ id: ID<Seat>, _ request: Request, _ site: AdministrationSite
    ) async throws -> ChangeSeatPage? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        guard let seat = try await registry.look(OneSeat(viewer: viewer, id: id), trace).first,
            viewer.may(.change, seat.thing, now: request.now)
        else { return nil }
        return ChangeSeatPage(
            seat,
            try await registry.look(Teams(viewer: viewer, on: request.today, agency: seat.agency), trace),
            try await registry.look(SeatShares(viewer: viewer, seat: id), trace)
                .filter { !$0.hidden.contains(.terms) })
    }
}
