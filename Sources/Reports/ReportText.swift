import Charts
import Dates
import Markup
import Papers

/// The text under a heading, as paragraphs, points, smaller headings and tables; with footnotes and cited figures.
struct ReportText: Hashable {
    var text: String

    init(_ text: String) { self.text = text }

    /// A caption for each table that has none of its own comes from the heading.
    func blocks(heading: String) -> [Paper.Block] {
        var blocks: [Paper.Block] = []
        var (points, rows, notes, caption, isChart) = ([Words](), [[String]](), [String](), String?.none, false)
        func close() {
            if !points.isEmpty { blocks.append(.bullets(points)) }
            if isChart, let series = Self.series(caption ?? heading, rows) {
                blocks.append(.series(series))
                caption = nil
            } else if let header = rows.first {
                blocks.append(
                    .table(
                        PaperTable(
                            caption ?? heading, headers: header,
                            rows: rows.dropFirst().map { $0.map(ReportText.words) }, notes: notes)))
                caption = nil
            }
            (points, rows, notes) = ([], [], [])
            if caption == nil { isChart = false }
        }
        for line in lines(text) {
            let bytes = Array(line.utf8)
            if bytes.starts(with: "- ".utf8) {
                if !rows.isEmpty { close() }
                points.append(Self.words(String(decoding: bytes.dropFirst(2), as: UTF8.self)))
            } else if bytes.first == UInt8(ascii: "|") {
                if !points.isEmpty { close() }
                rows.append(Self.cells(bytes))
            } else if !rows.isEmpty, bytes.starts(with: "Source: ".utf8) {
                notes.append(line)
            } else if !rows.isEmpty, bytes.starts(with: "Note: ".utf8) {
                notes.append(String(decoding: bytes.dropFirst(6), as: UTF8.self))
            } else {
                close()
                if bytes.starts(with: "## ".utf8) {
                    blocks.append(.heading(2, String(decoding: bytes.dropFirst(3), as: UTF8.self)))
                } else if bytes.starts(with: "Table: ".utf8) || bytes.starts(with: "Chart: ".utf8) {
                    caption = String(decoding: bytes.dropFirst(7), as: UTF8.self)
                    isChart = bytes.starts(with: "Chart: ".utf8)
                } else {
                    blocks.append(.numbered(Self.words(line)))
                }
            }
        }
        close()
        return blocks
    }

    /// Rows of a month such as 2024-04 and a number, as a chart; nothing where they are something else. A month without a
    /// number is a gap.
    private static func series(_ title: String, _ rows: [[String]]) -> SeriesChart? {
        guard rows.count > 2, rows.allSatisfy({ $0.count == 2 }) else { return nil }
        var points: [SeriesChart.Point] = []
        for row in rows.dropFirst() {
            guard let month = Month(iso: row[0]) else { return nil }
            let digits = String(decoding: row[1].utf8.filter { $0 != UInt8(ascii: ",") }, as: UTF8.self)
            let value = Double(digits)
            points.append(SeriesChart.Point(month, value, reason: value == nil ? "not held" : nil))
        }
        return SeriesChart(title: title, unit: rows[0][1], points: points)
    }

    /// The cells between the bars of a row.
    static func cells(_ bytes: [UInt8]) -> [String] {
        var cells = bytes.dropFirst().split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        if let last = cells.last, trimmed(String(decoding: last, as: UTF8.self)).isEmpty { cells.removeLast() }
        return cells.map { trimmed(String(decoding: $0, as: UTF8.self)) }
    }

    /// Text with its footnotes: `^[words]`. One that is not closed stands as it was typed.
    static func words(_ text: String) -> Words {
        var runs: [Words.Run] = []
        var rest = Array(text.utf8)[...]
        while let mark = rest.indices.first(where: {
            rest[$0] == UInt8(ascii: "^") && rest.indices.contains($0 + 1) && rest[$0 + 1] == UInt8(ascii: "[")
        }), let end = rest[mark...].firstIndex(of: UInt8(ascii: "]")) {
            if mark > rest.startIndex {
                // A mark right behind a number would read as more of it: 37 and a mark 10 as 3710.
                let isNumber = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(rest[mark - 1])
                runs.append(.text(String(decoding: rest[..<mark], as: UTF8.self) + (isNumber ? "\u{202F}" : "")))
            }
            runs.append(.footnote(String(decoding: rest[(mark + 2)..<end], as: UTF8.self)))
            rest = rest[(end + 1)...]
        }
        if !rest.isEmpty { runs.append(.text(String(decoding: rest, as: UTF8.self))) }
        return Words(runs: runs)
    }

    /// Rows of tables as a paper's checks read them: with tabs between their cells.
    var forChecks: String {
        lines(text).map { line in
            let bytes = Array(line.utf8)
            return bytes.first == UInt8(ascii: "|") ? Self.cells(bytes).joined(separator: "\t") : line
        }.joined(separator: "\n")
    }
}
