package import Dates
package import Markup

/// A month and a year to fill in, as numbers.
///
/// Sent as two fields, `NAME-month` and `NAME-year`; ``Fields/month(_:)`` reads them together.
package func dateMonth(_ field: Field, month: String = "", year: String = "") -> HTML {
    let fault: HTML = field.error == nil ? "" : " govuk-input--error"
    func part(_ name: StaticString, _ label: HTML, _ value: String, _ id: HTML, _ width: Int) -> HTML {
        """
        <div class="govuk-date-input__item">
        <div class="govuk-form-group">
        <label class="govuk-label govuk-date-input__label" for="\(id)">\(label)</label>
        <input class="govuk-input govuk-date-input__input govuk-input--width-\(width)\(fault)" id="\(id)" \
        name="\(field.name)-\(name.description)" type="text" value="\(value)" inputmode="numeric">
        </div>
        </div>

        """
    }
    return field.grouped(
        """
        <div class="govuk-date-input">
        \(part("month", "Month", month, "\(field.name)", 2))\
        \(part("year", "Year", year, "\(field.name)-year", 4))</div>
        """, role: " role=\"group\"")
}

extension Fields {
    /// The month typed into a ``dateMonth(_:month:year:)``, or nothing when both numbers were left empty.
    package func month(_ name: String) throws(BadRequest) -> Month? {
        let (month, year) = (try one("\(name)-month") ?? "", try one("\(name)-year") ?? "")
        if month.isEmpty, year.isEmpty { return nil }
        let padded = month.utf8.count == 1 ? "0\(month)" : month
        guard let found = Month(iso: "\(year)-\(padded)") else { throw .unreadable(name) }
        return found
    }
}
