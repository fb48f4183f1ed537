import Dates
import Partnership
import Storage

/// Writes down that an initiative is evaluated, or what came of it.
struct KeepEvaluation: Sendable {
    var initiative: ID<Initiative>
    /// The one that is changed, with the version that was looked at; nothing for a new one.
    var changed: (id: ID<Evaluation>, version: Int)?
    var words: EvaluationWords

    func run(_ writing: Writing) throws(StorageError) -> Written<Evaluation> {
        let connection = writing.connection
        guard let whose = try Initiative.find(initiative, connection), writing.may(.change, whose.thing) else {
            return .notThere
        }
        if let changed {
            guard let before = try Evaluation.find(changed.id, connection), before.initiative == initiative else {
                return .notThere
            }
            guard before.version == changed.version else { return .stale(before) }
        }
        let faults = words.faults(today: writing.now.localDay)
        guard faults.isEmpty else { return .faults(faults) }
        let evaluation = Evaluation(
            id: changed?.id ?? .new(), of: initiative, version: (changed?.version ?? 0) + 1, words)
        if changed == nil {
            try connection.execute(
                """
                INSERT INTO initiative_evaluation (id, initiative, evaluator, due_day, received_day, finality, found,
                    place, version)
                VALUES (\(evaluation.id), \(initiative), \(words.evaluator), \(words.due), \(words.received),
                    \(words.finality), \(words.found), \(words.place), 1)
                """)
        } else {
            try connection.execute(
                """
                UPDATE initiative_evaluation SET evaluator = \(words.evaluator), due_day = \(words.due),
                    received_day = \(words.received), finality = \(words.finality), found = \(words.found),
                    place = \(words.place), version = \(evaluation.version)
                WHERE id = \(evaluation.id)
                """)
        }
        writing.note(
            changed == nil ? .collection : .alteration, [whose.thing.id], [.text],
            detail: "evaluation, \(words.finality.rawValue)")
        return .done(evaluation)
    }
}
