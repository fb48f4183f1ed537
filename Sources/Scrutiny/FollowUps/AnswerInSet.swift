import Markup
import Pages
import Partnership
import Storage

/// One answer with the question and the set that it is of, as a form about it begins.
struct AnswerInSet {
    var set: InquirySet
    var question: InquiryQuestion
    var answer: QuestionAnswer

    var caption: HTML { "\(set.inquiry.title)" }

    var drawn: HTML {
        """
        <p class="govuk-body">\(question.number). \(question.text)</p>
        \(summaryList([SummaryRow("\(set.body(answer))", answer.text.isEmpty ? "\(answer.state.said)" : paragraphs(answer.text))]))
        """
    }

    static let example = AnswerInSet(
        set: .example, question: InquirySet.example.questions[0], answer: InquirySet.example.answers[0])

    /// Nothing where there is no such answer, or the viewer may not know of it.
    static func look(
        _ id: ID<QuestionAnswer>, _ request: Request, _ site: ScrutinySite
    ) async throws -> AnswerInSet? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        guard let answer = try await registry.look(OneAnswer(viewer: viewer, id: id), trace).first,
            let question = try await registry.look(OneQuestion(viewer: viewer, id: answer.question), trace).first,
            let set = try await InquirySet.look(
                question.inquiry, registry, viewer, trace, on: request.today, telling: site.telling),
            let told = set.answers.first(where: { $0.id == id })
        else { return nil }
        return AnswerInSet(set: set, question: question, answer: told)
    }
}
