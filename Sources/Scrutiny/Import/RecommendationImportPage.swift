import Markup
import Pages
import Partnership
import Storage

/// Takes in a table of recommendations, or of their ways through other bodies, by the rules of the command.
struct RecommendationImportPage: Page {
    var sent = TableImport()

    var title: String { "Take in recommendations" }
    var back: Address? { Addresses.recommendations() }
    var errors: [FieldError] { sent.errors }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">Recommendations of a body outside, or a committee’s own, as a table; or the days on which bodies considered
        them. It is looked through first, and taken whole or not at all.</p>
        \(sent.drawn(send: Addresses.importRecommendations(), take: Addresses.takeRecommendations()))
        \(details(
            "The headings", ImportScrutiny.Kind.ofRecommendations.map { kind in
                "<p class=\"govuk-body\">\(kind == .steps ? "Days on which bodies considered them" : "Recommendations"): \(kind.headings.joined(separator: ", "))</p>\n" as HTML
            }.joined()))
        """
    }

    static let example = RecommendationImportPage(
        sent: TableImport(
            table: CarriedTable(name: "outside.csv", bytes: Array("reference,day,body,outcome\r\n".utf8)),
            lines: [
                TableImport.Line(2, "AW 2026/1: That the lanterns on the quay be mended.", isThere: false),
                TableImport.Line(3, "AW 2026/2: That the wardens walk on Sundays.", isThere: true),
            ]))

    static func routes(_ site: ScrutinySite) -> [Route] {
        [
            Route(.get, Addresses.importRecommendations, .add, .recommendation) { _ in
                .page(RecommendationImportPage())
            },
            Route(.post, Addresses.importRecommendations, .add, .recommendation, accepts: .upload(.table)) { request in
                let sent = try await TableImport.looked(through: request, site.registry, by: run(request, site))
                return .page(RecommendationImportPage(sent: sent), status: sent.isReady ? 200 : 422)
            },
            Route(.post, Addresses.takeRecommendations, .add, .recommendation) { request in
                guard let sent = try await TableImport.taken(request, site.registry, by: run(request, site)) else {
                    return .seeOther(Addresses.recommendations())
                }
                return .page(RecommendationImportPage(sent: sent), status: 422)
            },
        ]
    }

    private static func run(
        _ request: Request, _ site: ScrutinySite
    ) -> @Sendable (CarriedTable, Writing) throws -> [TableImport.Line] {
        { table, writing in
            let command = ImportScrutiny(
                files: [ImportScrutiny.File(table.name, table.bytes)], today: request.today, telling: site.telling,
                kinds: ImportScrutiny.Kind.ofRecommendations)
            return try command.run(writing).flatMap(\.lines)
        }
    }
}
