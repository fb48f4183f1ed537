import Dates
import Partnership
import Storage

/// Writes down an event among residents, or changes what is written of it.
struct KeepEvent: Sendable {
    /// The one that is changed, with the version that was looked at; nothing for a new one.
    var changed: (id: ID<CommunityEvent>, version: Int)?
    var words: EventWords

    func run(_ writing: Writing) throws(StorageError) -> Written<CommunityEvent> {
        let connection = writing.connection
        var words = words
        guard try writing.knows(words.agency), try writing.knows(words.initiative),
            try writing.knows(all: words.partners)
        else { return .notThere }
        if let changed {
            guard let before = try CommunityEvent.find(changed.id, connection), writing.may(.change, before.thing)
            else {
                return .notThere
            }
            guard before.version == changed.version else { return .stale(before) }
            words.agency = try writing.named(words.agency, before: before.words.agency)
            words.initiative = try writing.named(words.initiative, before: before.words.initiative)
            words.partners = try writing.named(words.partners, before: before.words.partners)
        }
        // Who called it took part anyhow.
        if let agency = words.agency { words.partners.remove(agency) }
        let event = CommunityEvent(id: changed?.id ?? .new(), version: (changed?.version ?? 0) + 1, words)
        guard writing.may(changed == nil ? .add : .change, event.thing) else { return .notThere }
        let faults = words.faults(today: writing.now.localDay)
        guard faults.isEmpty else { return .faults(faults) }
        try event.keep(connection)
        writing.note(
            changed == nil ? .collection : .alteration, [event.thing.id], [.title, .text],
            detail: "version \(event.version)")
        return .done(event)
    }
}
