import Dates
import Partnership
import Storage

/// Writes down what was achieved, or changes what is written of it.
struct KeepAchievement: Sendable {
    /// The one that is changed, with the version that was looked at; nothing for a new one.
    var changed: (id: ID<Achievement>, version: Int)?
    var words: AchievementWords

    func run(_ writing: Writing) throws(StorageError) -> Written<Achievement> {
        let connection = writing.connection
        var words = words
        guard try writing.knows(words.agency), try writing.knows(words.initiative) else { return .notThere }
        if let changed {
            guard let before = try Achievement.find(changed.id, connection), writing.may(.change, before.thing) else {
                return .notThere
            }
            guard before.version == changed.version else { return .stale(before) }
            // What this person may not know of stays written: they saw an empty field.
            if words.agency == nil, try !writing.knows(before.words.agency) { words.agency = before.words.agency }
            if words.initiative == nil, try !writing.knows(before.words.initiative) {
                words.initiative = before.words.initiative
            }
        }
        let achievement = Achievement(id: changed?.id ?? .new(), version: (changed?.version ?? 0) + 1, words)
        guard writing.may(changed == nil ? .add : .change, achievement.thing) else { return .notThere }
        let faults = words.faults(today: writing.now.localDay)
        guard faults.isEmpty else { return .faults(faults) }
        if changed == nil {
            try connection.execute(
                """
                INSERT INTO achievement (id, day, text, given_by, agency, initiative, version)
                VALUES (\(achievement.id), \(words.day), \(words.text), \(words.givenBy), \(words.agency),
                    \(words.initiative), 1)
                """)
        } else {
            try connection.execute(
                """
                UPDATE achievement SET day = \(words.day), text = \(words.text), given_by = \(words.givenBy),
                    agency = \(words.agency), initiative = \(words.initiative), version = \(achievement.version)
                WHERE id = \(achievement.id)
                """)
        }
        writing.note(changed == nil ? .collection : .alteration, [achievement.thing.id], [.title, .text])
        return .done(achievement)
    }
}

extension Writing {
    /// Whether no initiative is named, or one that whoever writes may know of.
    func knows(_ id: ID<Initiative>?) throws(StorageError) -> Bool {
        guard let id else { return true }
        guard let one = try Initiative.find(id, connection) else { return false }
        return may(.see, one.thing, [.title])
    }
}
