package import Markup

/// One line of a summary: what it is, what it says, and how to change it.
package struct SummaryRow: Hashable, Sendable {
    package var key: HTML
    package var value: HTML
    /// With the words that tell screen readers what is changed.
    var change: Link?

    package init(_ key: HTML, _ value: HTML, change: Link? = nil) {
        (self.key, self.value, self.change) = (key, value, change)
    }
}

/// What is known of one thing, a line a fact.
package func summaryList(_ rows: [SummaryRow]) -> HTML {
    let hasActions = rows.contains { $0.change != nil }
    let lines = rows.map { row in
        let action: HTML =
            row.change.map { change in
                """
                <dd class="govuk-summary-list__actions">\
                \(link(change.text, to: change.address, hidden: row.key))</dd>

                """
            } ?? ""
        let bare: HTML = hasActions && row.change == nil ? " govuk-summary-list__row--no-actions" : ""
        return """
            <div class="govuk-summary-list__row\(bare)">
            <dt class="govuk-summary-list__key">\(row.key)</dt>
            <dd class="govuk-summary-list__value">\(row.value)</dd>
            \(action)</div>

            """ as HTML
    }
    return "<dl class=\"govuk-summary-list\">\n\(lines)</dl>"
}
