package import Markup

/// The way back up, outermost first.
package func breadcrumbs(_ links: [Link]) -> HTML {
    let items = links.map { link in
        """
        <li class="govuk-breadcrumbs__list-item">
        <a class="govuk-breadcrumbs__link" href="\(link.address.text)">\(link.text)</a>
        </li>

        """ as HTML
    }
    return """
        <nav class="govuk-breadcrumbs" aria-label="Breadcrumb">
        <ol class="govuk-breadcrumbs__list">
        \(items)</ol>
        </nav>
        """
}
