import Partnership

@testable import Storage

extension Perches {
    /// A word in every text of the survey and its waves.
    func consultation(_ connection: Connection) throws {
        let survey = World.surveyThing
        func word(_ table: String, _ column: String, _ field: Field) -> String {
            canaries.word(table, column, survey.id.number, .part(survey, field))
        }
        try connection.execute(
            """
            UPDATE survey SET title = \(word("survey", "title", .title)), body = \(word("survey", "body", .title)),
                question = \(word("survey", "question", .title))
            """)
        try connection.execute(
            """
            UPDATE survey_wave SET weighting = \(word("survey_wave", "weighting", .figures)),
                source = \(word("survey_wave", "source", .figures))
            """)
        func before(_ column: String) -> String { word("survey_wave_before", column, .figures) }
        try connection.execute(
            """
            UPDATE survey_wave_before SET weighting = \(before("weighting")), source = \(before("source")),
                because = \(before("because")), answers = \(before("answers") + ": 121"),
                answered_by = \("sex: " + before("answered_by") + ": 100")
            """)
        try connection.execute(
            "UPDATE survey_answer SET text = \(word("survey_answer", "text", .figures))")
        let raised = World.raisedThing
        func said(_ column: String) -> String {
            canaries.word("raised_issue", column, raised.id.number, .part(raised, .text))
        }
        try connection.execute(
            """
            UPDATE raised_issue SET meeting = \(said("meeting")), text = \(said("text")),
                commitment = \(said("commitment")), said_due = \(said("said_due")),
                promise_outcome = \(said("promise_outcome"))
            """)
        try connection.execute("UPDATE survey_group SET name = \(word("survey_group", "name", .figures))")
    }
}
