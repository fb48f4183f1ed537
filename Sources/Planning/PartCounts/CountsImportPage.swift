import Markup
import Pages
import Partnership
import Storage

/// Takes in a table of what was counted of the parts of a priority.
struct CountsImportPage: TableImportPage {
    var priority: Priority
    var parts: [String]
    var sent = TableImport()

    var title: String { "Take in counts of its parts" }
    var caption: HTML? { "\(priority.name)" }
    var back: Address? { Addresses.counts(priority.id) }
    var addresses: (send: Address, take: Address) {
        (Addresses.importCounts(priority.id), Addresses.takeCounts(priority.id))
    }

    var rows: HTML {
        """
        A row for each part in some months, and one without a part for all that was counted. A part that was not counted has no row.
        """
    }

    var headings: HTML {
        """
        <p class="govuk-body">\(ImportCounts.headings.joined(separator: ", ")). Months as 2026-09; several is yes where one may be
        counted in several parts, else no.</p>
        <p class="govuk-body">Its parts: \(parts.isEmpty ? "none yet" : parts.joined(separator: "; "))</p>
        """
    }

    static let example = CountsImportPage(
        priority: WholePlan.example.priorities[0].priority, parts: WholePlan.example.priorities[0].parts,
        sent: TableImport(
            table: CarriedTable(name: "counts.csv", bytes: []),
            faults: [
                ImportFault(
                    file: "counts.csv", line: 3, column: "count",
                    said: "Enter a whole number; leave the row out where it was not counted.")
            ]))

    static func routes(_ site: PlanningSite) -> [Route] {
        routes(
            send: Addresses.importCounts, take: Addresses.takeCounts, .change, .priority, site.registry,
            page: { request, id in
                guard let (_, one) = try await site.priority(id, .change, request), one.priority.hidden.isEmpty else {
                    return nil
                }
                return CountsImportPage(priority: one.priority, parts: one.parts)
            },
            run: { _, id in
                { table, writing in
                    try ImportCounts(priority: id, file: table.name, bytes: table.bytes).run(writing)
                }
            },
            done: { Addresses.priority($0).at("counts") })
    }
}
