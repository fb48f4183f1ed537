import Dates
import Partnership
import Planning
import Storage

/// Writes down a scheme, a campaign or the like, or changes what is written of it.
struct KeepInitiative: Sendable {
    /// The one that is changed, with the version that was looked at; nothing for a new one.
    var changed: (id: ID<Initiative>, version: Int)?
    var words: InitiativeWords

    func run(_ writing: Writing) throws(StorageError) -> Written<Initiative> {
        let connection = writing.connection
        var words = words
        guard try writing.knows(words.agency), try writing.knows(words.seat), try writing.knows(all: words.partners),
            try writing.knows(all: words.priorities)
        else { return .notThere }
        if let changed {
            guard let before = try Initiative.find(changed.id, connection), writing.may(.change, before.thing) else {
                return .notThere
            }
            guard before.version == changed.version else { return .stale(before) }
            (words.agency, words.seat) = try writing.named(
                (words.agency, words.seat), before: (before.words.agency, before.words.seat))
            words.partners = try writing.named(words.partners, before: before.words.partners)
            words.priorities = try writing.named(words.priorities, before: before.words.priorities)
        }
        if let seat = words.seat { words.agency = try Seat.find(seat, connection)?.agency }
        // Who leads it takes part anyhow.
        if let agency = words.agency { words.partners.remove(agency) }
        let initiative = Initiative(id: changed?.id ?? .new(), version: (changed?.version ?? 0) + 1, words)
        guard writing.may(changed == nil ? .add : .change, initiative.thing) else { return .notThere }
        var faults = words.faults()
        let same = try connection.value(
            "SELECT COUNT(*) FROM initiative WHERE name = \(words.name) AND id <> \(initiative.id)", as: Int.self)
        if same != 0 { faults.append(Fault("name", "There is one of that name already.")) }
        guard faults.isEmpty else { return .faults(faults) }
        try initiative.keep(connection)
        writing.note(
            changed == nil ? .collection : .alteration, [initiative.thing.id], [.title, .text],
            detail: "version \(initiative.version)")
        return .done(initiative)
    }
}
