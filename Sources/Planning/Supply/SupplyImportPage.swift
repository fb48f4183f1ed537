import Markup
import Pages
import Partnership
import Storage

/// Takes in a table of what agencies send, by the rules of the command.
struct SupplyImportPage: Page {
    var sent = TableImport()

    var title: String { "Take in what agencies send" }
    var back: Address? { Addresses.supply() }
    var errors: [FieldError] { sent.errors }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">A row for each quarter of each set of data: when it came, and what waits for it. A quarter that is there stays
        as it is. The table is looked through first, and taken whole or not at all.</p>
        \(sent.drawn(send: Addresses.importSupply(), take: Addresses.takeSupply()))
        \(details(
            "The headings", """
            <p class="govuk-body">\(ImportSupply.headings.joined(separator: ", "))</p>
            """))
        """
    }

    static let example = SupplyImportPage(
        sent: TableImport(
            table: CarriedTable(name: "data.csv", bytes: []),
            lines: [TableImport.Line(2, "Marlshire Police, Calls after dark by the hour, 2026-07", isThere: false)]))

    static func routes(_ site: PlanningSite) -> [Route] {
        let run: @Sendable (CarriedTable, Writing) throws -> [TableImport.Line] = { table, writing in
            try ImportSupply(file: table.name, bytes: table.bytes).took(writing)
        }
        return [
            Route(.get, Addresses.importSupply, .add, .supply) { _ in .page(SupplyImportPage()) },
            Route(.post, Addresses.importSupply, .add, .supply, accepts: .upload(.table)) { request in
                let sent = try await TableImport.looked(through: request, site.registry, by: run)
                return .page(SupplyImportPage(sent: sent), status: sent.isReady ? 200 : 422)
            },
            Route(.post, Addresses.takeSupply, .add, .supply) { request in
                guard let sent = try await TableImport.taken(request, site.registry, by: run) else {
                    return .seeOther(Addresses.supply())
                }
                return .page(SupplyImportPage(sent: sent), status: 422)
            },
        ]
    }
}
