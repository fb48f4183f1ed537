import Dates
import Partnership
import Storage

/// Writes down premises or an event, or puts them right. What was written before stays.
struct KeepPremises: Sendable {
    /// Those that are put right, with the version that was looked at; nothing for new ones.
    var changed: (id: ID<Premises>, version: Int)?
    var words: PremisesWords
    /// Why they are put right; nothing is asked of new ones.
    var reason = ""

    func run(_ writing: Writing) throws(StorageError) -> Written<Premises> {
        let connection = writing.connection
        var words = words
        guard try writing.knows(words.agency), try writing.knows(words.seat) else { return .notThere }
        if let changed {
            guard let before = try Premises.find(changed.id, connection), writing.may(.change, before.thing) else {
                return .notThere
            }
            guard before.version == changed.version else { return .stale(before) }
            (words.agency, words.seat) = try writing.named(
                (words.agency, words.seat), before: (before.words.agency, before.words.seat))
        }
        if let seat = try Seat.found(words.seat, connection) { words.agency = seat.agency }
        let premises = Premises(
            id: changed?.id ?? .new(), version: (changed?.version ?? 0) + 1, kept: writing.now.localDay,
            reason: changed == nil ? "" : reason, words)
        guard writing.may(changed == nil ? .add : .change, premises.thing) else { return .notThere }
        var faults = words.faults
        if changed != nil { faults.check(reason, "reason", "why it is changed", most: 500) }
        guard faults.isEmpty else { return .faults(faults) }
        try premises.keep(connection)
        writing.note(
            changed == nil ? .collection : .alteration, [premises.thing.id], [.title, .text],
            detail: "version \(premises.version)")
        return .done(premises)
    }
}

/// Writes down a contact with whoever is responsible, and how far it has come.
struct NoteContact: Sendable {
    var premises: ID<Premises>
    var day: Day
    var came: PremisesContact.Came
    var isSo = true
    var text: String
    var next: Day?

    func run(_ writing: Writing) throws(StorageError) -> Written<Premises> {
        let (connection, today) = (writing.connection, writing.now.localDay)
        guard let premises = try Premises.find(premises, connection), writing.may(.change, premises.thing) else {
            return .notThere
        }
        let before = try connection.look(
            PremisesContacts(viewer: writing.viewer, premises: premises.id), at: writing.now)
        let faults = faults(PremisesState(before), today: today)
        guard faults.isEmpty else { return .faults(faults) }
        let position = (before.map(\.position).max() ?? -1) + 1
        try connection.execute(
            """
            INSERT INTO premises_contact (id, premises, position, day, came, is_so, text, next_day, kept_day)
            VALUES (\(ID<PremisesContact>.new()), \(premises.id), \(position), \(day), \(came), \(isSo), \(text), \(next),
                \(today))
            """)
        writing.note(
            .collection, [premises.thing.id], [.text], detail: "\(day.iso): \(isSo ? "" : "not ")\(came.rawValue)")
        return .done(premises)
    }

    private func faults(_ state: PremisesState, today: Day) -> [Fault] {
        var faults: [Fault] = []
        faults.check(text, "contact-note", "what was said or found", most: 1000)
        if day > today { faults.append(Fault("contact", "Enter a day that is not in the future.")) }
        if !isSo, came == .touch || state.shown[came] == nil {
            faults.append(Fault("contact-came", "Choose what an earlier contact said that was not so."))
        }
        if isSo, came == .closed, next != nil {
            faults.append(Fault("next-contact", "Leave this empty: it is no longer open or held."))
        }
        if let next, next <= day {
            faults.append(Fault("next-contact", "Enter a day after that of this contact."))
        }
        return faults
    }
}
