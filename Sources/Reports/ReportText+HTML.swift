import Markup
import Pages

extension ReportText {
    /// As it is shown on the page of its report: paragraphs, points and rows, without numbers or footnotes set apart.
    var html: HTML {
        var (shown, points, rows) = ([HTML](), [HTML](), [[String]]())
        func close() {
            if !points.isEmpty { shown.append(bullets(points)) }
            if let header = rows.first {
                let head = header.map { "<th scope=\"col\" class=\"govuk-table__header\">\($0)</th>" as HTML }
                let body = rows.dropFirst().map { row in
                    let cells = row.map { "<td class=\"govuk-table__cell\">\($0)</td>" as HTML }
                    return "<tr class=\"govuk-table__row\">\(cells)</tr>\n" as HTML
                }
                shown.append(
                    """
                    <table class="govuk-table">
                    <thead class="govuk-table__head"><tr class="govuk-table__row">\(head)</tr></thead>
                    <tbody class="govuk-table__body">
                    \(body)</tbody>
                    </table>

                    """)
            }
            (points, rows) = ([], [])
        }
        for line in lines(text) {
            let bytes = Array(line.utf8)
            if bytes.starts(with: "- ".utf8) {
                if !rows.isEmpty { close() }
                points.append("\(String(decoding: bytes.dropFirst(2), as: UTF8.self))")
            } else if bytes.first == UInt8(ascii: "|") {
                if !points.isEmpty { close() }
                rows.append(Self.cells(bytes))
            } else {
                close()
                let isHeading = bytes.starts(with: "## ".utf8)
                shown.append(
                    isHeading
                        ? "<h3 class=\"govuk-heading-s\">\(String(decoding: bytes.dropFirst(3), as: UTF8.self))</h3>\n"
                        : "<p class=\"govuk-body\">\(line)</p>\n")
            }
        }
        close()
        return shown.joined()
    }
}
