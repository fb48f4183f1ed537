package import Markup

/// The way through a long list, page by page.
///
/// - Parameters:
///   - page: The page shown, from 1.
///   - address: Where each page is.
package func pagination(_ page: Int, of count: Int, address: (Int) -> Address) -> HTML {
    guard count > 1 else { return "" }
    let shown = [1, page - 1, page, page + 1, count].filter { (1...count).contains($0) }
    var items: [HTML] = []
    var last = 0
    for number in Set(shown).sorted() {
        if number > last + 1 {
            items.append("<li class=\"govuk-pagination__item govuk-pagination__item--ellipsis\">⋯</li>\n")
        }
        let (current, mark): (HTML, HTML) =
            number == page ? (" govuk-pagination__item--current", " aria-current=\"page\"") : ("", "")
        items.append(
            """
            <li class="govuk-pagination__item\(current)">
            <a class="govuk-link govuk-pagination__link" href="\(address(number).text)" \
            aria-label="Page \(number)"\(mark)>\(number)</a>
            </li>

            """)
        last = number
    }
    let previous: HTML = page > 1 ? step("prev", "Previous", to: address(page - 1)) : ""
    let next: HTML = page < count ? step("next", "Next", to: address(page + 1)) : ""
    return """
        <nav class="govuk-pagination" aria-label="Pagination">
        \(previous)<ul class="govuk-pagination__list">
        \(items)</ul>
        \(next)</nav>
        """
}

private func step(_ way: StaticString, _ text: HTML, to address: Address) -> HTML {
    """
    <div class="govuk-pagination__\(way.description)">
    <a class="govuk-link govuk-pagination__link" href="\(address.text)" rel="\(way.description)">
    <span class="govuk-pagination__link-title">\(text)\(visuallyHidden("page"))</span>
    </a>
    </div>

    """
}
