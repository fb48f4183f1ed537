import Markup
import Pages
import Partnership
import Storage

/// Takes in a table of what agencies send, by the rules of the command.
struct SupplyImportPage: TableImportPage {
    var sent = TableImport()

    var title: String { "Take in what agencies send" }
    var back: Address? { Addresses.supply() }
    var addresses: (send: Address, take: Address) { (Addresses.importSupply(), Addresses.takeSupply()) }

    var rows: HTML {
        """
        A row for each quarter of each set of data: when it came, and what waits for it. A quarter that is there stays as it is.
        """
    }

    var headings: HTML {
        """
        <p class="govuk-body">\(ImportSupply.headings.joined(separator: ", "))</p>
        """
    }

    static let example = SupplyImportPage(
        sent: TableImport(
            table: CarriedTable(name: "data.csv", bytes: []),
            lines: [TableImport.Line(2, "Marlshire Police, Calls after dark by the hour, 2026-07", isThere: false)]))

    static func routes(_ site: PlanningSite) -> [Route] {
        routes(
            send: Addresses.importSupply, take: Addresses.takeSupply, .add, .supply, site.registry,
            page: { _, _ in SupplyImportPage() },
            run: { _, _ in { table, writing in try ImportSupply(file: table.name, bytes: table.bytes).took(writing) } },
            done: { _ in Addresses.supply() })
    }
}
