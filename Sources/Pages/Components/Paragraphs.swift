package import Markup

/// Each line of a text as a paragraph.
package func paragraphs(_ text: String) -> HTML {
    lines(text).map { "<p class=\"govuk-body\">\($0)</p>\n" as HTML }.joined()
}
