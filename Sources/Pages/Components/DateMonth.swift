package import Dates
package import Markup

/// A month and a year to fill in, as numbers.
///
/// Sent as two fields, `NAME-month` and `NAME-year`; ``Fields/month(_:)`` reads them together.
package func dateMonth(_ field: Field, month: String = "", year: String = "") -> HTML {
    dateInput(field, [DatePart("month", "Month", month, width: 2), DatePart("year", "Year", year, width: 4)])
}

/// One number of a date: the end of its field's name, its label, what was typed, and how many digits it takes.
struct DatePart {
    var name: StaticString
    var label: HTML
    var value: String
    var width: Int

    init(_ name: StaticString, _ label: HTML, _ value: String, width: Int) {
        (self.name, self.label, self.value, self.width) = (name, label, value, width)
    }
}

/// Numbers that make one date. The first has the field's own name as its `id`, so that an error can lead to it.
func dateInput(_ field: Field, _ parts: [DatePart]) -> HTML {
    let fault: HTML = field.error == nil ? "" : " govuk-input--error"
    let drawn = parts.enumerated().map { position, part in
        let id: HTML = position == 0 ? "\(field.name)" : "\(field.name)-\(part.name.description)"
        return """
            <div class="govuk-date-input__item">
            <div class="govuk-form-group">
            <label class="govuk-label govuk-date-input__label" for="\(id)">\(part.label)</label>
            <input class="govuk-input govuk-date-input__input govuk-input--width-\(part.width)\(fault)" id="\(id)" \
            name="\(field.name)-\(part.name.description)" type="text" value="\(part.value)" inputmode="numeric">
            </div>
            </div>

            """ as HTML
    }
    return field.grouped("<div class=\"govuk-date-input\">\n\(drawn)</div>", role: " role=\"group\"")
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
