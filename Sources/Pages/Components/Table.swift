package import Markup

/// One column of a table.
package struct Column: Hashable, Sendable {
    var header: HTML
    /// Numbers stand to the right, so that their digits line up.
    var isNumeric: Bool
    /// A sentence has the width of the page to itself where a table stacks.
    var isSentence: Bool

    package init(_ header: HTML, isNumeric: Bool = false) {
        (self.header, self.isNumeric, isSentence) = (header, isNumeric, false)
    }

    package static func number(_ header: HTML) -> Column { Column(header, isNumeric: true) }

    package static func sentence(_ header: HTML) -> Column {
        var column = Column(header)
        column.isSentence = true
        return column
    }
}

/// What a table does where it is wider than the screen.
package enum Narrow: Hashable, Sendable {
    /// It scrolls by itself, by keyboard too, and the page does not.
    case scrolls
    /// Each row becomes a few lines: its header, its numbers each under its own heading, its sentences. Headings must be
    /// plain text. It stays one table to a screen reader, whatever the lines look like.
    case stacks

    /// Four columns do not fit a telephone: such a table stacks, where its headings are words alone.
    static func suiting(_ columns: [Column]) -> Narrow {
        columns.count > 3 && columns.allSatisfy(\.header.isWordsAlone) ? .stacks : .scrolls
    }
}

/// A table with a caption and one header a column, as in the GOV.UK Design System.
///
/// The first cell of each row is its header. With no rows, says `empty` in place of a table.
///
/// - Parameters:
///   - id: What a link to the table ends with. Two tables of one page must not share it.
///   - narrow: What it does on a narrow screen, where it is not what suits the number of its columns.
package func table(
    _ caption: HTML, id: StaticString, columns: [Column], rows: [[HTML]], totals: [HTML] = [],
    onNarrow narrow: Narrow? = nil, empty: HTML
) -> HTML {
    guard !rows.isEmpty else { return "<p class=\"govuk-body\" id=\"\(id.description)\">\(empty)</p>" }
    let stacks = (narrow ?? .suiting(columns)) == .stacks
    let drawing = TableDrawing(columns: columns, stacks: stacks)
    let foot: HTML =
        totals.isEmpty
        ? ""
        : "<tfoot class=\"wardmote-table__totals\"\(drawing.role("rowgroup"))>\n\(drawing.row(totals))</tfoot>\n"
    return """
        <div class="wardmote-scroll" id="\(id.description)" role="region" \
        aria-labelledby="\(id.description)-caption" tabindex="0">
        <table class="govuk-table\(stacks ? " wardmote-stack" : "")"\(drawing.role("table"))>
        <caption class="govuk-table__caption govuk-table__caption--m" id="\(id.description)-caption">\(caption)</caption>
        <thead class="govuk-table__head"\(drawing.role("rowgroup"))>\(drawing.head)</thead>
        <tbody class="govuk-table__body"\(drawing.role("rowgroup"))>
        \(rows.map(drawing.row))</tbody>
        \(foot)</table>
        </div>
        """
}

/// The rows of one table.
private struct TableDrawing {
    let columns: [Column]
    let stacks: Bool

    /// Browsers forget what a table is when its rows are laid out as lines, so it is said.
    func role(_ role: StaticString) -> HTML { stacks ? " role=\"\(role.description)\"" : "" }

    var head: HTML {
        let cells = columns.map { column in
            "<th scope=\"col\"\(role("columnheader")) class=\"govuk-table__header\(numeric(column, "header"))\">\(column.header)</th>"
                as HTML
        }
        return "<tr class=\"govuk-table__row\"\(role("row"))>\(cells)</tr>"
    }

    func row(_ cells: [HTML]) -> HTML {
        let drawn = zip(cells, columns).enumerated().map { position, pair in
            position == 0
                ? "<th scope=\"row\"\(role("rowheader")) class=\"govuk-table__header\">\(pair.0)</th>" as HTML
                : "<td\(role("cell")) class=\"govuk-table__cell\(numeric(pair.1, "cell"))\(sentence(pair.1))\"\(label(pair.1))>\(pair.0)</td>"
        }
        return "<tr class=\"govuk-table__row\"\(role("row"))>\(drawn)</tr>\n"
    }

    private func label(_ column: Column) -> HTML {
        stacks && column.header != "" ? " data-label=\"\(column.header)\"" : ""
    }

    /// Where a row has several sentences, each is told apart by its heading.
    private func sentence(_ column: Column) -> HTML {
        guard stacks, column.isSentence else { return "" }
        return columns.count(where: \.isSentence) > 1
            ? " wardmote-stack__sentence wardmote-stack__sentence--named" : " wardmote-stack__sentence"
    }

    private func numeric(_ column: Column, _ part: StaticString) -> HTML {
        column.isNumeric ? " govuk-table__\(part.description)--numeric" : ""
    }
}
