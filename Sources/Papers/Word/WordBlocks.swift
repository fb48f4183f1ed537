import Charts
import Dates
import Markup

extension WordFile {
    mutating func block(_ numbered: NumberedBlock) -> XML {
        switch numbered.block {
        case .heading(let level, let text): return Self.paragraph("Heading\(min(max(level, 1), 3))", text)
        case .appendix(let text): return Self.paragraph("AppendixHeading", text)
        case .numbered(let words):
            return paragraph(numbered.isInAppendix ? "AppendixParagraph" : "NumberedParagraph", words)
        case .paragraph(let words): return paragraph("Normal", words)
        case .bullets(let items): return items.map { paragraph("ListBullet", $0) }.joined()
        case .table(let table): return self.table(table, numbered.label)
        case .callout(let title, let paragraphs):
            let first = Self.paragraph("Callout", Self.run(title, "<w:rStyle w:val=\"Strong\"/>"), "<w:keepNext/>")
            return first + paragraphs.map { paragraph("Callout", $0) }.joined()
        case .pageBreak: return "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
        case .figure(let panel): return figure(panel)
        case .interval(let chart): return drawn(numbered) { $0.interval(chart, style: "Drawing", indent: 0) }
        case .series(let chart):
            return drawn(numbered) { file in
                let drawing = file.drawing(
                    WordChart(chart), title: chart.title, alt: "\(chart.title). \(chart.description)",
                    widthMillimetres: 168,
                    heightMillimetres: 80)
                let remarks =
                    chart.remarks.map { "\($0.words)." } + chart.signals.map { "\($0.month.said): \($0.words)." }
                return Self.paragraph("Drawing", drawing, "<w:keepNext/>")
                    + (remarks.isEmpty ? XML() : Self.paragraph("Note", remarks.joined(separator: " ")))
            }
        case .bars(let chart):
            return drawn(numbered) { file in
                let height = 22 + 7.5 * Double(chart.bars.count)
                let drawing = file.drawing(
                    WordChart(chart), title: chart.title, alt: "\(chart.title). \(chart.description)",
                    widthMillimetres: 168,
                    heightMillimetres: min(height, 220))
                return Self.paragraph("Drawing", drawing, "<w:keepNext/>") + Self.paragraph("Note", chart.unit)
            }
        case .multiples(let charts):
            return drawn(numbered) { file in
                var all = XML()
                for chart in charts.charts {
                    let drawing = file.drawing(
                        WordChart(chart, isSmall: true), title: chart.title,
                        alt: "\(chart.title). \(chart.description)",
                        widthMillimetres: 168, heightMillimetres: 38)
                    all += Self.paragraph("TableHeading", chart.title) + Self.paragraph("Drawing", drawing)
                }
                return all + Self.paragraph("Note", SmallMultiples.caution)
            }
        case .map(let map):
            return drawn(numbered) { file in
                let picture = file.drawing(
                    map.picture(fineness: file.fineness), title: map.title, alt: "\(map.title). \(map.description)")
                var legend = XML()
                for entry in map.legend {
                    let swatch = file.drawing(MapChart.swatch(entry.style), title: entry.words, alt: nil)
                    legend += Self.paragraph("TableText", swatch + Self.run("  \(entry.words)"), "<w:keepNext/>")
                }
                return Self.paragraph("Drawing", picture, "<w:keepNext/>")
                    + Self.paragraph("TableHeading", map.unit) + legend
            }
        }
    }

    /// A caption, what is drawn, and its numbers as a table.
    private mutating func drawn(_ numbered: NumberedBlock, _ draw: (inout WordFile) -> XML) -> XML {
        let drawing = draw(&self)
        let numbers: XML? =
            numbered.numbersStandApart
            ? numbered.tableLabel.map { Self.paragraph("Note", "The numbers are in \($0).") }
            : numbered.block.numbers.map { table($0, numbered.tableLabel) }
        return Self.caption(numbered.label ?? "", numbered.block.caption ?? "") + drawing + (numbers ?? XML())
    }

    /// The change as a picture, its words under it as text.
    private mutating func interval(_ chart: IntervalChart, style: String, indent: Int) -> XML {
        let picture = drawing(chart.picture(), title: chart.title, alt: "\(chart.title). \(chart.description)")
        let ends = chart.ends
        let tabs: XML = """
            <w:keepNext/><w:tabs><w:tab w:val="center" w:pos="\(458 + indent)"/><w:tab w:val="center" w:pos="\(3118 + indent)"/>\
            <w:tab w:val="center" w:pos="\(5778 + indent)"/></w:tabs>
            """
        let tab: XML = "<w:r><w:tab/></w:r>"
        return Self.paragraph(style, picture, "<w:keepNext/>")
            + Self.paragraph(
                style, tab + Self.run(ends.left) + tab + Self.run(ends.middle) + tab + Self.run(ends.right), tabs)
            + Self.paragraph(style, "Change: \(chart.said)")
    }

    private mutating func figure(_ panel: FigurePanel) -> XML {
        var all = panel.heading.map { Self.paragraph("FigureHeading", $0) } ?? XML()
        all += Self.paragraph("FigureValue", panel.value)
        all += Self.paragraph("FigureText", Self.run(panel.about, "<w:rStyle w:val=\"Strong\"/>"))
        all += Self.paragraph("FigureText", panel.sentence)
        if let change = panel.change { all += interval(change, style: "FigureText", indent: 227) }
        if let series = panel.series {
            let drawing = drawing(
                WordChart(series, isSmall: true), title: series.title, alt: "\(series.title). \(series.description)",
                widthMillimetres: 150, heightMillimetres: 36)
            all += Self.paragraph("FigureText", drawing)
            let remarks = series.remarks.map { "\($0.words)." }.joined(separator: " ")
            if remarks.utf8.count > 0 { all += Self.paragraph("FigureNote", Self.run(remarks), "<w:keepNext/>") }
        }
        all += Self.paragraph("FigureText", panel.completeness.said)
        all += Self.paragraph(
            "FigureNote", Self.run(FigurePanel.question, "<w:rStyle w:val=\"Strong\"/>"), "<w:keepNext/>")
        let lines = panel.provenance.lines
        for (position, line) in lines.enumerated() {
            // The figure stays on one page: each paragraph is kept with the next, but for the last.
            let keeps: XML? = position < lines.count - 1 ? "<w:keepNext/>" : nil
            all += Self.paragraph("FigureNote", Self.run("\(line.name): ") + runs(line.words), keeps)
        }
        return all + Self.paragraph("Note", "")
    }
}
