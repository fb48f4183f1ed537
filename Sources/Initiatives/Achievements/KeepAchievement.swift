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
            words.agency = try writing.named(words.agency, before: before.words.agency)
            words.initiative = try writing.named(words.initiative, before: before.words.initiative)
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

extension Initiative: Nameable {
    static func isKnown(_ id: ID<Initiative>, to writing: Writing) throws(StorageError) -> Bool {
        try Initiative.find(id, writing.connection).map { writing.may(.see, $0.thing, [.title]) } ?? false
    }
}
