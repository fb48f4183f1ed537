import Dates
import Figures
import Markup
import Pages

/// The questions about one note on figures, as they were answered.
struct FigureNoteForm: Sendable {
    var typed = WriteFigureNote.Typed()
    var first: (month: String, year: String) = ("", "")
    var last: (month: String, year: String) = ("", "")
    var day = DayTyped()

    init() {}

    init(_ note: FigureNote) {
        (typed.measure, typed.area, typed.words) = (note.measure, note.area, note.words)
        typed.isTakenBack = note.isTakenBack
        guard note.day == nil else {
            day = DayTyped(note.day)
            return
        }
        if let months = note.months {
            first = ("\(months.first.ofYear)", "\(months.first.year)")
            if months.count > 1 { last = ("\(months.last.ofYear)", "\(months.last.year)") }
        }
    }

    /// What was sent, with what of it cannot be read.
    static func read(_ sent: Fields) throws(BadRequest) -> (FigureNoteForm, [FieldError]) {
        var (form, errors) = (FigureNoteForm(), [FieldError]())
        func text(_ name: String) throws(BadRequest) -> String { try sent.one(name) ?? "" }
        (form.typed.measure, form.typed.area) = (try text("noted-measure"), try text("noted-area"))
        (form.typed.words, form.typed.reason) = (try text("noted-words"), try text("noted-reason"))
        form.typed.isTakenBack = try text("noted-back") == "yes"
        form.first = (try text("noted-from-month"), try text("noted-from-year"))
        form.last = (try text("noted-to-month"), try text("noted-to-year"))
        form.day = try sent.day("noted-day")
        if !form.day.isEmpty { form.typed.day = errors.day(form.day, "noted-day") }
        func month(_ name: String) -> Month? {
            do throws(BadRequest) { return try sent.month(name) } catch {
                errors.append(FieldError(name, "Enter a month and a year as numbers, such as 4 2025"))
                return nil
            }
        }
        (form.typed.first, form.typed.last) = (month("noted-from"), month("noted-to"))
        return (form, errors)
    }

    func html(_ measures: [Measure], _ errors: [FieldError], isNew: Bool) -> HTML {
        let every = [Choice("", "Every measure")] + measures.map { Choice($0.id, "\($0.name)") }
        return """
            \(input(
                Field("noted-words", "What must be known", hint: "A short sentence, such as: Recording practice changed", error: errors.of("noted-words")),
                value: typed.words))\
            \(select(Field("noted-measure", "Of which measure", error: errors.of("noted-measure")), every, chosen: typed.measure))\
            \(input(
                Field("noted-area", "Of which area", hint: "A code, or the name of a partnership or force. Empty for every area; areas inside it are meant as well.", error: errors.of("noted-area")),
                value: typed.area, width: .twenty))\
            \(dateMonth(
                Field("noted-from", "First month", hint: "Leave every date empty for what holds of all months.", error: errors.of("noted-from")),
                month: first.month, year: first.year))\
            \(dateMonth(Field("noted-to", "Last month", hint: "Empty where it was one month", error: errors.of("noted-to")), month: last.month, year: last.year))\
            \(dateDay(Field("noted-day", "Or the one day", error: errors.of("noted-day")), value: day))\
            \(isNew ? "" : changing(errors))
            """
    }

    private func changing(_ errors: [FieldError]) -> HTML {
        """
        \(checkboxes(Field("noted-back", "Does it still hold?"), [Choice("yes", "It is taken back: it is shown with figures no more")], ticked: typed.isTakenBack ? ["yes"] : []))\
        \(input(Field("noted-reason", "Why it is changed", error: errors.of("noted-reason")), value: typed.reason))
        """
    }
}
