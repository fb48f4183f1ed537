package import Markup

/// The way to the page before, in a journey of several pages.
package func backLink(to address: Address) -> HTML {
    "<a href=\"\(address.text)\" class=\"govuk-back-link\">Back</a>"
}
