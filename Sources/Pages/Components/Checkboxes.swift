package import Markup

/// Any number of answers.
package func checkboxes(_ field: Field, _ choices: [Choice], ticked: [String] = [], isSmall: Bool = false) -> HTML {
    let size: HTML = isSmall ? " govuk-checkboxes--small" : ""
    let items = choices.enumerated().map { position, choice in
        choiceItem("checkbox", "checkboxes", field, choice, position, isChosen: choice.isAmong(ticked))
    }
    return field.grouped("<div class=\"govuk-checkboxes\(size)\" data-module=\"govuk-checkboxes\">\n\(items)</div>")
}
