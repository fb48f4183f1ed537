import Dates
import Partnership
import Storage

extension InquirySet {
    /// Of Aldermouth: one question that two bodies were asked a year apart.
    static let example = InquirySet(
        inquiry: .example, committee: .example, meeting: .example,
        questions: [
            InquiryQuestion(
                id: ID(985), inquiry: ID(981), number: 1, theme: "Funding",
                text: "What will the partnership have to spend next year?",
                context: "Members saw the commissioner’s budget in January.", follows: ID(975)),
            InquiryQuestion(
                id: ID(986), inquiry: ID(981), number: 2, theme: "Policing of the quay",
                text: "Which patrols are planned for the summer?"),
        ],
        answers: [
            .example,
            QuestionAnswer(id: ID(992), question: ID(986), agency: ID(2), asked: "2026-02-02", due: "2026-03-02"),
            QuestionAnswer(
                id: ID(993), question: ID(986), agency: ID(1), asked: "2026-02-02", due: "2026-03-02",
                state: .cannotProvide, answered: "2026-02-20", text: "", reason: "The patrols are the police’s.",
                marking: .sensitive, paragraph: 7),
        ],
        earlierQuestions: [
            InquiryQuestion(
                id: ID(975), inquiry: ID(970), number: 1, theme: "Funding",
                text: "What will the partnership have to spend next year?")
        ],
        earlierAnswers: [
            QuestionAnswer(
                id: ID(979), question: ID(975), agency: ID(1), asked: "2025-02-03", due: "2025-03-03", state: .answered,
                answered: "2025-02-24", text: "£25,000.")
        ],
        agencies: [.example], seats: [], followUps: [.example], told: [ID(991): .example])
}

extension ToldAnswer {
    /// The money of Aldermouth, of which the record says something else since members were told it.
    static let example: ToldAnswer = {
        func grant(_ value: String) -> Figure {
            Figure(
                key: "cited grant-2026", shown: value, way: .cited,
                inputs: [
                    Figure.Input(
                        word: "grant-2026", what: "Grant of the police and crime commissioner, 2026/27", value: value,
                        source: "Marlshire commissioner’s office, “Grants”, 30 January 2026")
                ])
        }
        var told = ToldAnswer(QuestionAnswer.example.text, [grant("£25,000")], held: "2026-02-20")
        told.changes = [Change(then: grant("£25,000"), now: grant("£27,500"))]
        return told
    }()
}

extension QuestionAnswer {
    /// What the council of Aldermouth answered about its money.
    static let example = QuestionAnswer(
        id: ID(991), question: ID(985), agency: ID(1), asked: "2026-02-02", due: "2026-03-02", state: .answered,
        answered: "2026-02-20", text: "£25,000, as in the two years before.")
}
