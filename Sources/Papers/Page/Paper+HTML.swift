import Charts
import Dates
package import Markup

extension Paper {
    /// The paper as part of a page, in the words of the GOV.UK Design System's classes.
    package var html: HTML {
        var notes = PageNotes()
        var body = HTML()
        body.reserve(64 * 1024)
        for block in numbered where !block.isForPrint { body.append(html(block, &notes)) }
        let quiet = [publisher, date.said] + [status, classification].compactMap { $0 }
        return """
            <article class="wm-paper" lang="\(language)">
            <header class="wm-paper__header">
            <p class="govuk-body-s wm-quiet">\(quiet.joined(separator: " · "))</p>
            <h1 class="govuk-heading-xl">\(title)</h1>
            \(subtitle.map { "<p class=\"govuk-body-l\">\($0)</p>\n" as HTML })\(facts)</header>
            \(body)\(notes.list)</article>

            """
    }

    /// The paper as a file of its own, to be sent or kept.
    ///
    /// - Parameter stylesheet: what goes into the file to be its look; `<` in it becomes a CSS escape.
    package func document(stylesheet: [UInt8]) -> HTML {
        """
        <!DOCTYPE html>
        <html class="govuk-template" lang="\(language)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title)</title>
        \(HTML(stylesheet: stylesheet))</head>
        <body class="govuk-template__body">
        <div class="govuk-width-container"><main class="govuk-main-wrapper" id="main-content">
        \(html)</main></div>
        </body>
        </html>

        """
    }

    private var facts: HTML? {
        guard !particulars.isEmpty else { return nil }
        let rows: [HTML] = particulars.map { fact in
            """
            <div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">\(fact.name)</dt>\
            <dd class="govuk-summary-list__value">\(words: fact.words)</dd></div>

            """
        }
        return "<dl class=\"govuk-summary-list\">\n\(rows)</dl>\n"
    }

    private func html(_ numbered: NumberedBlock, _ notes: inout PageNotes) -> HTML {
        switch numbered.block {
        case .heading(let level, let text): return heading(level, text, numbered.number)
        case .appendix(let text): return heading(1, text, numbered.number.map { "\($0):" })
        case .numbered(let words):
            return """
                <p class="govuk-body wm-numbered"><span class="wm-numbered__number">\(numbered.number ?? "")</span> \
                <span class="wm-numbered__words">\(notes.html(words))</span></p>

                """
        case .paragraph(let words): return "<p class=\"govuk-body\">\(notes.html(words))</p>\n"
        case .bullets(let items):
            let items: [HTML] = items.map { "<li>\(notes.html($0))</li>\n" }
            return "<ul class=\"govuk-list govuk-list--bullet\">\n\(items)</ul>\n"
        case .table(let table): return html(table, numbered.label, &notes)
        case .figure(let panel): return panel.html
        case .series(let chart): return figure(chart.html, numbered, &notes)
        case .bars(let chart): return figure(chart.html, numbered, &notes)
        case .interval(let chart):
            return figure("<div class=\"wm-chart--small\">\(chart.smallHTML)</div>", numbered, &notes)
        case .multiples(let charts): return figure(charts.html, numbered, &notes)
        case .map(let map): return figure(map.html, numbered, &notes)
        case .callout(let title, let paragraphs):
            let paragraphs: [HTML] = paragraphs.map { "<p class=\"govuk-body\">\(notes.html($0))</p>\n" }
            return """
                <div class="govuk-inset-text wm-callout">
                <p class="govuk-body govuk-!-font-weight-bold">\(title)</p>
                \(paragraphs)</div>

                """
        case .pageBreak: return "<div class=\"wm-page-break\"></div>\n"
        }
    }

    private func heading(_ level: Int, _ text: String, _ number: String?) -> HTML {
        let number: HTML? = number.map { "<span class=\"wm-heading-number\">\($0)</span> " }
        switch level {
        case ...1: return "<h2 class=\"govuk-heading-l\">\(number)\(text)</h2>\n"
        case 2: return "<h3 class=\"govuk-heading-m\">\(number)\(text)</h3>\n"
        default: return "<h4 class=\"govuk-heading-s\">\(number)\(text)</h4>\n"
        }
    }

    /// A drawing with its caption, and its numbers under it: open for a map, whose list must be seen.
    private func figure(_ drawing: HTML, _ numbered: NumberedBlock, _ notes: inout PageNotes) -> HTML {
        let numbers = numbered.block.numbers.map { html($0, numbered.tableLabel, &notes) }
        let isOpen = if case .map = numbered.block { true } else { false }
        let table: HTML? = numbers.map { numbers in
            isOpen
                ? numbers
                : """
                <details class="govuk-details wm-chart__numbers">
                <summary class="govuk-details__summary"><span class="govuk-details__summary-text">The numbers of \
                \(numbered.label ?? "this chart")</span></summary>
                <div class="govuk-details__text">
                \(numbers)</div>
                </details>

                """
        }
        return """
            <figure class="wm-drawing">
            <figcaption class="wm-caption"><strong>\(numbered.label ?? "")</strong> \(numbered.block.caption ?? "")</figcaption>
            \(drawing)
            </figure>
            \(table)
            """
    }

    private func html(_ table: PaperTable, _ label: String?, _ notes: inout PageNotes) -> HTML {
        let heads: [HTML] = table.headers.enumerated().map { column, text in
            let format =
                table.numeric.contains(column)
                ? "govuk-table__header govuk-table__header--numeric" : "govuk-table__header"
            return
                "<th scope=\"col\"\(table.stacks ? " role=\"columnheader\"" as HTML : "") class=\"\(format)\">\(text)</th>"
        }
        let stacks = table.stacks
        func role(_ role: StaticString) -> HTML { stacks ? " role=\"\(role.description)\"" : "" }
        let rows: [HTML] = table.rows.map { row in
            let cells: [HTML] = row.enumerated().map { column, words in
                if column == 0, table.hasRowHeaders {
                    return
                        "<th scope=\"row\"\(role("rowheader")) class=\"govuk-table__header\">\(notes.html(words))</th>"
                }
                let label: HTML = stacks ? " data-label=\"\(table.headers[column])\"" : ""
                let last: HTML =
                    stacks && column == row.count - 1 && !table.numeric.contains(column) ? " wm-stack__sentence" : ""
                let format =
                    table.numeric.contains(column)
                    ? "govuk-table__cell govuk-table__cell--numeric" : "govuk-table__cell"
                return "<td\(role("cell")) class=\"\(format)\(last)\"\(label)>\(notes.html(words))</td>"
            }
            return "<tr class=\"govuk-table__row\"\(role("row"))>\(cells)</tr>\n"
        }
        let beneath: [HTML] = table.notes.map { "<p class=\"govuk-body-s wm-quiet\">\($0)</p>\n" }
        let name: HTML = "<strong>\(label ?? "")</strong> \(table.caption)"
        return """
            <div class="wm-table" tabindex="0" role="region"\(attribute: "aria-label", table.caption)>
            <table class="govuk-table\(stacks ? " wm-stack" : "")"\(role("table"))>
            <caption class="govuk-table__caption wm-caption">\(name)</caption>
            <thead class="govuk-table__head"\(role("rowgroup"))><tr class="govuk-table__row"\(role("row"))>\(heads)</tr></thead>
            <tbody class="govuk-table__body"\(role("rowgroup"))>
            \(rows)</tbody>
            </table>
            </div>
            \(beneath)
            """
    }
}
