package import Markup

/// Sends the form it stands in. A second press within a second is not sent again.
package func button(_ text: HTML, _ weight: ButtonWeight = .primary) -> HTML {
    """
    <button type="submit" class="govuk-button\(weight.mark)" data-module="govuk-button" \
    data-prevent-double-click="true">\(text)</button>
    """
}

/// Looks like a button and leads to a page.
package func buttonLink(_ text: HTML, to address: Address, _ weight: ButtonWeight = .primary) -> HTML {
    """
    <a href="\(address.text)" role="button" draggable="false" class="govuk-button\(weight.mark)" \
    data-module="govuk-button">\(text)</a>
    """
}

/// One primary button a form.
package enum ButtonWeight: Hashable, Sendable {
    case primary, secondary, warning, inverse

    var mark: HTML {
        switch self {
        case .primary: ""
        case .secondary: " govuk-button--secondary"
        case .warning: " govuk-button--warning"
        case .inverse: " govuk-button--inverse"
        }
    }
}
