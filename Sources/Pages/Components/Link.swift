package import Markup
import Secrets

/// Words that lead to a page of ours.
package struct Link: Hashable, Sendable {
    package var text: HTML
    package var address: Address

    package init(_ text: HTML, to address: Address) { (self.text, self.address) = (text, address) }
}

/// A link in a sentence or a list.
///
/// - Parameter hidden: Said only by screen readers after the text, when several links read alike: `Change` `ward`.
package func link(_ text: HTML, to address: Address, hidden: HTML? = nil) -> HTML {
    "<a class=\"govuk-link\" href=\"\(address.text)\">\(text)\(hidden.map(visuallyHidden) ?? "")</a>"
}

/// A link to a page of somebody else. It has a name of its own, so that no literal can be taken for the other kind.
package func outsideLink(_ text: HTML, to address: OutsideAddress) -> HTML {
    "<a class=\"govuk-link\" rel=\"noreferrer\" href=\"\(address.text)\">\(text)</a>"
}

/// Opens a letter in the reader's own mail program, addressed to nobody yet. We send nothing.
package func mailLink(_ text: HTML, subject: String, body: String, hidden: HTML? = nil) -> HTML {
    let lines = body.utf8.split(separator: 10, omittingEmptySubsequences: false)
        .map { percentEncoded(String(decoding: $0, as: UTF8.self)) }.joined(separator: "%0D%0A")
    return """
        <a class="govuk-link" href="mailto:?subject=\(percentEncoded(subject))&amp;body=\(lines)">\(text)\(hidden.map(visuallyHidden) ?? "")</a>
        """
}

/// Said by screen readers and not seen.
package func visuallyHidden(_ text: HTML) -> HTML { "<span class=\"govuk-visually-hidden\"> \(text)</span>" }

/// A list with a dot before each line.
package func bullets(_ lines: [HTML]) -> HTML {
    "<ul class=\"govuk-list govuk-list--bullet\">\n\(lines.map { "<li>\($0)</li>\n" as HTML })</ul>"
}
