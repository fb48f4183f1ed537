import Dates
import Markup
import Pages
import Partnership
import Storage

/// Adds a team to an agency, or gives a team another name.
struct TeamFormPage: Page {
    var agency: ID<Agency>
    /// The one that is given another name; nothing for a new one.
    var team: Team?
    var name = ""
    var from = DayTyped()
    var errors: [FieldError] = []

    var title: String { team == nil ? "Add a team" : "Give it another name" }
    var caption: HTML? { team.map { "\($0.name)" } }
    var back: Address? { team.map { Addresses.team($0.id) } ?? Addresses.agency(agency) }

    var body: HTML {
        let hint: HTML? = team == nil ? nil : "What it was called until then is kept."
        return form(
            team.map { Addresses.teamName($0.id) } ?? Addresses.newTeam(agency),
            """
            \(input(Field("name", "Name", error: errors.of("name")), value: name, width: .thirty))\
            \(dateDay(Field("from", "From", hint: hint, error: errors.of("from")), value: from))\
            \(button("Save"))
            """)
    }

    static let example = TeamFormPage(
        agency: ID(1), team: .example, errors: [FieldError("name", "Enter the name of the team.")])

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.newTeam, .add, .team) { request, agency in
                let found = try await site.registry.look(OneAgency(viewer: request.viewer, id: agency), request.trace)
                return found.isEmpty ? .notFound : .page(TeamFormPage(agency: agency, from: DayTyped(request.today)))
            },
            Route(.post, Addresses.newTeam, .add, .team) { request, agency in
                let page = TeamFormPage(agency: agency)
                return try await page.save(request, site) { AddTeam(agency: agency, name: $0, from: $1).run }
            },
            Route(.get, Addresses.teamName, .change, .team) { request, id in
                try await team(id, request, site).map {
                    .page(TeamFormPage(agency: $0.agency, team: $0, from: DayTyped(request.today)))
                } ?? .notFound
            },
            Route(.post, Addresses.teamName, .change, .team) { request, id in
                guard let team = try await team(id, request, site) else { return .notFound }
                let page = TeamFormPage(agency: team.agency, team: team)
                return try await page.save(request, site) { RenameTeam(id: id, name: $0, from: $1).run }
            },
        ]
    }

    /// The team, for whoever may rename it.
    private static func team(_ id: ID<Team>, _ request: Request, _ site: AdministrationSite) async throws -> Team? {
        let found = try await site.registry.look(
            Teams(viewer: request.viewer, on: request.today, team: id), request.trace)
        return found.first.flatMap { request.viewer.may(.change, $0.thing, now: request.now) ? $0 : nil }
    }

    private func save(
        _ request: Request, _ site: AdministrationSite,
        by command: (String, Day) -> (@Sendable (Writing) throws -> Written<Team>)
    ) async throws -> Response {
        var page = self
        (page.name, page.from) = (try request.form.one("name") ?? "", try request.form.day("from"))
        guard let from = page.errors.day(page.from, "from") else { return .page(page, status: 422) }
        return try await site.registry.write(request.trace, command(page.name, from)).answer(
            to: { Addresses.team($0.id) },
            again: {
                page.errors = $0
                return .page(page, status: 422)
            })
    }
}
