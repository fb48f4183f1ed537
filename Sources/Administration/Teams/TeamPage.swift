import Dates
import Markup
import Pages
import Partnership
import Storage

/// One team: its seats, and what it has been called.
struct TeamPage: Page {
    var team: Team
    var agency: Agency?
    /// Latest first.
    var names: [Team]
    var seats: [Seat]
    var mayChange: Bool

    var title: String { team.name }
    var caption: HTML? { agency.map { "A team of \($0.name)" } }
    var breadcrumbs: [Link] {
        [Link("Home", to: home()), Link("Seats", to: Addresses.seats()), Link("Teams", to: Addresses.teams())]
    }

    var body: HTML {
        """
        \(table(
            "Its seats", id: "seats",
            columns: [Column("Seat"), Column("What its holder may do"), .number("Full-time equivalent")],
            rows: seats.map { [link("\($0.title)", to: Addresses.seat($0.id)), "\($0.role.said)", "\($0.timeSaid)"] },
            empty: "No seat belongs to it. A seat is put into a team on the seat's own page."))
        \(table(
            "What it has been called, latest first", id: "names", columns: [Column("Name"), Column("From"), Column("Until")],
            rows: names.enumerated().map { position, one in
                ["\(one.name)", "\(one.from)", position == 0 ? "" : "\(names[position - 1].from + -1)"]
            }, empty: "It has no name."))
        \(mayChange ? "<p class=\"govuk-body\">\(link("Give it another name", to: Addresses.teamName(team.id)))</p>" as HTML : "")
        """
    }

    static let example = TeamPage(
        team: .example, agency: .example,
        names: [.example, Team(id: ID(51), agency: ID(1), name: "Crime reduction", from: "2019-04-01")],
        seats: [.example], mayChange: true)

    static func route(_ site: AdministrationSite) -> Route {
        Route(.get, Addresses.team, .see, .team) { request, id in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            guard
                let team = try await registry.look(Teams(viewer: viewer, on: request.today, team: id), trace).first
            else { return .notFound }
            return .page(
                TeamPage(
                    team: team,
                    agency: try await registry.look(OneAgency(viewer: viewer, id: team.agency), trace).first,
                    names: try await registry.look(TeamNames(viewer: viewer, team: id), trace),
                    seats: try await registry.look(Seats(viewer: viewer, on: request.today), trace)
                        .filter { $0.team == id },
                    mayChange: viewer.may(.change, team.thing, now: request.now)))
        }
    }
}
