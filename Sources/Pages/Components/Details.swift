package import Markup

/// More for those who want it, folded away until they ask.
package func details(_ summary: HTML, _ body: HTML) -> HTML {
    """
    <details class="govuk-details">
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">\(summary)</span></summary>
    <div class="govuk-details__text">\(body)</div>
    </details>
    """
}
