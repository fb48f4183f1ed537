import Markup
import Pages
import Partnership
import Storage

/// Takes in a table of recommendations, or of their ways through other bodies, by the rules of the command.
struct RecommendationImportPage: TableImportPage {
    var sent = TableImport()

    var title: String { "Take in recommendations" }
    var back: Address? { Addresses.recommendations() }
    var addresses: (send: Address, take: Address) {
        (Addresses.importRecommendations(), Addresses.takeRecommendations())
    }

    var rows: HTML {
        """
        Recommendations of a body outside, or a committee’s own, as a table; or the days on which bodies considered them.
        """
    }

    var headings: HTML {
        ImportScrutiny.Kind.ofRecommendations.map { kind in
            """
            <p class="govuk-body">\(kind == .steps ? "Days on which bodies considered them" : "Recommendations"): \
            \(kind.headings.joined(separator: ", "))</p>

            """ as HTML
        }.joined()
    }

    static let example = RecommendationImportPage(
        sent: TableImport(
            table: CarriedTable(name: "outside.csv", bytes: Array("reference,day,body,outcome\r\n".utf8)),
            lines: [
                TableImport.Line(2, "AW 2026/1: That the lanterns on the quay be mended.", isThere: false),
                TableImport.Line(3, "AW 2026/2: That the wardens walk on Sundays.", isThere: true),
            ]))

    static func routes(_ site: ScrutinySite) -> [Route] {
        routes(
            send: Addresses.importRecommendations, take: Addresses.takeRecommendations, .add, .recommendation,
            site.registry,
            page: { _, _ in RecommendationImportPage() },
            run: { request, _ in
                { table, writing in
                    let command = ImportScrutiny(
                        files: [ImportScrutiny.File(table.name, table.bytes)], today: request.today,
                        telling: site.telling, kinds: ImportScrutiny.Kind.ofRecommendations)
                    return try command.run(writing).flatMap(\.lines)
                }
            },
            done: { _ in Addresses.recommendations() })
    }
}
