import Dates
import Partnership
import Storage

/// Keys in a wave of a survey with its answers, or puts one right: all of it, or nothing. What it said before stays beside it.
struct KeyWave: Sendable {
    var survey: ID<Survey>
    /// The one that is put right, with the version that was looked at; nothing for a new one.
    var changed: (id: ID<Wave>, version: Int)?
    var draft: WaveDraft
    /// What was wrong, of one that is put right. Nothing where something is added to it and nothing was wrong.
    var because: String?

    func run(_ writing: Writing) throws(StorageError) -> Written<Wave> {
        let connection = writing.connection
        guard let survey = try Survey.find(survey, connection), writing.may(.see, survey.thing),
            writing.may(.change, survey.thing)
        else { return .notThere }
        var was: Wave?
        if let changed {
            guard let before = try Wave.find(changed.id, connection), before.survey == survey.id else {
                return .notThere
            }
            guard before.version == changed.version else { return .stale(before) }
            was = before
        }
        var faults = draft.faults(survey, today: writing.now.localDay)
        if was != nil, let because { faults.check(because, "reason", "what was wrong", most: 500) }
        // A wave is compared with the one before, and never with itself.
        let same = try connection.value(
            """
            SELECT COUNT(*) FROM survey_wave
            WHERE  survey = \(survey.id) AND from_day = \(draft.from) AND until_day = \(draft.until)
              AND  id <> \(changed?.id ?? ID(0))
            """, as: Int.self)
        if same != 0 {
            faults.append(Fault("opened", "A wave of these days is held already. Put that one right instead."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        let id = changed?.id ?? .new()
        if let was, let because { try keep(was, because, writing) }
        try keep(id, survey, connection)
        try keepAnswers(id, connection)
        writing.note(changed == nil ? .collection : .alteration, [survey.thing.id], [.figures])
        guard let wave = try Wave.find(id, connection) else { return .notThere }
        return .done(wave)
    }

    /// What it says until now.
    private func keep(_ was: Wave, _ because: String, _ writing: Writing) throws(StorageError) {
        let (connection, viewer) = (writing.connection, writing.viewer)
        let answers = try connection.all(
            WaveAnswers(viewer: viewer, survey: was.survey).sql, as: WaveAnswer.self
        ).filter { $0.wave == was.id }
        let groups = try connection.all(WaveGroups(viewer: viewer, wave: was.id).sql, as: WaveGroup.self)
        let made = PutRight(writing.now.localDay, because: because, by: viewer.person)
        try WaveBefore(was, answers: WaveLines.text(answers), groups: WaveLines.text(groups), made).insert(connection)
    }

    private func keep(_ id: ID<Wave>, _ survey: Survey, _ connection: Connection) throws(StorageError) {
        guard let changed else {
            try connection.execute(
                """
                INSERT INTO survey_wave (id, survey, from_day, until_day, base, design_effect, weighting, source, version)
                VALUES (\(id), \(survey.id), \(draft.from), \(draft.until), \(draft.base), \(draft.designEffect),
                    \(draft.weighting), \(draft.source), 1)
                """)
            return
        }
        try connection.execute(
            """
            UPDATE survey_wave SET from_day = \(draft.from), until_day = \(draft.until), base = \(draft.base),
                design_effect = \(draft.designEffect), weighting = \(draft.weighting), source = \(draft.source),
                version = \(changed.version + 1)
            WHERE id = \(id)
            """)
        try connection.execute("DELETE FROM survey_answer WHERE wave = \(id)")
        try connection.execute("DELETE FROM survey_group WHERE wave = \(id)")
    }

    private func keepAnswers(_ id: ID<Wave>, _ connection: Connection) throws(StorageError) {
        for (position, answer) in draft.answers.enumerated() {
            try connection.execute(
                """
                INSERT INTO survey_answer (wave, position, text, topic, count, percent)
                VALUES (\(id), \(position), \(answer.text), \(answer.topic), \(answer.count), \(answer.percent))
                """)
        }
        for (position, group) in draft.groups.enumerated() {
            try connection.execute(
                """
                INSERT INTO survey_group (wave, position, part, name, answered, residents)
                VALUES (\(id), \(position), \(group.part), \(group.name), \(group.answered), \(group.residents))
                """)
        }
    }
}
