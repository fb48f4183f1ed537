import Charts
import Foundation
import Markup
import Papers

@testable import Evidence

extension Paper {
    /// Every table of the paper, those of its charts included.
    var tables: [PaperTable] {
        blocks.compactMap { block in
            switch block {
            case .table(let table): table
            case .series(let chart): PaperTable(chart.table)
            case .multiples(let charts): PaperTable(charts.table)
            case .map(let map): PaperTable(map.table)
            default: nil
            }
        }
    }

    /// Every cell by caption, row and column.
    var cells: [Cell: String] {
        var found: [Cell: String] = [:]
        for table in tables {
            for row in table.rows {
                let name = row[0].plain.utf8.count < 3 && row.count > 1 ? row[1].plain : row[0].plain
                for (column, words) in zip(table.headers, row) {
                    found[Cell(table: table.caption, row: name, column: column)] = words.plain
                }
            }
        }
        return found
    }

    /// The cell of the first table whose caption begins so.
    func cell(_ caption: String, _ row: String, _ column: String) -> String? {
        tables.first { $0.caption.hasPrefix(caption) }.flatMap { table in
            guard let at = table.headers.firstIndex(of: column) else { return nil }
            return table.rows.first { $0[0].plain == row || $0.indices.contains(1) && $0[1].plain == row }?[at].plain
        }
    }

    /// All that is said in words.
    var words: [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let words), .numbered(let words): [words.plain]
            case .bullets(let items): items.map(\.plain)
            case .callout(let title, let paragraphs): [title] + paragraphs.map(\.plain)
            case .figure(let panel): [panel.value, panel.about, panel.sentence, panel.completeness.words] + (panel.series.map { [$0.description] } ?? [])
            default: []
            }
        }
    }

    struct Cell: Hashable {
        var table: String
        var row: String
        var column: String
    }
}

/// The text that a reader finds in each kind of file.
enum WrittenText: CaseIterable {
    case html, docx, pdfSource

    func text(_ paper: Paper) throws -> String {
        switch self {
        case .html: return withoutTags(paper.html.text)
        case .docx:
            let file = FileManager.default.temporaryDirectory.appending(path: "report-\(UUID().uuidString).docx")
            defer { try? FileManager.default.removeItem(at: file) }
            try Data(paper.docx()).write(to: file)
            let archive = try ZipArchive(file.path)
            let buffer = ByteBuffer(capacity: 1)
            for entry in archive.entries where entry.name == "word/document.xml" { try archive.read(entry, into: buffer) }
            return withoutTags(String(decoding: buffer.bytes, as: UTF8.self))
        case .pdfSource: return paper.typst().source
        }
    }

    private func withoutTags(_ text: String) -> String { text.replacing(/<[^>]*>/, with: " ") }
}

/// The numbers in a text, in order.
func numbersIn(_ text: String) -> [String] { text.matches(of: /[0-9][0-9,.]*[0-9]|[0-9]/).map { String($0.output) } }
