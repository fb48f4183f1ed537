import Markup
import Pages
import Partnership
import Storage

/// Takes in a table of what members raised, by the rules of the command.
struct RaisedImportPage: Page {
    var sent = TableImport()

    var title: String { "Take in what members raised" }
    var back: Address? { Addresses.raised() }
    var errors: [FieldError] { sent.errors }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">A row for each matter that was raised, and what was promised of it. Nothing by which a person could be
        known. It is looked through first, and taken whole or not at all.</p>
        \(sent.drawn(send: Addresses.importRaised(), take: Addresses.takeRaised()))
        \(details(
            "The headings", """
            <p class="govuk-body">\(ImportRaised.headings.joined(separator: ", "))</p>
            """))
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
        let run: @Sendable (CarriedTable, Writing) throws -> [TableImport.Line] = { table, writing in
            try ImportRaised(file: table.name, bytes: table.bytes).took(writing)
        }
        return [
            Route(.get, Addresses.importRaised, .add, .raisedIssue) { _ in .page(RaisedImportPage()) },
            Route(.post, Addresses.importRaised, .add, .raisedIssue, accepts: .upload(.table)) { request in
                let sent = try await TableImport.looked(through: request, site.registry, by: run)
                return .page(RaisedImportPage(sent: sent), status: sent.isReady ? 200 : 422)
            },
            Route(.post, Addresses.takeRaised, .add, .raisedIssue) { request in
                guard let sent = try await TableImport.taken(request, site.registry, by: run) else {
                    return .seeOther(Addresses.raised())
                }
                return .page(RaisedImportPage(sent: sent), status: 422)
            },
        ]
    }
}
