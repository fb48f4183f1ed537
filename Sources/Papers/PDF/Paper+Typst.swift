import Charts
import Dates
import Markup

extension Paper {
    /// The paper as source for Typst, and the drawings that it names.
    package func typst() -> (source: String, files: [(name: String, bytes: [UInt8])]) {
        var writer = TypstPaper()
        let body = TypstPaper.held(numbered).map { writer.blocks($0) }
        let facts: [Typst] = particulars.map { "fact(\($0.name), \(TypstPaper.words($0.words)))\n" }
        let about = ([publisher, date.said] + (status.map { [$0] } ?? [])).joined(separator: " · ")
        let day = date.parts
        let source: Typst = """
            \(TypstTemplate.source)
            #paper(title: \(title), subtitle: \(subtitle), publisher: \(publisher), about: \(about), marking: \(classification), \
            year: \(day.year), month: \(day.month), day: \(day.day), {
            \(facts)\(body)})

            """
        return (source.text, writer.files)
    }
}

/// Writes the blocks of a paper in Typst's code, gathering the drawings.
struct TypstPaper {
    private(set) var files: [(name: String, bytes: [UInt8])] = []

    private mutating func keep(_ drawing: XML) -> String {
        files.append(("drawing\(files.count + 1).svg", drawing.bytes))
        return "drawing\(files.count).svg"
    }

    /// Contents, as a block of code that joins them.
    static func words(_ words: Words) -> Typst {
        let runs: [Typst] = words.printed.map { run in
            switch run {
            case .text(let text): "\(text);"
            case .strong(let text): "strong(\(text));"
            case .emphasis(let text): "emph(\(text));"
            case .link(let text, let address) where address.isWorldwide: "link(\(address.text), \(text));"
            case .link(let text, _): "\(text);"
            case .footnote(let text): "footnote(\(text));"
            }
        }
        return "{\(runs)}"
    }

    /// The blocks, with headings held to the paragraph under them where that has notes: Typst would move it to the next
    /// page alone for want of room for its notes.
    static func held(_ blocks: [NumberedBlock]) -> [ArraySlice<NumberedBlock>] {
        var (all, at) = ([ArraySlice<NumberedBlock>](), blocks.startIndex)
        while at < blocks.endIndex {
            let under = blocks[at...].firstIndex { !$0.block.isHeading } ?? blocks.endIndex
            let isHeld = under > at && under < blocks.endIndex && blocks[under].block.isNotedParagraph
            all.append(blocks[at...(isHeld ? under : at)])
            at = all[all.count - 1].endIndex
        }
        return all
    }

    mutating func blocks(_ held: ArraySlice<NumberedBlock>) -> Typst {
        let drawn = held.map { block($0) }
        guard held.count > 1, let first = held.first, case .heading(let level, _) = first.block else {
            return "\(drawn)"
        }
        return "held(\(min(max(level, 1), 3)), {\n\(drawn)})\n"
    }

    mutating func block(_ numbered: NumberedBlock) -> Typst {
        let caption = [numbered.label, numbered.block.caption].compactMap { $0 }.joined(separator: ": ")
        switch numbered.block {
        case .heading(let level, let text): return "section(\(min(max(level, 1), 3)), \(numbered.number), \(text))\n"
        case .appendix(let text):
            return "pagebreak(weak: true)\nsection(1, \(numbered.number.map { "\($0):" }), \(text))\n"
        case .numbered(let words): return "numbered(\(numbered.number ?? ""), \(Self.words(words)))\n"
        case .paragraph(let words): return "par(\(Self.words(words)))\n"
        case .bullets(let items): return "list(\(items.map { "\(Self.words($0)), " as Typst }))\n"
        case .table(let table): return self.table(table, caption)
        case .callout(let title, let words):
            return "callout(\(title), \(words.map { "\(Self.words($0)), " as Typst }))\n"
        case .pageBreak: return "pagebreak(weak: true)\n"
        case .figure(let panel): return figure(panel)
        case .series(let chart): return drawn(chart, caption, numbered)
        case .bars(let chart): return drawn(chart, caption, numbered)
        case .map(let map):
            let file = keep(map.svg(.wide, font: Self.font))
            return
                "drawing(\(caption), \(file), \("\(map.title). \(map.description)"), width: 82%)\n\(numbers(numbered))"
        case .interval(let chart):
            let file = keep(chart.svg(.small, font: Self.font))
            return
                "drawing(\(caption), \(file), \("\(chart.title). \(chart.description)"), width: 62%)\n\(numbers(numbered))"
        case .multiples(let charts):
            let items: [Typst] = charts.charts.map { chart in
                let file = keep(chart.svg(.small, font: Self.font))
                return "(title: \(chart.title), file: \(file), alt: \("\(chart.title). \(chart.description)")), "
            }
            return "drawings(\(caption), \(SmallMultiples.caution), \(items))\n\(numbers(numbered))"
        }
    }

    static let font = "Liberation Sans"

    private mutating func drawn(_ chart: some Chart, _ caption: String, _ numbered: NumberedBlock) -> Typst {
        let file = keep(chart.svg(.wide, font: Self.font))
        return "drawing(\(caption), \(file), \("\(chart.title). \(chart.description)"))\n\(numbers(numbered))"
    }

    private func numbers(_ numbered: NumberedBlock) -> Typst {
        guard let table = numbered.block.numbers, let label = numbered.tableLabel else { return Typst() }
        if numbered.numbersStandApart { return "note(\("The numbers are in \(label)."))\n" }
        return self.table(table, "\(label): \(table.caption)")
    }

    private func table(_ table: PaperTable, _ caption: String) -> Typst {
        let widths: [Typst] = table.widths.map { "\($0), " }
        let aligns: [Typst] = table.headers.indices.map { table.numeric.contains($0) ? "right, " : "left, " }
        let heads: [Typst] = table.headers.map { "\($0), " }
        let cells: [Typst] = table.rows.joined().map { "\(Self.words($0)), " }
        let notes: [Typst] = table.notes.map { "note(\($0))\n" }
        return """
            sheet(\(caption), (\(widths)), (\(aligns)), \(table.hasRowHeaders ? "true" : "false" as Typst), (\(heads)), \(cells))
            \(notes)
            """
    }

    private mutating func figure(_ panel: FigurePanel) -> Typst {
        func image(_ file: String, _ title: String, _ description: String) -> Typst {
            "(file: \(file), alt: \("\(title). \(description)"))"
        }
        let change: Typst =
            panel.change.map { image(keep($0.svg(.small, font: Self.font)), $0.title, $0.description) } ?? "none"
        let series: Typst =
            panel.series.map { image(keep($0.svg(.small, font: Self.font)), $0.title, $0.description) } ?? "none"
        let remarks: [Typst] = (panel.series?.remarks ?? []).map { "\($0.words), " }
        let whence: [Typst] = panel.provenance.lines.map { "(\($0.name), \(Self.words($0.words))), " }
        return """
            panel(heading: \(panel.heading), value: \(panel.value), about: \(panel.about), sentence: \(panel.sentence), \
            change: \(change), series: \(series), remarks: (\(remarks)), complete: \(panel.completeness.said), \
            question: \(FigurePanel.question), whence: (\(whence)))

            """
    }
}

extension Paper.Block {
    fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }

    /// Whether it is a paragraph that goes on one page, and has notes.
    fileprivate var isNotedParagraph: Bool {
        switch self {
        case .numbered(let words), .paragraph(let words):
            words.plain.utf8.count < 1_200
                && words.printed.contains { if case .footnote = $0 { true } else { false } }
        default: false
        }
    }
}
