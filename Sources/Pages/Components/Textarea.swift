package import Markup

/// Several lines of text to fill in.
package func textarea(_ field: Field, value: String = "", rows: Int = 5) -> HTML {
    let fault: HTML = field.error == nil ? "" : " govuk-textarea--error"
    // A line end right after the tag is not part of the text, so one of ours stands before it.
    return field.labelled(
        """
        <textarea class="govuk-textarea\(fault)" id="\(field.name)" name="\(field.name)" rows="\(rows)"\
        \(field.describedBy)>
        \(value)</textarea>
        """)
}
