import Markup
import Pages
import Partnership
import Storage

/// Takes in a table of what was counted of the parts of a priority.
struct CountsImportPage: Page {
    var priority: Priority
    var parts: [String]
    var sent = TableImport()

    var title: String { "Take in counts of its parts" }
    var caption: HTML? { "\(priority.name)" }
    var back: Address? { Addresses.counts(priority.id) }
    var errors: [FieldError] { sent.errors }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">A row for each part in some months, and one without a part for all that was counted. A part that was not
        counted has no row. It is looked through first, and taken whole or not at all.</p>
        \(sent.drawn(send: Addresses.importCounts(priority.id), take: Addresses.takeCounts(priority.id)))
        \(details(
            "The headings", """
            <p class="govuk-body">\(ImportCounts.headings.joined(separator: ", ")). Months as 2026-09; several is yes where one may be
            counted in several parts, else no.</p>
            <p class="govuk-body">Its parts: \(parts.isEmpty ? "none yet" : parts.joined(separator: "; "))</p>
            """))
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
        @Sendable func page(_ request: Request, _ id: ID<Priority>) async throws -> Self? {
            guard let (_, one) = try await site.priority(id, .change, request), one.priority.hidden.isEmpty else {
                return nil
            }
            return CountsImportPage(priority: one.priority, parts: one.parts)
        }
        @Sendable func run(
            _ id: ID<Priority>
        ) -> @Sendable (CarriedTable, Writing) throws -> [TableImport.Line] {
            { table, writing in
                try ImportCounts(priority: id, file: table.name, bytes: table.bytes).run(writing)
            }
        }
        return [
            Route(.get, Addresses.importCounts, .change, .priority) { request, id in
                try await page(request, id).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.importCounts, .change, .priority, accepts: .upload(.table)) { request, id in
                guard var page = try await page(request, id) else { return .notFound }
                page.sent = try await TableImport.looked(through: request, site.registry, by: run(id))
                return .page(page, status: page.sent.isReady ? 200 : 422)
            },
            Route(.post, Addresses.takeCounts, .change, .priority) { request, id in
                guard var page = try await page(request, id) else { return .notFound }
                guard let sent = try await TableImport.taken(request, site.registry, by: run(id)) else {
                    return .seeOther(Addresses.priority(id).at("counts"))
                }
                page.sent = sent
                return .page(page, status: 422)
            },
        ]
    }
}
