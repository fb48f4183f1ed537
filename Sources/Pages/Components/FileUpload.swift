package import Markup

/// Files to send.
///
/// - Parameter kinds: The endings offered first, such as `.csv`. Only a help: what arrives is checked by its content.
package func fileUpload(_ field: Field, kinds: [StaticString] = [], isMultiple: Bool = false) -> HTML {
    let fault: HTML = field.error == nil ? "" : " govuk-file-upload--error"
    let accept: HTML = kinds.isEmpty ? "" : " accept=\"\(kinds.map(\.description).joined(separator: ","))\""
    let many: HTML = isMultiple ? " multiple" : ""
    return field.labelled(
        """
        <input class="govuk-file-upload\(fault)" id="\(field.name)" name="\(field.name)" \
        type="file"\(accept)\(many)\(field.describedBy)>
        """)
}
