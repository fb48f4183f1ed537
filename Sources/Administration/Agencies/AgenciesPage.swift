import Dates
import Markup
import Pages
import Partnership
import Storage

/// Every agency of the partnership.
struct AgenciesPage: Page {
    var agencies: [Agency]
    var asked = ListAsked()
    var mayAdd: Bool

    var title: String { "Agencies" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        """
        \(mayAdd ? buttonLink("Add an agency", to: Addresses.newAgency()) : "")
        \(list.drawn())
        """
    }

    var list: Listing<Agency> {
        Listing(
            "Agencies of the partnership", comes: "by name", id: "agencies", at: Addresses.agencies(), agencies,
            asked: asked,
            empty: "There is no agency yet.",
            columns: [
                ListColumn("Agency", \.name).shown { link("\($0.name)", to: Addresses.agency($0.id)) }.ordered(),
                ListColumn("Standing", \.standing.said).ordered(),
                .day("Since", \.from), .day("Until", \.until),
            ])
    }

    static let example = AgenciesPage(agencies: [.example], mayAdd: true)

    static func route(_ site: AdministrationSite) -> Route {
        Route(.get, Addresses.agencies, .see, .agency) { request in
            let agencies = try await site.registry.look(
                Agencies(viewer: request.viewer, on: request.today), request.trace)
            let page = AgenciesPage(
                agencies: agencies, asked: try ListAsked(request.query),
                mayAdd: request.viewer.may(.add, .agency, now: request.now))
            return try .listed(page, page.list, request, file: FileName("agencies"))
        }
    }
}

extension Agency {
    static let example = Agency(
        id: ID(1), name: "Aldermouth District Council", shortName: "Aldermouth", standing: .responsible,
        from: "2024-04-01")
}
