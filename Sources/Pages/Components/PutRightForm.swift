package import Markup

/// What a form asks that puts words right: what they are to say, and what was wrong.
package func putRightFields(
    _ name: String, _ label: HTML, _ text: String, because: String, version: Int, _ errors: [FieldError]
) -> HTML {
    """
    \(hidden("version", "\(version)"))\
    \(textarea(Field(name, label, error: errors.of(name)), value: text, rows: 3))\
    \(putRightReason(because, errors))
    """
}

/// What was wrong, and the button.
package func putRightReason(_ because: String, _ errors: [FieldError]) -> HTML {
    """
    \(input(Field("reason", "What was wrong", hint: "Shown with what it said before", error: errors.of("reason")), value: because))\
    \(button("Put it right"))
    """
}
