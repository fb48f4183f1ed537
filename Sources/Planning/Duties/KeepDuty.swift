import Dates
import Partnership
import Storage

/// Adds a duty to the register, puts one right, or ends it. What was written before stays in its history.
struct KeepDuty: Sendable {
    /// The one that is put right, with the version that was looked at; nothing for a new one.
    var changed: (id: ID<Duty>, version: Int)?
    var words: DutyWords
    /// Why it is put right; nothing is asked of a new one.
    var reason = ""

    func run(_ writing: Writing) throws(StorageError) -> Written<Duty> {
        let connection = writing.connection
        var words = words
        guard try writing.knows(words.agency), try writing.knows(words.seat) else { return .notThere }
        if let changed {
            guard let before = try Duty.find(changed.id, connection), writing.may(.change, before.thing) else {
                return .notThere
            }
            guard before.version == changed.version else { return .stale(before) }
            (words.agency, words.seat) = try writing.named(
                (words.agency, words.seat), before: (before.words.agency, before.words.seat))
        }
        if let seat = try Seat.found(words.seat, connection) { words.agency = seat.agency }
        let duty = Duty(
            id: changed?.id ?? .new(), version: (changed?.version ?? 0) + 1, kept: writing.now.localDay,
            reason: changed == nil ? "" : reason, words)
        guard writing.may(changed == nil ? .add : .change, duty.thing) else { return .notThere }
        var faults = words.faults
        if changed != nil { faults.check(reason, "reason", "why it is changed", most: 500) }
        let same = try connection.value(
            """
            SELECT COUNT(*) FROM duty
            JOIN   duty_version ON duty_version.duty = duty.id AND duty_version.version = duty.version
            WHERE  duty_version.name = \(words.name) AND duty.id <> \(duty.id)
            """, as: Int.self)
        if same != 0 { faults.append(Fault("name", "There is a duty of that name already.")) }
        if words.asOf > writing.now.localDay {
            faults.append(Fault("as-of", "Enter a day that is not in the future."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        try duty.keep(connection)
        writing.note(
            changed == nil ? .collection : .alteration, [duty.thing.id], [.title, .text],
            detail: "version \(duty.version)\(words.until.map { ", until \($0.iso)" } ?? "")")
        return .done(duty)
    }
}
