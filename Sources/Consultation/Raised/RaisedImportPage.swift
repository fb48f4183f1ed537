import Markup
import Pages
import Partnership
import Storage

/// Takes in a table of what members raised, by the rules of the command.
struct RaisedImportPage: TableImportPage {
    var sent = TableImport()

    var title: String { "Take in what members raised" }
    var back: Address? { Addresses.raised() }
    var addresses: (send: Address, take: Address) { (Addresses.importRaised(), Addresses.takeRaised()) }

    var rows: HTML {
        """
        A row for each matter that was raised, and what was promised of it. Nothing by which a person could be known.
        """
    }

    var headings: HTML {
        """
        <p class="govuk-body">\(ImportRaised.headings.joined(separator: ", "))</p>
        """
    }

    static let example = RaisedImportPage(
        sent: TableImport(
            table: CarriedTable(name: "raised.csv", bytes: []),
            lines: [
                TableImport.Line(2, "Cars race along the promenade on Fridays", isThere: false),
                TableImport.Line(3, "The underpass at the station is dark", isThere: true),
            ]))

    static func routes(_ site: ConsultationSite) -> [Route] {
        routes(
            send: Addresses.importRaised, take: Addresses.takeRaised, .add, .raisedIssue, site.registry,
            page: { _, _ in RaisedImportPage() },
            run: { _, _ in { table, writing in try ImportRaised(file: table.name, bytes: table.bytes).took(writing) } },
            done: { _ in Addresses.raised() })
    }
}
