package import Dates
package import Markup
package import Partnership

extension [Fault] {
    /// As a page shows them: each leads to its field.
    package var shown: [FieldError] { map { FieldError($0.field, "\($0.said)") } }
}

extension [FieldError] {
    /// The day that was typed; a fault of the field when it is none.
    package mutating func day(_ typed: DayTyped, _ field: String) -> Day? {
        if let day = typed.read { return day }
        append(FieldError(field, "Enter a day, such as 31 3 2027"))
        return nil
    }

    /// The day, month or year that was typed, or nothing where the field was left empty; a fault of the field when it is none.
    package mutating func told(_ typed: DayTyped, _ field: String) -> ToldDay? {
        if typed.isEmpty { return nil }
        if let told = typed.told { return told }
        append(FieldError(field, "Enter a day such as 31 3 2027, a month and year, or a year; or leave it empty"))
        return nil
    }
}

/// Says that somebody else changed the same thing meanwhile; below stands what was typed, to be saved again.
package func staleNotice(_ now: [SummaryRow]) -> HTML {
    """
    <div class="govuk-inset-text">
    <p class="govuk-body">Somebody else changed this while you were writing. Nothing of yours was saved. This is what it says
    now; your words are in the form below. Save again to put yours in its place.</p>
    \(summaryList(now))
    </div>

    """
}

extension Written {
    /// The answer to whoever sent the form: the page of what was made, the form again with what must be mended, or
    /// nothing at all.
    package func answer(
        to go: (One) -> Address, again: ([FieldError]) -> Response, stale: (One) -> Response = { _ in .notFound }
    ) -> Response {
        switch self {
        case .done(let one): .seeOther(go(one))
        case .faults(let faults): again(faults.shown)
        case .stale(let now): stale(now)
        case .notThere: .notFound
        }
    }
}
