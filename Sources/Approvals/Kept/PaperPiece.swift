import Papers
import Storage

/// A run of words of a paper that was approved, with where it stands.
struct PaperPiece: Hashable, Sendable {
    /// 0 for the first of the paper.
    var block: Int
    var shape: Shape
    /// Of the block, 0 for the first.
    var row: Int
    var column: Int
    var form: Form
    var text: String
    /// Where a link leads; empty otherwise.
    var leadsTo = ""

    enum Shape: String, CaseIterable, Stored {
        case title = "paper-title"
        case subtitle, publisher, status, classification, particulars
        case heading, subheading
        case minorHeading = "minor-heading"
        case numbered, paragraph, bullets, callout, appendix
        case pageBreak = "page-break"
        /// Its caption, its headings, and then its rows.
        case table
        /// The same, where the first cell of a row does not name it.
        case plainTable = "plain-table"
        /// What stands beneath the table before it.
        case notes
    }

    enum Form: String, CaseIterable, Stored {
        case text, strong, emphasis, link, footnote
        /// The heading of a column of numbers.
        case number
    }

    /// All that a paper says, in order. A chart is kept as the table of its numbers.
    static func all(of paper: Paper) -> [PaperPiece] {
        var pieces: [PaperPiece] = []
        for (place, block) in PaperLayout.all(of: paper).enumerated() {
            for (row, cells) in block.rows.enumerated() {
                for (column, words) in cells.enumerated() {
                    let isNumber = row == 1 && block.numeric.contains(column)
                    for run in words.runs.isEmpty ? [.text("")] : words.runs {
                        var piece = PaperPiece(
                            block: place, shape: block.shape, row: row, column: column, form: .text, text: "")
                        (piece.form, piece.text, piece.leadsTo) = kept(run)
                        if isNumber { piece.form = .number }
                        pieces.append(piece)
                    }
                }
            }
        }
        return pieces
    }

    private static func kept(_ run: Words.Run) -> (Form, String, String) {
        switch run {
        case .text(let text): (.text, text, "")
        case .strong(let text): (.strong, text, "")
        case .emphasis(let text): (.emphasis, text, "")
        case .link(let text, let to): (.link, text, to.text)
        case .footnote(let text): (.footnote, text, "")
        }
    }

    /// As it is printed.
    var run: Words.Run {
        switch form {
        case .text, .number: .text(text)
        case .strong: .strong(text)
        case .emphasis: .emphasis(text)
        case .footnote: .footnote(text)
        case .link: Destination(leadsTo).map { .link(text, $0) } ?? .text(text)
        }
    }
}
