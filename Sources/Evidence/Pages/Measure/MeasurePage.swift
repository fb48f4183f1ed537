import Charts
import Dates
import Figures
import Markup
import Pages
import Papers

/// One measure in one area: the chart, its numbers, how they were made, and what leads to the rows.
struct MeasurePage: Page {
    var whereabouts: Whereabouts
    var areaAddress: Pages.Address
    var measure: Measure
    var form: PeriodForm
    var panel: FigurePanel
    var chart: SeriesChart?
    /// What others have published of the same.
    var cited: [CitedBeside] = []
    /// How the expected range and the comparison were made, in words.
    var method: [String]
    /// What the partnership wrote down that must be known first.
    var caveats: [String] = []
    /// One line a file that was counted.
    var sources: [Figure.SourceFile]
    var rows: Pages.Address
    var file: Pages.Address
    /// Each type of the measure, to look at alone.
    var types: [Link]
    /// The same measure in the areas inside.
    var inside: [Link]

    var title: String { form.asked.type ?? measure.name }
    var caption: HTML? { "\(whereabouts.name)" }
    var breadcrumbs: [Link] {
        [Link("Home", to: home())] + whereabouts.up + [Link("\(whereabouts.name)", to: areaAddress)]
    }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(form.opening())
        \(panel.html)
        \(drawing)\(cited.drawn)
        <h2 class="govuk-heading-m" id="rows">The rows behind it</h2>
        <p class="govuk-body">\(link("See the rows that this figure counts", to: rows)) or
        \(link("download them as a CSV file", to: file)).</p>
        \(typeList)
        <h2 class="govuk-heading-m" id="method">How it is made</h2>
        <p class="govuk-body">\(measure.definition)</p>
        \(bullets(method.map { "\($0)" }))
        <h2 class="govuk-heading-m" id="caveats">What to know before you use it</h2>
        \(bullets((caveats + measure.caveats).map { "\($0)" }))
        <p class="govuk-body">\(link("Notes on figures: what happened when, and what must be known", to: Addresses.figureNotes()))</p>
        \(sourceTable)\(insideList)
        """
    }

    private var drawing: HTML {
        guard let chart else { return insetText("There are too few months to draw.") }
        let numbers = chart.table
        let columns = numbers.headers.enumerated().map { place, header in
            place == 1 ? Column.number("\(header)") : Column("\(header)")
        }
        return """
            <h2 class="govuk-heading-m" id="chart">Month by month</h2>
            <figure class="wm-drawing wardmote-large"><figcaption class="wm-caption">\(chart.title)</figcaption>
            \(chart.html)
            </figure>
            \(details("The numbers of this chart", table(
                "\(numbers.caption)", id: "numbers", columns: columns,
                rows: numbers.rows.reversed().map { row in row.map { "\($0)" } }, onNarrow: .stacks, empty: "No month is held.")))

            """
    }

    private var typeList: HTML {
        guard !types.isEmpty else { return "" }
        return """
            <h2 class="govuk-heading-m" id="types">One \(measure.categoryName) at a time</h2>
            <ul class="govuk-list wardmote-columns">\(types.map { "<li>\(link($0.text, to: $0.address))</li>\n" as HTML })</ul>

            """
    }

    private var sourceTable: HTML {
        """
        <h2 class="govuk-heading-m" id="sources">Source files</h2>
        \(table(
            "Files counted for \(form.settled.period)", id: "files", columns: [Column("File"), .number("Rows"), Column("Taken in")],
            rows: sources.map { ["<span class=\"wardmote-file\">\($0.shortName)</span>", "\(number($0.rows))", "\($0.imported)"] },
            empty: "No file of these months is held."))

        """
    }

    private var insideList: HTML {
        guard !inside.isEmpty else { return "" }
        return """
            <h2 class="govuk-heading-m" id="inside">The same in areas inside \(whereabouts.name)</h2>
            <ul class="govuk-list wardmote-columns">\(inside.map { "<li>\(link($0.text, to: $0.address))</li>\n" as HTML })</ul>

            """
    }
}

extension Figure.SourceFile {
    /// The name without its folder or archive.
    var shortName: String {
        let last = name.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "!") }.last
        return last.map { String(decoding: $0, as: UTF8.self) } ?? name
    }
}
