package import Markup

/// One column of a table.
package struct Column: Hashable, Sendable {
    var header: HTML
    /// Numbers stand to the right, so that their digits line up.
    var isNumeric: Bool

    package init(_ header: HTML, isNumeric: Bool = false) { (self.header, self.isNumeric) = (header, isNumeric) }

    package static func number(_ header: HTML) -> Column { Column(header, isNumeric: true) }
}

/// A table with a caption and one header a column, as in the GOV.UK Design System.
///
/// The first cell of each row is its header. With no rows, says `empty` in place of a table. On a narrow screen the
/// table scrolls by itself, by keyboard too, and the page does not.
///
/// - Parameter id: What a link to the table ends with. Two tables of one page must not share it.
package func table(
    _ caption: HTML, id: StaticString, columns: [Column], rows: [[HTML]], totals: [HTML] = [], empty: HTML
) -> HTML {
    guard !rows.isEmpty else { return "<p class=\"govuk-body\" id=\"\(id.description)\">\(empty)</p>" }
    let head = columns.map { column in
        "<th scope=\"col\" class=\"govuk-table__header\(numeric(column, "header"))\">\(column.header)</th>" as HTML
    }
    let foot: HTML =
        totals.isEmpty
        ? "" : "<tfoot class=\"wardmote-table__totals\">\n\(tableRow(totals, columns))</tfoot>\n"
    return """
        <div class="wardmote-scroll" id="\(id.description)" role="region" \
        aria-labelledby="\(id.description)-caption" tabindex="0">
        <table class="govuk-table">
        <caption class="govuk-table__caption govuk-table__caption--m" id="\(id.description)-caption">\(caption)</caption>
        <thead class="govuk-table__head"><tr class="govuk-table__row">\(head)</tr></thead>
        <tbody class="govuk-table__body">
        \(rows.map { tableRow($0, columns) })</tbody>
        \(foot)</table>
        </div>
        """
}

private func tableRow(_ cells: [HTML], _ columns: [Column]) -> HTML {
    let drawn = zip(cells, columns).enumerated().map { position, pair in
        position == 0
            ? "<th scope=\"row\" class=\"govuk-table__header\">\(pair.0)</th>" as HTML
            : "<td class=\"govuk-table__cell\(numeric(pair.1, "cell"))\">\(pair.0)</td>"
    }
    return "<tr class=\"govuk-table__row\">\(drawn)</tr>\n"
}

private func numeric(_ column: Column, _ part: StaticString) -> HTML {
    column.isNumeric ? " govuk-table__\(part.description)--numeric" : ""
}
