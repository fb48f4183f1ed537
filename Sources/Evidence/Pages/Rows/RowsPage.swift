import Dates
import Figures
import Markup
import Pages

/// The rows behind a figure, a page at a time.
struct RowsPage: Page {
    var place: String
    var areaAddress: Pages.Address
    var measure: Measure
    var measureAddress: Pages.Address
    /// One type alone, when it was asked for.
    var type: String?
    var period: Period
    /// Whether these are rows that other forces recorded here.
    var isOthers: Bool
    var count: Int
    /// From 1.
    var page: Int
    var rows: [RowBehind]
    var address: Pages.Address
    var file: Pages.Address

    static let pageRows = 100

    var pages: Int { max(1, (count + Self.pageRows - 1) / Self.pageRows) }
    var title: String { "Rows: \(type ?? measure.name)" }
    var caption: HTML? { "\(place), \(period)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("\(place)", to: areaAddress), Link("\(measure.name)", to: measureAddress),
        ]
    }
    var isWide: Bool { true }

    var body: HTML {
        let first = (page - 1) * Self.pageRows + 1
        let whose: HTML =
            isOthers
            ? "<p class=\"govuk-body\">These were recorded here by other forces, and are not in the area's figures.</p>"
            : ""
        let shown: HTML =
            rows.isEmpty
            ? ""
            : "<p class=\"govuk-body\">Rows \(number(first)) to \(number(first + rows.count - 1)) of \(number(count)). \(link("Download all of them as a CSV file", to: file)).</p>"
        return """
            \(whose)\(shown)
            \(table(
                "\(isOthers ? "Records by other forces" : measure.name)\(type.map { ": \($0)" } ?? ""), \(period)", id: "rows",
                columns: [
                    Column("Month"), Column("Type"), Column("Location"), Column("Neighbourhood (LSOA)"),
                    Column("Last outcome known"), Column("Crime ID"), Column("File"),
                ],
                rows: rows.map { row in
                    [
                        "<span class=\"wardmote-whole\">\(row.month.iso)</span>", "\(row.category)",
                        said(row.location), row.lsoaCode.isEmpty ? "No place given" : "\(row.lsoaName) \(row.lsoaCode)",
                        said(row.outcome), row.crimeID.isEmpty ? "None given" : "<span class=\"wardmote-id\">\(row.crimeID)</span>",
                        "<span class=\"wardmote-file\">\(row.file)</span>",
                    ]
                }, empty: "No row is held for these months."))
            \(pagination(page, of: pages) { address.asking("page", $0) })
            <p class="govuk-body-s wm-quiet">Locations are map points near which something happened, not the place itself.
            Antisocial behaviour has no Crime ID.</p>
            """
    }

    private func said(_ text: String) -> HTML { text.isEmpty ? "None given" : "\(text)" }
}
