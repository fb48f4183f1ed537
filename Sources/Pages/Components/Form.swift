package import Markup

/// The name under which each form sends the word of its session.
let formWordName: StaticString = "form-word"

/// A form that changes something. Our own pages alone may send it.
///
/// The browser's own checks are off: ours say more, beside each field and at the top.
package func form(_ address: Address, sendsFiles: Bool = false, _ contents: HTML) -> HTML {
    let kind: HTML = sendsFiles ? " enctype=\"multipart/form-data\"" : ""
    return """
        <form action="\(address.text)" method="post"\(kind) novalidate>
        <input type="hidden" name="\(formWordName.description)" value="\(HTML.hole)">
        \(contents)
        </form>
        """
}

/// A form that only asks: its answers are in the address, so that the page can be kept and sent on.
package func filterForm(_ address: Address, label: HTML, submit: HTML = "Show", _ contents: HTML) -> HTML {
    """
    <form action="\(address.text)" method="get" class="wardmote-filter" role="search" aria-label="\(label)" novalidate>
    \(contents)
    \(button(submit, .secondary))
    </form>
    """
}
