import Dates
import Markup
import Pages
import Partnership
import Storage

/// Every team of the partnership.
struct TeamsPage: Page {
    var teams: [Team]
    var agencies: [Agency]
    var seats: [Seat]
    var asked = ListAsked()

    var title: String { "Teams" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Seats", to: Addresses.seats())] }

    var body: HTML {
        """
        <p class="govuk-body">A team keeps its seats and its history when its name changes.</p>
        \(list.drawn())
        """
    }

    var list: Listing<Team> {
        let names = Dictionary(agencies.map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
        return Listing(
            "Teams", comes: "by name", id: "teams", at: Addresses.teams(), teams, asked: asked,
            empty: "There is no team yet. Teams are added on the page of their agency.",
            columns: [
                ListColumn("Team", \.name).shown { link("\($0.name)", to: Addresses.team($0.id)) }.ordered(),
                ListColumn("Agency") { names[$0.agency] ?? "" }.ordered(),
                .day("Called so since", \.from),
                .number("Seats") { team in seats.count { $0.team == team.id } },
            ])
    }

    static let example = TeamsPage(teams: [.example], agencies: [.example], seats: [.example])

    static func route(_ site: AdministrationSite) -> Route {
        Route(.get, Addresses.teams, .see, .team) { request in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            let page = TeamsPage(
                teams: try await registry.look(Teams(viewer: viewer, on: request.today), trace),
                agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
                seats: try await registry.look(Seats(viewer: viewer, on: request.today), trace),
                asked: try ListAsked(request.query))
            return try .listed(page, page.list, request, file: FileName("teams"))
        }
    }
}

extension Team {
    static let example = Team(id: ID(51), agency: ID(1), name: "Community safety", from: "2024-04-01")

    /// For a seat that may be in one, or in none.
    static func choices(_ teams: [Team]) -> [Choice] {
        [Choice("", "None")] + teams.map { Choice($0.id, "\($0.name)") }
    }
}
