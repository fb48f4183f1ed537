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
                columns: columns, rows: rows.map(cells), empty: "No row is held for these months."))
            \(pagination(page, of: pages) { address.asking("page", $0) })
            <p class="govuk-body-s wm-quiet">\(caveat)</p>
            """
    }

    private var isPartners: Bool { measure.source != nil }

    private var caveat: HTML {
        isPartners
            ? "Rows are as the partner gave them. The figure is the sum of what they count for."
            : """
            Locations are map points near which something happened, not the place itself.
            Antisocial behaviour has no Crime ID.
            """
    }

    private var columns: [Column] {
        let first = [Column("Month"), Column("Type"), Column("Location")]
        return isPartners
            ? first + [Column("Code of the place"), .number("Counts for"), Column("File")]
            : first + [
                Column("Neighbourhood (LSOA)"), Column("Last outcome known"), Column("Crime ID"), Column("File"),
            ]
    }

    private func cells(_ row: RowBehind) -> [HTML] {
        let first: [HTML] = [
            "<span class=\"wardmote-whole\">\(row.month.iso)</span>", "\(row.category)", said(row.location),
        ]
        let file: HTML = "<span class=\"wardmote-file\">\(row.file)</span>"
        let place: HTML = row.lsoaCode.isEmpty ? "No place given" : "\(row.lsoaName) \(row.lsoaCode)"
        if isPartners { return first + [place, "\(number(row.countsFor))", file] }
        return first + [
            place, said(row.outcome),
            row.crimeID.isEmpty ? "None given" : "<span class=\"wardmote-id\">\(row.crimeID)</span>", file,
        ]
    }

    private func said(_ text: String) -> HTML { text.isEmpty ? "None given" : "\(text)" }
}
