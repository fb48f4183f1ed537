import Dates
import Markup
import Pages
import Storage

/// Whether whoever looks at a meeting may say how useful it was, and what they have typed.
struct RatingTyped: Hashable {
    /// The last day on which they may.
    var until: Day
    /// Whether they have said so. What they said is not shown again, to them neither.
    var hasAnswered = false
    var usefulness: Usefulness?
    var sentence = ""

    mutating func read(_ form: Fields) throws(BadRequest) {
        usefulness = try form.one("usefulness", as: Int.self).flatMap(Usefulness.init)
        sentence = try form.one("worth-more") ?? ""
    }

    func drawn(_ meeting: ID<Meeting>, _ errors: [FieldError]) -> HTML {
        let choices = Usefulness.allCases.reversed().map {
            Choice("\($0.rawValue)", "\($0.rawValue): \($0.said.lowercased())")
        }
        return """
            <h2 class="govuk-heading-m" id="rating">Was it worth the time?</h2>
            \(hasAnswered ? "<p class=\"govuk-body\">You have answered. A new answer takes the place of yours until \(until).</p>\n" as HTML : "")\
            \(form(
                Addresses.rateMeeting(meeting),
                """
                \(radios(Field("usefulness", "How useful was this meeting to you?", hint: "Your answer is kept without your name. Until \(until) you can change it, and nobody sees it; after that it is counted with the others, where five or more answered.", error: errors.of("usefulness")), choices, chosen: usefulness.map { "\($0.rawValue)" }, isSmall: true))\
                \(input(Field("worth-more", "What would make the next one worth more?", hint: "One sentence, if you like. It is shown without your name: write nothing by which you could be known.", error: errors.of("worth-more")), value: sentence))\
                \(button(hasAnswered ? "Answer anew" : "Answer"))
                """))
            """
    }
}
