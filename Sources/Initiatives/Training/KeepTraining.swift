import Dates
import Partnership
import Planning
import Storage

/// Writes down a briefing or a training, or changes what is written of it: that it was held, and who came.
struct KeepTraining: Sendable {
    /// The one that is changed, with the version that was looked at; nothing for a new one.
    var changed: (id: ID<TrainingSession>, version: Int)?
    var words: TrainingWords

    func run(_ writing: Writing) throws(StorageError) -> Written<TrainingSession> {
        let connection = writing.connection
        var words = words
        guard try writing.knows(words.provider), try writing.knows(words.duty) else { return .notThere }
        for one in words.came where try !writing.knows(one.agency) { return .notThere }
        // Of what was sent: what this person may not know of is no fault of theirs.
        let faults = words.faults(today: writing.now.localDay)
        if let changed {
            guard let before = try TrainingSession.find(changed.id, connection), writing.may(.change, before.thing)
            else { return .notThere }
            guard before.version == changed.version else { return .stale(before) }
            if words.outside.isEmpty {
                words.provider = try writing.named(words.provider, before: before.words.provider)
            }
            words.duty = try writing.named(words.duty, before: before.words.duty)
            if words.standing == .held { words.came += try writing.unseen(before.words.came, naming: \.agency) }
        }
        let session = TrainingSession(id: changed?.id ?? .new(), version: (changed?.version ?? 0) + 1, words)
        guard writing.may(changed == nil ? .add : .change, session.thing) else { return .notThere }
        guard faults.isEmpty else { return .faults(faults) }
        try session.keep(connection)
        writing.note(
            changed == nil ? .collection : .alteration, [session.thing.id], [.title, .text],
            detail: words.standing.rawValue)
        return .done(session)
    }
}
