import Dates
import Figures
import Partnership
import Scrutiny
import Storage

/// Gives the answer of the demonstration's review that had no figures again, with figures of open data now that they are held.
///
/// Open data is counted when the demonstration is made: that is the day of the answer that has it.
struct AnswerFromOpenData {
    var inquiry: ID<Inquiry>
    var figures: any FigureSource

    func run(_ writing: Writing) throws {
        guard let beside,
            let one = try writing.connection.first(
                """
                SELECT \(QuestionAnswer.columns) FROM question_answer
                WHERE  question IN (SELECT id FROM inquiry_question WHERE inquiry = \(inquiry) AND number = 3)
                """, as: QuestionAnswer.self)
        else { return }
        _ = try GiveAnswer(
            id: one.id, version: one.version, action: .answer, text: beside, on: writing.now.localDay,
            telling: TellAnswers(figures)
        ).run(writing).kept()
    }

    /// What it says of a district whose figures are held; nothing where none are.
    private var beside: String? {
        guard figures.figure(recorded(until: "2025-12"))?.value != nil,
            figures.figure(recorded(until: "2025-04"))?.comparison != nil
        else { return nil }
        return """
            In Bolsover, whose figures the police publish, {measure asb E07000033 2025-01 2025-12} incidents were recorded in \
            2025. Beside the year before: {compared asb E07000033 2025-01 2025-04}
            """
    }

    /// Bolsover's police figures are open data, and those of an invented town are not.
    private func recorded(until last: Month) -> MeasureReference {
        MeasureReference(measure: "asb", area: "E07000033", period: Period(first: "2025-01", last: last))
    }
}
