package import Markup

/// What is wrong with one field, said so that it can be mended.
package struct FieldError: Hashable, Sendable {
    /// The name of the field.
    package var field: String
    package var text: HTML

    package init(_ field: String, _ text: HTML) { (self.field, self.text) = (field, text) }
}

extension [FieldError] {
    /// What is wrong with the field of that name.
    package func of(_ field: String) -> HTML? {
        first { $0.field.utf8.elementsEqual(field.utf8) }?.text
    }
}

/// Everything that must be mended, first on the page, each line a link to its field. Nothing when all is well.
package func errorSummary(_ errors: [FieldError]) -> HTML {
    guard !errors.isEmpty else { return "" }
    let lines = errors.map { "<li><a href=\"#\($0.field)\">\($0.text)</a></li>\n" as HTML }
    return """
        <div class="govuk-error-summary" data-module="govuk-error-summary">
        <div role="alert">
        <h2 class="govuk-error-summary__title">There is a problem</h2>
        <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
        \(lines)</ul>
        </div>
        </div>
        </div>

        """
}

/// What is wrong, beside the field itself.
func errorMessage(_ text: HTML, for field: String) -> HTML {
    """
    <p id="\(field)-error" class="govuk-error-message">\
    <span class="govuk-visually-hidden">Error:</span> \(text)</p>

    """
}
