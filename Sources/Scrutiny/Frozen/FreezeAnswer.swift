import Dates
import Partnership
import Storage

/// An answer that may be given as it is, with what members will be told.
struct ReadyAnswer: Sendable {
    var answer: QuestionAnswer
    var told: ToldAnswer

    /// Writes the answer down, and freezes its figures with it. One that is still open is told as the record is.
    func save(_ writing: Writing, under procedure: String) throws(StorageError) {
        let connection = writing.connection
        try connection.execute(
            """
            UPDATE question_answer SET state = \(answer.state), answered_day = \(answer.answered),
                text = \(answer.text), reason = \(answer.reason), appendix = \(answer.appendix),
                marking = \(answer.marking), paragraph = \(answer.paragraph), version = \(answer.version)
            WHERE id = \(answer.id)
            """)
        try connection.execute("DELETE FROM answer_figure_input WHERE answer = \(answer.id)")
        try connection.execute("DELETE FROM answer_figure WHERE answer = \(answer.id)")
        try connection.execute("DELETE FROM answer_frozen WHERE answer = \(answer.id)")
        if !answer.isOpen, !told.figures.isEmpty { try freeze(on: writing.now.localDay, connection) }
        writing.note(.alteration, [answer.thing.id], [.text], detail: "\(answer.state.rawValue) under \(procedure)")
    }

    private func freeze(on day: Day, _ connection: Connection) throws(StorageError) {
        try connection.execute(
            "INSERT INTO answer_frozen (answer, text, held_day) VALUES (\(answer.id), \(told.text), \(day))")
        for (position, figure) in told.figures.enumerated() {
            try connection.execute(
                """
                INSERT INTO answer_figure (answer, position, written_as, shown, way, formula)
                VALUES (\(answer.id), \(position), \(figure.key), \(figure.shown), \(figure.way), \(figure.formula))
                """)
            for (place, input) in figure.inputs.enumerated() {
                try connection.execute(
                    """
                    INSERT INTO answer_figure_input (answer, figure, position, word, what, value, source)
                    VALUES (\(answer.id), \(position), \(place), \(input.word), \(input.what), \(input.value),
                        \(input.source))
                    """)
            }
        }
    }
}
