package import Markup

/// A password or a code, which is not shown as it is typed and never sent back.
///
/// - Parameter complete: What the browser's store of passwords may fill in: `current-password`, `new-password`.
package func passwordInput(_ field: Field, complete: StaticString) -> HTML {
    let fault: HTML = field.error == nil ? "" : " govuk-input--error"
    return field.labelled(
        """
        <input class="govuk-input govuk-input--width-30\(fault)" id="\(field.name)" name="\(field.name)" type="password" spellcheck="false" \
        autocapitalize="none" autocomplete="\(complete.description)"\(field.describedBy)>
        """)
}
