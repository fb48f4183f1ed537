import Dates
import Markup
import Pages
import Partnership
import Storage

/// One agency: what it is in the partnership, its seats and its people.
struct AgencyPage: Page {
    var agency: Agency
    /// The agency it took over from, and the one that took over.
    var before: Agency?
    var after: Agency?
    var seats: [Seat]
    var teams: [Team] = []
    var people: [Person]
    var mayChange: Bool
    var mayAddPeople: Bool
    var mayAddSeats: Bool
    var mayAddTeams = false

    var title: String { agency.name }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Agencies", to: Addresses.agencies())] }

    var body: HTML {
        """
        \(summaryList(facts))
        \(mayChange ? "<p class=\"govuk-body\">\(link("Change this agency", to: Addresses.changeAgency(agency.id)))</p>" as HTML : "")
        \(table(
            "Seats", id: "seats", columns: [Column("Seat"), Column("What its holder may do"), .number("Full-time equivalent")],
            rows: seats.map { seat in
                [link("\(seat.title)", to: Addresses.seat(seat.id)), "\(seat.role.said)", "\(seat.timeSaid)"]
            }, empty: "It has no seat yet."))
        \(mayAddSeats ? "<p class=\"govuk-body\">\(link("Add a seat", to: Addresses.newSeat(agency.id)))</p>" as HTML : "")
        \(teams.isEmpty ? "" : table(
            "Teams", id: "teams", columns: [Column("Team"), Column("Called so since"), .number("Seats")],
            rows: teams.map { team in
                [link("\(team.name)", to: Addresses.team(team.id)), "\(team.from)", "\(seats.count { $0.team == team.id })"]
            }, empty: ""))
        \(mayAddTeams ? "<p class=\"govuk-body\">\(link("Add a team", to: Addresses.newTeam(agency.id)))</p>" as HTML : "")
        \(table(
            "People", id: "people", columns: [Column("Name"), Column("Email"), Column("Telephone")],
            rows: people.map { person in
                [link("\(person.name)", to: Addresses.person(person.id)), person.emailSaid, person.telephoneSaid]
            }, empty: "Nobody has been added yet."))
        \(mayAddPeople ? "<p class=\"govuk-body\">\(link("Add a person", to: Addresses.newPerson(agency.id)))</p>" as HTML : "")
        """
    }

    private var facts: [SummaryRow] {
        var rows = [
            SummaryRow("In short", "\(agency.shortName)"), SummaryRow("Standing", "\(agency.standing.said)"),
            SummaryRow("In the partnership since", "\(agency.from)"),
        ]
        if let until = agency.until { rows.append(SummaryRow("Until", "\(until)")) }
        if let before {
            rows.append(SummaryRow("Took over from", link("\(before.name)", to: Addresses.agency(before.id))))
        }
        if let after { rows.append(SummaryRow("Followed by", link("\(after.name)", to: Addresses.agency(after.id)))) }
        return rows
    }

    static let example = AgencyPage(
        agency: .example, seats: [.example], teams: [.example], people: [.example], mayChange: true, mayAddPeople: true,
        mayAddSeats: true, mayAddTeams: true)

    static func route(_ site: AdministrationSite) -> Route {
        Route(.get, Addresses.agency, .see, .agency) { request, id in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            guard let agency = try await registry.look(OneAgency(viewer: viewer, id: id), trace).first else {
                return .notFound
            }
            let successions = try await registry.look(AgencySuccessions(viewer: viewer), trace)
            func other(_ id: ID<Agency>?) async throws -> Agency? {
                guard let id else { return nil }
                return try await registry.look(OneAgency(viewer: viewer, id: id), trace).first
            }
            let seats = try await registry.look(Seats(viewer: viewer, on: request.today), trace)
            func may(_ action: Action, _ kind: Kind) -> Bool { viewer.may(action, kind, now: request.now) }
            return .page(
                AgencyPage(
                    agency: agency, before: try await other(successions.first { $0.successor == id }?.agency),
                    after: try await other(successions.first { $0.agency == id }?.successor),
                    seats: seats.filter { $0.agency == id },
                    teams: try await registry.look(Teams(viewer: viewer, on: request.today, agency: id), trace),
                    people: try await registry.look(People(viewer: viewer, agency: id), trace),
                    mayChange: may(.change, .agency), mayAddPeople: may(.add, .person), mayAddSeats: may(.add, .seat),
                    mayAddTeams: may(.add, .team)))
        }
    }
}

extension Seat {
    static let example = Seat(
        id: ID(113), agency: ID(1), title: "Partnership analyst", role: .analyst, from: "2024-04-01", hundredths: 60)

    /// `0.6`.
    var timeSaid: String { "\(number(Double(hundredths) / 100, decimals: hundredths % 10 == 0 ? 1 : 2))" }
}

extension Person {
    static let example = Person(
        id: ID(13), agency: ID(1), name: "Priya Shah", email: "priya.shah@aldermouth.example",
        telephone: "01632 960013")

    var emailSaid: HTML { hidden.contains(.contact) ? notShared : "\(email)" }
    var telephoneSaid: HTML { hidden.contains(.contact) ? notShared : "\(telephone)" }
}

/// In place of a part that no agreement, or no rule, shows to the viewer. The same whether there is something or not.
let notShared: HTML = "<span class=\"wardmote-quiet\">Not shared with you</span>"
