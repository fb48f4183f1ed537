import Dates
import Markup
import Pages
import Partnership
import Storage

/// Adds a seat to an agency.
struct SeatFormPage: Page {
    var agency: ID<Agency>
    /// Those of the agency.
    var teams: [Team] = []
    var team: ID<Team>?
    var name = ""
    var role: Role?
    var from = DayTyped()
    /// Full-time equivalent, as typed.
    var time = "1"
    /// A line an area: its code and its share in per cent.
    var shares = ""
    var errors: [FieldError] = []

    var title: String { "Add a seat" }
    var back: Address? { Addresses.agency(agency) }

    var body: HTML {
        form(
            Addresses.newSeat(agency),
            """
            \(input(Field("title", "Title", hint: "Such as Partnership analyst", error: errors.of("title")), value: name, width: .thirty))\
            \(radios(
                Field("role", "What its holder may do", hint: "The policy says what each of these is.", error: errors.of("role")),
                Role.ofSeats.map { Choice($0, "\($0.said)") }, chosen: role?.inAddress))\
            \(teams.isEmpty ? "" : select(
                Field("team", "Team", error: errors.of("team")), Team.choices(teams), chosen: team?.inAddress ?? ""))\
            \(input(Field("time", "Full-time equivalent", hint: "1 for a whole post, 0.5 for half of one", error: errors.of("time")), value: time, width: .four))\
            \(textarea(Field("shares", "Shared post", hint: "For a post shared by several areas, a line for each: its code and its share, as E07000033 60. Leave empty for a post that is not shared.", error: errors.of("shares")), value: shares, rows: 3))\
            \(dateDay(Field("from", "First day", error: errors.of("from")), value: from))\
            \(button("Save"))
            """)
    }

    static let example = SeatFormPage(agency: ID(1), errors: [FieldError("title", "Enter the title of the seat.")])

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.newSeat, .add, .seat) { request, agency in
                let found = try await site.registry.look(OneAgency(viewer: request.viewer, id: agency), request.trace)
                guard !found.isEmpty else { return .notFound }
                let teams = try await teams(agency, request, site)
                return .page(SeatFormPage(agency: agency, teams: teams, from: DayTyped(request.today)))
            },
            Route(.post, Addresses.newSeat, .add, .seat) { request, agency in
                let found = try await site.registry.look(OneAgency(viewer: request.viewer, id: agency), request.trace)
                guard !found.isEmpty else { return .notFound }
                let form = request.form
                var page = SeatFormPage(
                    agency: agency, teams: try await teams(agency, request, site),
                    team: try form.one("team", as: ID<Team>.self), name: try form.one("title") ?? "",
                    role: try form.one("role", as: Role.self),
                    from: try form.day("from"), time: try form.one("time") ?? "", shares: try form.one("shares") ?? "")
                let (from, time) = (page.errors.day(page.from, "from"), hundredths(page.time))
                if time == nil { page.errors.append(FieldError("time", "Enter a number such as 0.6")) }
                if page.role == nil { page.errors.append(FieldError("role", "Choose what its holder may do")) }
                let shares = Self.shares(page.shares)
                if shares == nil {
                    page.errors.append(FieldError("shares", "Enter a code and a number on each line, as E07000033 60"))
                }
                guard let from, let time, let role = page.role, let shares, page.errors.isEmpty else {
                    return .page(page, status: 422)
                }
                let command = AddSeat(
                    agency: agency, team: page.team, title: page.name, role: role, from: from, hundredths: time,
                    shares: shares)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.seat($0.id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }

    private static func teams(
        _ agency: ID<Agency>, _ request: Request, _ site: AdministrationSite
    ) async throws -> [Team] {
        try await site.registry.look(
            Teams(viewer: request.viewer, on: request.today, agency: agency), request.trace)
    }

    /// `0.6` as 60; at most two decimals.
    static func hundredths(_ text: String) -> Int? {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard (1...2).contains(parts.count), let whole = Int(inAddress: parts[0]) else { return nil }
        guard parts.count == 2 else { return whole * 100 }
        guard (1...2).contains(parts[1].utf8.count), let part = Int(inAddress: parts[1]) else { return nil }
        return whole * 100 + (parts[1].utf8.count == 1 ? part * 10 : part)
    }

    /// Nothing where a line is not a code and a whole number.
    static func shares(_ text: String) -> [String: Int]? {
        var shares: [String: Int] = [:]
        for line in text.utf8.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
            let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
            guard words.count == 2, let percent = Int(inAddress: words[1]), shares[words[0]] == nil,
                words[0].utf8.count == 9
            else { return nil }
            shares[words[0]] = percent
        }
        return shares
    }
}
