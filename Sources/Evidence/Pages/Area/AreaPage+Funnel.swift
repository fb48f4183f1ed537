import Charts
import Figures
import Markup
import Pages
import Places

extension AreaPage {
    /// The drawing, its sentence, its list directly beneath, and how to read it.
    func drawn(_ funnel: FunnelOfAreas, id: StaticString) -> HTML {
        let chart = funnel.chart
        return """
            <h3 class="govuk-heading-s">Rates against the number of \(funnel.counted.rawValue)</h3>
            <p class="govuk-body">\(funnel.sentence)</p>
            <figure class="wm-drawing wardmote-large"><figcaption class="wm-caption">\(chart.title)</figcaption>
            <div class="wm-chart">\
            <div class="wm-chart__wide">\(linked(funnel, .wide))</div>\
            <div class="wm-chart__narrow">\(linked(funnel, .narrow))</div>\
            </div>
            <p class="govuk-body-s wm-quiet">A hollow dot lies within the limits, a full dot beyond the dashed ones, a diamond
            beyond the full ones. Numbers are those of the list.</p>
            </figure>
            \(list(funnel, id))
            \(details("How to read this", bullets(funnel.notes.map { "\($0)" })))

            """
    }

    private func linked(_ funnel: FunnelOfAreas, _ size: ChartSize) -> HTML {
        let pieces = funnel.chart.pieces(size)
        let marks = pieces.marks.enumerated().map { position, mark in
            let name = funnel.chart.points[position].name
            let address = funnel.addresses[position].map(travelling) ?? form.address
            return (mark: mark, link: Link("\(name)", to: address))
        }
        return linkedDrawing(
            title: funnel.chart.title, description: funnel.chart.description, width: pieces.width,
            height: pieces.height, ground: pieces.ground, marks: marks)
    }

    private func travelling(_ address: Pages.Address) -> Pages.Address {
        form.asked.travelling(form.settled).on(address)
    }

    private func list(_ funnel: FunnelOfAreas, _ id: StaticString) -> HTML {
        let rows = zip(funnel.chart.table.rows, funnel.addresses).map { row, address -> [HTML] in
            let name: HTML = address.map { link("\(row[1])", to: travelling($0)) } ?? "\(row[1])"
            return ["\(row[0]). \(name)"] + row.dropFirst(2).map { "\($0)" }
        }
        return table(
            "\(funnel.chart.title)", id: id,
            columns: [
                Column("Number on the chart, and area"), .number("\(funnel.counted.rawValue.capitalisedFirst)"),
                .number("Per 1,000"),
                .number("95% limits"), .number("99.8% limits"), .sentence("Where it lies"),
            ], rows: rows, onNarrow: .stacks, empty: "")
    }
}
