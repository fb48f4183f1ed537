import Charts
package import Dates
import Markup
import Papers

/// A performance report that a paper takes over: `{performance crime E07000033 2025-03}`.
package struct PerformanceReference: Hashable, Sendable {
    /// `crime` or `asb`.
    package var kind: String
    package var area: String
    /// The last month of it.
    package var month: Month

    init?(_ words: [String]) {
        guard words.count == 4, words[0] == "performance", let month = Month(iso: words[3]) else { return nil }
        (kind, area, self.month) = (words[1], words[2], month)
    }
}

/// The blocks of one paper as another takes them over: headings a level lower, tables and lines, each figure in a
/// sentence with its source. Maps stay out: their list of places is a table of its own.
func takenOver(_ blocks: [Paper.Block]) -> Told {
    var (lines, figures) = ([String](), [PlacedFigure]())
    for block in blocks {
        switch block {
        case .heading(_, let text), .appendix(let text): lines.append("## \(text)")
        case .numbered(let words), .paragraph(let words): lines.append(words.inText)
        case .bullets(let points): lines += points.map { "- \($0.inText)" }
        case .callout(let heading, let points): lines += ["## \(heading)"] + points.map(\.inText)
        case .table(let table): lines += table.inText
        case .series(let series): lines += series.inText
        case .figure(let panel):
            let provenance = panel.provenance
            let files = provenance.sources.joined(separator: "; ")
            lines.append(
                "\(panel.value) \(panel.about). \(panel.sentence)\(footnote("\(panel.defined) \(panel.completeness.said). Source: \(files)"))"
            )
            figures.append(
                PlacedFigure(
                    key: panel.about, shown: panel.value, way: .computed, formula: provenance.definition,
                    inputs: [PlacedFigure.Input(subject: panel.about, value: panel.value, source: files)]))
            if let series = panel.series { lines += series.inText }
        case .bars, .interval, .multiples, .map, .pageBreak: break
        }
    }
    return Told(lines.filter { !$0.isEmpty }.joined(separator: "\n"), figures)
}

private func noteInText(_ text: String) -> String { footnote(text) }

extension Words {
    /// As it is written into a text, on one line, with its footnotes.
    fileprivate var inText: String {
        runs.map { run in
            switch run {
            case .text(let text), .strong(let text), .emphasis(let text), .link(let text, _): text
            case .footnote(let text): noteInText(text)
            }
        }.joined().onOneLine
    }
}

extension PaperTable {
    fileprivate var inText: [String] {
        guard !rows.isEmpty else { return [] }
        let cells = [headers] + rows.map { $0.map(\.inText) }
        return ["Table: \(caption.onOneLine)"] + cells.map(rowInText) + notes.map { "Note: \($0.onOneLine)" }
    }
}

/// A bar in a cell would end it, and a line of it the row.
func rowInText(_ cells: [String]) -> String {
    let safe = cells.map { cell in
        String(decoding: cell.utf8.map { $0 == UInt8(ascii: "|") ? UInt8(ascii: "/") : $0 }, as: UTF8.self).onOneLine
    }
    return "| " + safe.joined(separator: " | ") + " |"
}

extension String {
    fileprivate var onOneLine: String {
        String(decoding: utf8.map { $0 == 10 || $0 == 13 ? 0x20 : $0 }, as: UTF8.self)
    }
}

extension SeriesChart {
    fileprivate var inText: [String] {
        ["Chart: \(title.onOneLine)", rowInText(["Month", unit])]
            + points.map { point in
                rowInText([point.month.iso, point.value.map { number($0, decimals: decimals) } ?? "Not held"])
            }
            + notes.map { "\($0.period.said): \($0.words).".onOneLine } + caveats.map(\.onOneLine)
    }
}
