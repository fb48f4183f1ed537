import Dates
import Partnership
import Places
import Storage

/// Writes down what is asked of people, or puts it right.
struct AddSurvey: Sendable {
    /// The one that is put right, with the version that was looked at; nothing for a new one.
    var changed: (id: ID<Survey>, version: Int)?
    var title: String
    var body: String
    var question: String
    var isSeveral: Bool
    var method: Survey.Method
    /// ONS code.
    var area: String

    func run(_ writing: Writing) throws(StorageError) -> Written<Survey> {
        let connection = writing.connection
        if let changed {
            guard let before = try Survey.find(changed.id, connection), writing.may(.change, before.thing) else {
                return .notThere
            }
            guard before.version == changed.version else { return .stale(before) }
        }
        let survey = Survey(
            id: changed?.id ?? .new(), title: title, body: body, question: question, isSeveral: isSeveral,
            method: method, area: area, version: (changed?.version ?? 0) + 1)
        guard changed != nil || writing.may(.add, survey.thing) else { return .notThere }
        let faults = try faults(of: survey, connection)
        guard faults.isEmpty else { return .faults(faults) }
        if changed == nil {
            try connection.execute(
                """
                INSERT INTO survey (id, title, body, question, is_several, method, area, version)
                VALUES (\(survey.id), \(title), \(body), \(question), \(isSeveral), \(method), \(area), 1)
                """)
        } else {
            try connection.execute(
                """
                UPDATE survey SET title = \(title), body = \(body), question = \(question),
                    is_several = \(isSeveral), method = \(method), area = \(area), version = \(survey.version)
                WHERE id = \(survey.id)
                """)
        }
        writing.note(changed == nil ? .collection : .alteration, [survey.thing.id], [.title])
        return .done(survey)
    }

    private func faults(of survey: Survey, _ connection: Connection) throws(StorageError) -> [Fault] {
        var faults: [Fault] = []
        faults.check(title, "title", "what the survey is called")
        faults.check(body, "body", "who asks")
        faults.check(question, "question", "the question as it was put", most: 500)
        if AreaCode(area) == nil {
            faults.append(Fault("area", "Enter the ONS code of the area, such as E07000033."))
        }
        let same = try connection.value(
            "SELECT COUNT(*) FROM survey WHERE title = \(title) AND body = \(body) AND id <> \(survey.id)", as: Int.self
        )
        if same != 0 { faults.append(Fault("title", "There is a survey of this name by the same body.")) }
        return faults
    }
}
