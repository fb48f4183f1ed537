import Dates
import Markup
import Pages
import Partnership
import Storage

/// Every agency of the partnership.
struct AgenciesPage: Page {
    var agencies: [Agency]
    var mayAdd: Bool

    var title: String { "Agencies" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        """
        \(mayAdd ? buttonLink("Add an agency", to: Addresses.newAgency()) : "")
        \(table(
            "Agencies of the partnership", id: "agencies",
            columns: [Column("Agency"), Column("Standing"), Column("Since"), Column("Until")],
            rows: agencies.map { agency in
                [
                    link("\(agency.name)", to: Addresses.agency(agency.id)), "\(agency.standing.said)", "\(agency.from)",
                    agency.until.map { "\($0)" } ?? "",
                ]
            }, empty: "There is no agency yet."))
        """
    }

    static let example = AgenciesPage(agencies: [.example], mayAdd: true)

    static func route(_ site: AdministrationSite) -> Route {
        Route(.get, Addresses.agencies, .see, .agency) { request in
            let agencies = try await site.registry.look(
                Agencies(viewer: request.viewer, on: request.today), request.trace)
            return .page(
                AgenciesPage(
                    agencies: agencies, mayAdd: request.viewer.may(.add, .agency, now: request.now)))
        }
    }
}

extension Agency {
    static let example = Agency(
        id: ID(1), name: "Aldermouth District Council", shortName: "Aldermouth", standing: .responsible,
        from: "2024-04-01")
}
