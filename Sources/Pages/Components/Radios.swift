package import Markup

/// One answer of a few.
package func radios(_ field: Field, _ choices: [Choice], chosen: String? = nil, isSmall: Bool = false) -> HTML {
    let size: HTML = isSmall ? " govuk-radios--small" : ""
    let items = choices.enumerated().map { position, choice in
        choiceItem("radio", "radios", field, choice, position, isChosen: choice.isAmong(chosen.map { [$0] } ?? []))
    }
    return field.grouped("<div class=\"govuk-radios\(size)\" data-module=\"govuk-radios\">\n\(items)</div>")
}

/// One radio or checkbox. The first has the field's own name as its `id`, so that an error can lead to it.
func choiceItem(
    _ type: StaticString, _ family: StaticString, _ field: Field, _ choice: Choice, _ position: Int, isChosen: Bool
) -> HTML {
    let id: HTML = position == 0 ? "\(field.name)" : "\(field.name)-\(position + 1)"
    let checked: HTML = isChosen ? " checked" : ""
    let describedBy: HTML = choice.hint == nil ? "" : " aria-describedby=\"\(id)-item-hint\""
    let hint: HTML =
        choice.hint.map {
            "<div id=\"\(id)-item-hint\" class=\"govuk-hint govuk-\(family.description)__hint\">\($0)</div>\n"
        } ?? ""
    return """
        <div class="govuk-\(family.description)__item">
        <input class="govuk-\(family.description)__input" id="\(id)" name="\(field.name)" \
        type="\(type.description)" value="\(choice.value)"\(checked)\(describedBy)>
        <label class="govuk-label govuk-\(family.description)__label" for="\(id)">\(choice.text)</label>
        \(hint)</div>

        """
}
