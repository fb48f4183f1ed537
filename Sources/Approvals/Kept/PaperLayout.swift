import Dates
import Papers

/// A block of a paper as rows of words: a table has many, a paragraph one.
struct PaperLayout: Hashable, Sendable {
    var shape: PaperPiece.Shape
    var rows: [[Words]]
    /// Of a table, its columns of numbers.
    var numeric: Set<Int> = []

    init(_ shape: PaperPiece.Shape, _ rows: [[Words]], numeric: Set<Int> = []) {
        (self.shape, self.rows, self.numeric) = (shape, rows, numeric)
    }

    private init(_ shape: PaperPiece.Shape, _ words: Words) { self.init(shape, [[words]]) }

    static func all(of paper: Paper) -> [PaperLayout] {
        var all = [PaperLayout(.title, Words(paper.title)), PaperLayout(.publisher, Words(paper.publisher))]
        let rest: [(PaperPiece.Shape, String?)] = [
            (.subtitle, paper.subtitle), (.status, paper.status), (.classification, paper.classification),
        ]
        all += rest.compactMap { shape, text in text.map { PaperLayout(shape, Words($0)) } }
        if !paper.particulars.isEmpty {
            all.append(PaperLayout(.particulars, paper.particulars.map { [Words($0.name), $0.words] }))
        }
        return all + paper.blocks.flatMap(told)
    }

    private static func told(_ block: Paper.Block) -> [PaperLayout] {
        switch block {
        case .heading(let level, let text):
            [PaperLayout(level == 1 ? .heading : level == 2 ? .subheading : .minorHeading, Words(text))]
        case .numbered(let words): [PaperLayout(.numbered, words)]
        case .paragraph(let words): [PaperLayout(.paragraph, words)]
        case .bullets(let points): points.isEmpty ? [] : [PaperLayout(.bullets, points.map { [$0] })]
        case .callout(let heading, let points): [PaperLayout(.callout, [[Words(heading)]] + points.map { [$0] })]
        case .appendix(let text): [PaperLayout(.appendix, Words(text))]
        case .pageBreak: [PaperLayout(.pageBreak, "")]
        case .table(let table): told(table)
        case .figure(let panel):
            [
                PaperLayout(
                    .callout,
                    [
                        [Words(panel.heading ?? panel.about)],
                        [Words("\(panel.value) \(panel.about). \(panel.sentence)")],
                        [Words(panel.completeness.said)],
                        [Words("\(panel.defined) \(panel.provenance.sources.joined(separator: "; "))")],
                    ])
            ]
        case .series, .bars, .interval, .multiples, .map: block.numbers.map(told) ?? []
        }
    }

    private static func told(_ table: PaperTable) -> [PaperLayout] {
        let layout = PaperLayout(
            table.hasRowHeaders ? .table : .plainTable,
            [[Words(table.caption)], table.headers.map { Words($0) }] + table.rows, numeric: table.numeric)
        return [layout] + (table.notes.isEmpty ? [] : [PaperLayout(.notes, table.notes.map { [Words($0)] })])
    }
}

extension Paper {
    /// A paper as it was kept; nothing where it has no title.
    init?(_ pieces: [PaperPiece], date: Day) {
        let all = Dictionary(grouping: pieces, by: \.block).sorted { $0.key < $1.key }.compactMap { _, pieces in
            PaperLayout(pieces)
        }
        func head(_ shape: PaperPiece.Shape) -> String? { all.first { $0.shape == shape }?.rows[0][0].plain }
        guard let title = head(.title) else { return nil }
        self.init(
            title: title, subtitle: head(.subtitle), publisher: head(.publisher) ?? "", date: date,
            status: head(.status), classification: head(.classification),
            particulars: all.first { $0.shape == .particulars }?.rows.map {
                Paper.Particular($0[0].plain, $0.count > 1 ? $0[1] : "")
            } ?? [],
            blocks: all.enumerated().compactMap { place, one in
                one.block(notes: all.indices.contains(place + 1) ? all[place + 1] : nil)
            })
    }
}

extension PaperLayout {
    fileprivate init?(_ pieces: [PaperPiece]) {
        guard let first = pieces.first else { return nil }
        var rows: [[Words]] = []
        for piece in pieces {
            while rows.count <= piece.row { rows.append([Words(runs: [])]) }
            while rows[piece.row].count <= piece.column { rows[piece.row].append(Words(runs: [])) }
            rows[piece.row][piece.column].runs.append(piece.run)
        }
        self.init(first.shape, rows, numeric: Set(pieces.filter { $0.form == .number }.map(\.column)))
    }

    /// - Parameter notes: What follows it.
    fileprivate func block(notes: PaperLayout?) -> Paper.Block? {
        let words = rows[0][0]
        switch shape {
        case .title, .subtitle, .publisher, .status, .classification, .particulars, .notes: return nil
        case .heading: return .heading(1, words.plain)
        case .subheading: return .heading(2, words.plain)
        case .minorHeading: return .heading(3, words.plain)
        case .numbered: return .numbered(words)
        case .paragraph: return .paragraph(words)
        case .bullets: return .bullets(rows.map { $0[0] })
        case .callout: return .callout(words.plain, rows.dropFirst().map { $0[0] })
        case .appendix: return .appendix(words.plain)
        case .pageBreak: return .pageBreak
        case .table, .plainTable:
            guard rows.count > 1 else { return nil }
            return .table(
                PaperTable(
                    words.plain, headers: rows[1].map(\.plain), rows: Array(rows.dropFirst(2)),
                    notes: notes?.shape == .notes ? notes?.rows.map { $0[0].plain } ?? [] : [],
                    hasRowHeaders: shape == .table, numeric: numeric))
        }
    }
}
