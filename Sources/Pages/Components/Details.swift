package import Markup

/// More for those who want it, folded away until they ask.
///
/// - Parameter isOpen: Where something in it must be mended.
package func details(_ summary: HTML, _ body: HTML, isOpen: Bool = false) -> HTML {
    """
    <details class="govuk-details"\(isOpen ? " open" : "")>
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">\(summary)</span></summary>
    <div class="govuk-details__text">\(body)</div>
    </details>
    """
}
