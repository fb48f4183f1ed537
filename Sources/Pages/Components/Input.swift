package import Markup

/// How long an answer is expected to be.
package enum InputWidth: Int, CaseIterable, Sendable {
    case two = 2
    case four = 4
    case ten = 10
    case twenty = 20
    case thirty = 30
}

/// A line of text to fill in.
///
/// - Parameters:
///   - isNumber: A phone then shows digits. What is typed is still text.
///   - complete: What the browser may fill in by itself, such as `email`.
package func input(
    _ field: Field, value: String = "", width: InputWidth? = nil, isNumber: Bool = false, complete: StaticString? = nil
) -> HTML {
    let widthClass: HTML = width.map { " govuk-input--width-\($0.rawValue)" } ?? ""
    let fault: HTML = field.error == nil ? "" : " govuk-input--error"
    let digits: HTML = isNumber ? " inputmode=\"numeric\"" : ""
    let filled: HTML = complete.map { " autocomplete=\"\($0.description)\"" } ?? ""
    return field.labelled(
        """
        <input class="govuk-input\(widthClass)\(fault)" id="\(field.name)" name="\(field.name)" type="text" \
        value="\(value)"\(digits)\(filled)\(field.describedBy)>
        """)
}

/// A value that goes with the form unseen.
package func hidden(_ name: String, _ value: String) -> HTML {
    "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">\n"
}
