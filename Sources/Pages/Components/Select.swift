package import Markup

/// One answer from a list too long for radios.
package func select(_ field: Field, _ choices: [Choice], chosen: String? = nil) -> HTML {
    let fault: HTML = field.error == nil ? "" : " govuk-select--error"
    let options = choices.map { choice in
        let mark: HTML = choice.isAmong(chosen.map { [$0] } ?? []) ? " selected" : ""
        return "<option value=\"\(choice.value)\"\(mark)>\(choice.text)</option>\n" as HTML
    }
    return field.labelled(
        """
        <select class="govuk-select\(fault)" id="\(field.name)" name="\(field.name)"\(field.describedBy)>
        \(options)</select>
        """)
}
