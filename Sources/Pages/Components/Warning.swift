package import Markup

/// Something that must not be missed, as in the GOV.UK Design System.
package func warning(_ text: HTML) -> HTML {
    """
    <div class="govuk-warning-text">
    <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
    <strong class="govuk-warning-text__text">
    <span class="govuk-visually-hidden">Warning</span>
    \(text)
    </strong>
    </div>
    """
}
